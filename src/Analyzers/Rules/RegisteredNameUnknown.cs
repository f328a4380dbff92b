using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Rules;

/// <summary>Reports registered names that nothing has, of meters and of sources alike.</summary>
internal abstract class RegisteredNameUnknown(DiagnosticDescriptor misspelt, DiagnosticDescriptor unfounded) : Rule, IJudges<CollectionSetUp>
{
    public void Check(CollectionSetUp setUp, in RuleContext context)
    {
        if (setUp.Wiring != WiringIn(context))
            return;
        foreach (MisspeltName slip in setUp.Misspelt)
        {
            if (setUp.LocationOf(slip.Registered) is { } location && location.SourceTree == context.Tree)
                context.Report(misspelt, location, slip.Registered.Text, slip.Meant, By(slip.Registered));
        }

        foreach (RegisteredAnywhere name in setUp.Unfounded)
        {
            if (setUp.LocationOf(name) is { } location && location.SourceTree == context.Tree)
                context.Report(unfounded, location, name.Text, By(name));
        }
    }

    /// <summary>What the rule's names are of.</summary>
    private protected abstract NameWiring? WiringIn(in RuleContext context);

    private static string By(RegisteredAnywhere name) => name.Owner is { } owner ? $", which {owner} registers" : "";
}
