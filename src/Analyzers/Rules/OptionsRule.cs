namespace Observability.Analyzers.Rules;

/// <summary>Judges the options that are set for a project; runs once for each compilation, also of tests.</summary>
internal abstract class OptionsRule : Rule
{
    public sealed override bool MayBeInBaseline => false;

    public abstract void Check(in OptionsContext context);
}
