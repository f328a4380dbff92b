using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers;

/// <summary>
/// The rules that must see all uses of an instrument. Those of a private one stand in its type, and are judged while it is typed;
/// others are handed to <see cref="ProjectAnalyzer"/>, which sees all measurements of the project.
/// </summary>
internal sealed class TypeAnalyzer(TelemetryModel model, ImmutableArray<InstrumentRule> rules, ProjectAnalyzer project)
{
    public void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is not (IFieldSymbol or IPropertySymbol)
                || member.DeclaringSyntaxReferences.IsEmpty
                || HeldInstrument.TryCreate(member, model.Metrics, context.Compilation, context.CancellationToken) is not { } held)
                continue;
            if (member.DeclaredAccessibility != Accessibility.Private)
            {
                if (IsSeenWhole(member, context.Compilation))
                    project.Hold(held);
                continue;
            }

            var ruleContext = new RuleContext(model, context, member.DeclaringSyntaxReferences[0].SyntaxTree);
            foreach (InstrumentRule rule in rules)
                rule.Check(held, ruleContext);
        }
    }

    // What a library shows to others, others may use.
    private bool IsSeenWhole(ISymbol member, Compilation compilation)
    {
        if (model.Project.Kind.IsService() || compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication)
            return true;
        for (ISymbol? current = member; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is Accessibility.Internal or Accessibility.Private or Accessibility.ProtectedAndInternal)
                return true;
        }

        return false;
    }
}
