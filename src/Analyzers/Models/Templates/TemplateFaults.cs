using System.Collections.Immutable;

namespace Observability.Analyzers.Models.Templates;

/// <summary>Picks from the faults of a template those that are worth a word.</summary>
internal static class TemplateFaults
{
    /// <summary>
    /// The faults that change what is logged, one for each pair of braces: the worst, as the others follow from it.
    /// Indexes beside names are no fault of form, and left out.
    /// </summary>
    public static ImmutableArray<TemplateFault> OfForm(MessageTemplate template)
    {
        if (template.Faults.IsEmpty)
            return template.Faults;

        ImmutableArray<TemplateFault>.Builder faults = ImmutableArray.CreateBuilder<TemplateFault>();
        foreach (TemplateFault fault in template.Faults)
        {
            if (fault.Effect == TemplateFaultEffect.None || fault.Kind == TemplateFaultKind.MixedPositionalAndNamed)
                continue;
            int last = faults.Count - 1;
            if (last < 0 || faults[last].Part != fault.Part)
                faults.Add(fault);
            else if (faults[last].Effect < fault.Effect)
                faults[last] = fault;
        }

        return faults.ToImmutable();
    }
}
