using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Tests.Consistency;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Robustness;

/// <summary>Every source that a rule's test is about, read from the tests' own files, so that a new test is a new source here.</summary>
internal static class TestSources
{
    public static ImmutableArray<string> Of(string testFile)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(File.ReadAllText(testFile)).GetRoot();
        var sources = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<string>();
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            string? text = node switch
            {
                LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
                InterpolatedStringExpressionSyntax interpolated => string.Concat(interpolated.Contents.Select(part => part is InterpolatedStringTextSyntax fixedText ? fixedText.TextToken.ValueText : "x")),
                _ => null,
            };
            if (text is not null && text.Length > 20 && text.AsSpan().IndexOfAny("(;{") >= 0 && seen.Add(text))
                sources.Add(Source(TestMarkup.Remove(text)));
        }

        return sources.ToImmutable();
    }

    // Tests of how a library behaves run it, and have no sources.
    public static IEnumerable<string> Files => Directory.GetFiles(Repository.File("tests/Analyzers.Tests/Rules"), "*Tests.cs", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith("BehaviourTests.cs", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    // A statement gets a class around it.
    private static string Source(string text)
        => text.Contains("class ", StringComparison.Ordinal) ? text : LogPhrasebook.Microsoft.Around(text);
}
