using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>Retypes the settings that an instrument is created with; those that the new kind does not have are dropped.</summary>
internal static class InstrumentConfigurations
{
    public static void Convert(IObjectCreationOperation creation, DocumentId document, InstrumentFlow flow, InstrumentFindings findings)
    {
        flow.Rename((creation.Syntax as ObjectCreationExpressionSyntax)?.Type);
        if (creation.Initializer is not { Syntax: InitializerExpressionSyntax initializer } settings)
            return;

        InitializerExpressionSyntax kept = initializer;
        foreach (IOperation setting in settings.Initializers)
        {
            if (setting is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property, Syntax: ExpressionSyntax assignment }
                && !flow.Conversion.Keeps(property.Property))
            {
                // By position: what is already cut has moved the rest.
                int index = kept.Expressions.IndexOf(expression => expression.IsEquivalentTo(assignment));
                kept = kept.WithExpressions(Without(kept.Expressions, index));
            }
        }

        if (kept != initializer)
            findings.Edit(new InstrumentEdit(document, initializer, kept));
    }

    private static SeparatedSyntaxList<ExpressionSyntax> Without(SeparatedSyntaxList<ExpressionSyntax> settings, int index)
    {
        ExpressionSyntax removed = settings[index];
        SeparatedSyntaxList<ExpressionSyntax> rest = settings.RemoveAt(index);

        // The last setting's line end stands behind it, where no comma takes it.
        return index == rest.Count && index > 0
            ? rest.Replace(rest[index - 1], rest[index - 1].WithTrailingTrivia(removed.GetTrailingTrivia()))
            : rest;
    }
}
