using System.Collections.Immutable;

namespace Observability.Analyzers.Rules;

/// <summary>All that is on in a compilation and judges one kind of subject. Looked up once by a host, asked for each subject.</summary>
internal readonly struct Judges<T>(ImmutableArray<IJudges<T>> judges)
{
    /// <summary>Whether nobody judges such subjects: then none needs to be recognised.</summary>
    public bool IsEmpty => judges.IsEmpty;

    public void Check(T subject, in RuleContext context)
    {
        foreach (IJudges<T> judge in judges)
            judge.Check(subject, context);
    }
}
