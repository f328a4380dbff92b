using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1202: the logger is made for the class that writes through it, in the field, the parameter and where it is created.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LoggerOfAnotherClassFix : RuleFix
{
    internal override string Id => "OBS1202";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1202", "Make the logger for this class"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        Document document = target.Document;
        if (target.Node is not TypeSyntax written
            || target.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || target.Semantics.GetDeclaredSymbol(declaration, session.CancellationToken) is not INamedTypeSymbol type
            || target.Semantics.GetSymbolInfo(written, session.CancellationToken).Symbol is not ITypeSymbol category
            || LoggerCategory.Fits(category, type)
            || !await MayChangeAsync(session, type, category, target.Model).ConfigureAwait(false))
            return false;

        var places = new List<(DocumentId Document, TypeSyntax Place)>();
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (session.Solution.GetDocument(reference.SyntaxTree) is not { } part || await part.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is not { } partSemantics)
                return false;
            places.AddRange(PlacesIn(reference.GetSyntax(session.CancellationToken), category, partSemantics, target.Model).Select(place => (part.Id, place)));
        }

        if (places.Count == 0 || !places.All(place => session.IsFree(place.Document, place.Place)))
            return false;
        foreach ((DocumentId id, TypeSyntax place) in places)
            await session.ReplaceAsync(id, place, SyntaxFactory.ParseTypeName(MemberNames.TypeOf(type)).WithTriviaFrom(place)).ConfigureAwait(false);
        return true;
    }

    // Whoever makes the object by hand has a logger of the other class ready.
    private static async Task<bool> MayChangeAsync(FixSession session, INamedTypeSymbol type, ITypeSymbol category, TelemetryModel model)
    {
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            bool changes = constructor.Parameters.Any(parameter =>
                LoggerMember.TryCreate(parameter, model.Logging) is { Category: { } injected }
                    && SymbolEqualityComparer.Default.Equals(injected, category));
            if (!changes)
                continue;
            foreach (ReferencedSymbol referenced in await session.ReferencesAsync(constructor).ConfigureAwait(false))
            {
                if (referenced.Definition is IMethodSymbol && referenced.Locations.Any())
                    return false;
            }
        }

        return true;
    }

    private static IEnumerable<TypeSyntax> PlacesIn(SyntaxNode declaration, ITypeSymbol category, SemanticModel semantics, TelemetryModel model)
    {
        foreach (SyntaxNode node in declaration.DescendantNodes(node => node == declaration || node is not BaseTypeDeclarationSyntax))
        {
            TypeSyntax? place = node switch
            {
                GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments } generic
                    when model.Logging.GenericLoggerLibrary(semantics.GetTypeInfo(generic).Type) is not null && !IsTypeArgument(generic)
                    => arguments[0],
                InvocationExpressionSyntax invocation when semantics.GetOperation(invocation) is IInvocationOperation operation
                    && model.Find(operation.TargetMethod) is LoggerCreationMethod method
                    && LoggerCreation.TryCreate(operation, method, model.Logging) is { } creation => creation.CategorySyntax,
                _ => null,
            };
            if (place is not null && SymbolEqualityComparer.Default.Equals(semantics.GetSymbolInfo(place).Symbol, category))
                yield return place;
        }
    }

    // GetRequiredService<ILogger<T>>() is found as the call that hands out the logger.
    private static bool IsTypeArgument(GenericNameSyntax generic) => generic.Parent is TypeArgumentListSyntax;
}
