namespace Observability.Analyzers.Rules;

/// <summary>Judges what only all log calls, or all metrics, of a project together can tell.</summary>
internal abstract class ProjectRule : Rule
{
    /// <summary>Begins a compilation: the judge is shown every subject that it judges, and speaks at the end.</summary>
    public abstract ProjectJudge Begin();
}

/// <summary>
/// One compilation under a <see cref="ProjectRule"/>. It implements <see cref="IJudges{T}"/> for what it wants to see, and takes note of it there.
/// What it keeps of a subject must be small, and no part of the call's operations.
/// </summary>
internal abstract class ProjectJudge
{
    /// <summary>Reports, once all subjects were seen.</summary>
    public abstract void Conclude(in ProjectVerdict verdict);
}
