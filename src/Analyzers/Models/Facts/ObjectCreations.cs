using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics.Lifetime;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Models.Facts;

/// <summary>Types that make a meter, or a source of spans, with each of their objects: whoever registers them decides how many there are.</summary>
internal static class ObjectCreations
{
    /// <summary>The id of the type that does so where a name is given; null where it makes one for all, ends what it makes, or others cannot register it.</summary>
    public static string? TypeThatMakesOneEach(SyntaxNode name, CollectedByName kind, TelemetryModel model, CancellationToken cancellation)
    {
        if (name.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not GlobalStatementSyntax) is not { Parent: ClassDeclarationSyntax declaration } member
            || member.Modifiers.Any(SyntaxKind.StaticKeyword)
            || model.Project.Compilation.SemanticsOf(name.SyntaxTree) is not { } semantics
            || semantics.GetDeclaredSymbol(declaration, cancellation) is not { IsAbstract: false, IsStatic: false, IsGenericType: false } type
            || !IsForOthers(type)
            || EndsWhatItMakes(type))
            return null;
        foreach (BaseObjectCreationExpressionSyntax creation in name.Ancestors().OfType<BaseObjectCreationExpressionSyntax>())
        {
            if (semantics.GetOperation(creation, cancellation) is IObjectCreationOperation made && kind.IsCreatedBy(made))
                return CreationLifetimes.IsMadeWithObject(made, MemberAround(made, semantics), model) ? type.GetDocumentationCommentId() : null;
        }

        return null;
    }

    private static ISymbol MemberAround(IOperation made, SemanticModel semantics) => made.Root() switch
    {
        IFieldInitializerOperation { InitializedFields: { IsEmpty: false } fields } => fields[0],
        IPropertyInitializerOperation { InitializedProperties: { IsEmpty: false } properties } => properties[0],
        _ => semantics.GetEnclosingSymbol(made.Syntax.SpanStart)!,
    };

    private static bool IsForOthers(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility != Accessibility.Public)
                return false;
        }

        return true;
    }

    // What makes objects for a request disposes of them with it.
    private static bool EndsWhatItMakes(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.Is("System.IDisposable") || contract.Is("System.IAsyncDisposable"))
                return true;
        }

        return false;
    }
}
