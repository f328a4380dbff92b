using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Tracing;
using Observability.Analyzers.Models.Tracing.Names;

namespace Observability.Analyzers.CodeFixes.Tracing;

/// <summary>Writes a span's name without the values that left it, and the tags that they became.</summary>
internal static class SpanNameRewriter
{
    /// <summary>The name: a literal, or an interpolated string where values stay in it.</summary>
    public static ExpressionSyntax Name(ImmutableArray<SpanNamePart> parts)
    {
        if (parts.All(part => part.Text is not null))
            return SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(string.Concat(parts.Select(part => part.Text))));
        var text = new StringBuilder("$\"");
        foreach (SpanNamePart part in parts)
            text.Append(part.Value is { } value ? Hole(value.Syntax) : Escaped(part.Text!));
        return SyntaxFactory.ParseExpression(text.Append('"').ToString());
    }

    /// <summary>The statements that tag the span; default where a value cannot be read a second time, or the span does not take it.</summary>
    public static ImmutableArray<string> Tags(SpanNameSite site, ImmutableArray<IOperation> values)
    {
        ImmutableArray<string>.Builder tags = ImmutableArray.CreateBuilder<string>();
        foreach (IOperation value in values)
        {
            // When a span began is told by the span.
            if (value is IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Now" or "UtcNow" } })
                continue;
            if (!IsPlainRead(value) || Argument(site.Library, value) is not { } argument)
                return default;
            string key = SpanNameText.KeyFor(PlaceholderName.Of((ExpressionSyntax)value.Syntax, semantics: null));
            if (!IsTaggedWith(site, value))
                tags.Add($"{site.Span}{site.Library.TagMethod}(\"{key}\", {argument});");
        }

        return tags.ToImmutable();
    }

    public static async Task InsertAsync(FixSession session, DocumentId document, SpanNameSite site, ImmutableArray<string> tags)
    {
        SyntaxTriviaList leading = site.Place.GetLeadingTrivia();
        bool startsLine = site.Place.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        SyntaxTrivia newLine = LineBreak.Firm(site.Place);
        SyntaxTriviaList indentation = SyntaxFactory.TriviaList(leading.LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        SyntaxNode place = site.Place.Parent as GlobalStatementSyntax ?? (SyntaxNode)site.Place;
        SyntaxNode[] statements = tags.Select(tag => Statement(SyntaxFactory.ParseStatement(tag).WithLeadingTrivia(indentation).WithTrailingTrivia(newLine))).ToArray();
        DocumentEditor editor = await session.EditorAsync(document).ConfigureAwait(false);
        if (site.IsAfter)
            editor.InsertAfter(place, statements);
        else
            editor.InsertBefore(place, statements);

        SyntaxNode Statement(StatementSyntax statement)
        {
            if (!startsLine && place is not GlobalStatementSyntax)
                statement = statement.WithAdditionalAnnotations(Formatter.Annotation);
            return place is GlobalStatementSyntax ? SyntaxFactory.GlobalStatement(statement) : statement;
        }
    }

    // A span that does not take the value takes its text.
    private static string? Argument(SpanLibrary library, IOperation value)
    {
        string source = value.Syntax.WithoutTrivia().ToString();
        if (library.TakesTag(value.Type))
            return source;
        return value.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } && value is not IConditionalAccessOperation ? source + ".ToString()" : null;
    }

    private static bool IsPlainRead(IOperation value) => value.WithoutConversions() switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation or IConditionalAccessInstanceOperation => true,
        IFieldReferenceOperation field => field.Instance is null || IsPlainRead(field.Instance),
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Instance is { } instance && IsPlainRead(instance),
        IConditionalAccessOperation access => IsPlainRead(access.Operation) && IsPlainRead(access.WhenNotNull),
        _ => false,
    };

    // A value that is a tag already needs no second one.
    private static bool IsTaggedWith(SpanNameSite site, IOperation value)
    {
        string source = value.Syntax.ToString();
        string span = site.Span.TrimEnd('.', '?');
        return site.Place.FirstAncestorOrSelf<BlockSyntax>()?.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SetTag" or "AddTag" or "SetAttribute" }
                or MemberBindingExpressionSyntax { Name.Identifier.ValueText: "SetTag" or "AddTag" }
            && call.ArgumentList.Arguments.Count == 2
            && call.ArgumentList.Arguments[1].Expression.ToString() == source
            && call.FirstAncestorOrSelf<StatementSyntax>()?.GetFirstToken().ValueText == span) == true;
    }

    private static string Hole(SyntaxNode value) => value.Parent is InterpolationSyntax hole ? hole.ToString() : $"{{{value}}}";

    private static string Escaped(string text)
    {
        string quoted = SymbolDisplay.FormatLiteral(text, quote: true);
        return quoted.Substring(1, quoted.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }
}
