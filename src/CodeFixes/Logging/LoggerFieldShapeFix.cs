using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1204: the field becomes private and readonly, and static where the library keeps one logger for each class.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LoggerFieldShapeFix : RuleFix
{
    internal override string Id => "OBS1204";

    internal override FixSafety Safety => FixSafety.KeepsWhatArrives;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1204", "Make the logger field private and readonly"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        Document document = target.Document;
        if (target.Node.FirstAncestorOrSelf<FieldDeclarationSyntax>() is not { Declaration.Variables: { Count: 1 } variables } declaration
            || target.Semantics.GetDeclaredSymbol(variables[0], session.CancellationToken) is not IFieldSymbol field
            || LoggerMember.TryCreate(field, target.Model.Logging) is not { } member
            || !session.IsFree(document.Id, declaration)
            || !await IsUsedHereOnlyAsync(session, document, field).ConfigureAwait(false))
            return false;

        DeclarationModifiers modifiers = DeclarationModifiers.From(field).WithIsReadOnly(true).WithIsStatic(field.IsStatic || member.ShouldBeStatic);
        bool isShared = field.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedAndInternal && !field.ContainingType.IsSealed;
        SyntaxGenerator generator = SyntaxGenerator.GetGenerator(document);
        SyntaxNode changed = generator.WithModifiers(declaration, modifiers);
        if (!isShared)
            changed = generator.WithAccessibility(changed, Accessibility.Private);
        if (changed.IsEquivalentTo(declaration))
            return false;
        await session.ReplaceAsync(document.Id, declaration, changed.WithTriviaFrom(declaration)).ConfigureAwait(false);
        return true;
    }

    // What stands in other files would not be compiled before the fix is offered.
    private static async Task<bool> IsUsedHereOnlyAsync(FixSession session, Document document, IFieldSymbol field)
    {
        foreach (ReferencedSymbol referenced in await session.ReferencesAsync(field).ConfigureAwait(false))
        {
            if (referenced.Locations.Any(location => location.Document.Id != document.Id))
                return false;
        }

        return true;
    }
}
