using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>Gives a histogram of System.Diagnostics.Metrics the bucket boundaries that OpenTelemetry's conventions have for durations in seconds.</summary>
internal static class SecondsBuckets
{
    private static readonly string[] Boundaries = ["0.005", "0.01", "0.025", "0.05", "0.075", "0.1", "0.25", "0.5", "0.75", "1", "2.5", "5", "7.5", "10"];

    /// <summary>Adds the argument to a call that creates a histogram, whose values are of type <paramref name="number"/>; false where it cannot be.</summary>
    public static async Task<bool> TryAddAsync(FixSession session, InstrumentCreation creation, SpecialType number)
    {
        if (creation.Operation.Syntax is not InvocationExpressionSyntax { ArgumentList: { Arguments.Count: > 0 } list } call
            || session.Solution.GetDocument(call.SyntaxTree) is not { } document
            || await session.ModelAsync(document.Project).ConfigureAwait(false) is not { Metrics.HasAdvice: true }
            || Text(number, call.SyntaxTree) is not { } text
            || !session.IsFree(document.Id, list))
            return false;

        await session.ReplaceAsync(document.Id, list, With(list, text)).ConfigureAwait(false);
        session.AddUsing(document.Id, creation.Library.Namespace);
        return true;
    }

    /// <summary>The argument list with the advice behind the others: on a line of its own where they are.</summary>
    public static ArgumentListSyntax With(ArgumentListSyntax list, string text)
    {
        ArgumentSyntax last = list.Arguments.Last();
        ArgumentSyntax advice = SyntaxFactory.Argument(SyntaxFactory.NameColon("advice").WithColonToken(Token(SyntaxKind.ColonToken)), default, SyntaxFactory.ParseExpression(text));
        bool standsAlone = last.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        bool isBeforeLine = last.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        SyntaxToken comma = Token(SyntaxKind.CommaToken);
        if (isBeforeLine)
        {
            // A comment behind the last argument stays behind it.
            comma = comma.WithTrailingTrivia(last.GetTrailingTrivia());
            advice = advice.WithTrailingTrivia(last.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
        }
        else if (standsAlone)
        {
            comma = comma.WithTrailingTrivia(last.GetFirstToken().GetPreviousToken().TrailingTrivia.Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
        }

        if (isBeforeLine || standsAlone)
            advice = advice.WithLeadingTrivia(last.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        SeparatedSyntaxList<ArgumentSyntax> arguments = isBeforeLine ? list.Arguments.Replace(last, last.WithTrailingTrivia()) : list.Arguments;
        return list.WithArguments(SyntaxFactory.SeparatedList(arguments.Append(advice), arguments.GetSeparators().Append(comma)));
    }

    /// <summary>The argument's text; null for values that are no fractions.</summary>
    public static string? Text(SpecialType number, SyntaxTree tree)
    {
        (string type, string suffix) = number switch
        {
            SpecialType.System_Double => ("double", ""),
            SpecialType.System_Single => ("float", "f"),
            SpecialType.System_Decimal => ("decimal", "m"),
            _ => ("", ""),
        };
        if (type.Length == 0)
            return null;
        string numbers = string.Join(", ", Boundaries.Select(boundary => boundary.Contains('.') ? boundary + suffix : boundary));
        bool hasCollections = tree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 };
        return $"new InstrumentAdvice<{type}> {{ HistogramBucketBoundaries = {(hasCollections ? $"[{numbers}]" : $"new {type}[] {{ {numbers} }}")} }}";
    }

    private static SyntaxToken Token(SyntaxKind kind) => SyntaxFactory.Token(kind).WithTrailingTrivia(SyntaxFactory.Space);
}
