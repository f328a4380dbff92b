using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Robustness;

/// <summary>A source that a rule's test is about.</summary>
/// <param name="Text">A whole file.</param>
/// <param name="Own">What it does not share with the sources of other tests: a statement with the same class around it as around all others is all that need be broken.</param>
internal sealed record TestSource(string Text, TextSpan Own);

/// <summary>Every source that a rule's test is about, read from the tests' own files, so that a new test is a new source here.</summary>
internal static class TestSources
{
    public static ImmutableArray<TestSource> Of(string testFile)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(File.ReadAllText(testFile)).GetRoot();
        var sources = ImmutableArray.CreateBuilder<TestSource>();
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
                sources.Add(Source(MarkedSource.Unmark(text)));
        }

        return sources.ToImmutable();
    }

    /// <summary>The test files of an area, relative to the repository. Tests of how a library behaves run it, and have no sources.</summary>
    public static IEnumerable<string> Files(string area) => Directory.GetFiles(Repository.File($"tests/Analyzers.Tests/Rules/{area}"), "*Tests.cs", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith("BehaviourTests.cs", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(Repository.Root, file))
        .Order(StringComparer.Ordinal);

    // A statement gets a class around it.
    private static TestSource Source(string text)
    {
        if (text.Contains("class ", StringComparison.Ordinal))
            return new TestSource(text, new TextSpan(0, text.Length));
        string statement = LogPhrasebook.Microsoft.In(text);
        string source = LogPhrasebook.Microsoft.Around(text);
        return new TestSource(source, new TextSpan(source.IndexOf(statement, StringComparison.Ordinal), statement.Length));
    }
}
