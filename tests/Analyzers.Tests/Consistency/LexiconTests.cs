using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>Names are read by whole words, through the lexicon alone: <c>_deadline</c> contains "dead" and means nothing of the kind.</summary>
public class LexiconTests
{
    private static readonly Lazy<List<SyntaxNode>> Found = new(() => [.. Matches()]);

    /// <summary>Files that may look for a part of a text, each with the reason. What needs no exception any more is no exception.</summary>
    public static TheoryData<string, string> Exceptions => new()
    {
        { "SymbolExtensions.cs", "names of assemblies and namespaces, by whole segments" },
        { "RegisteredValue.cs", "a type in OpenTelemetry's words" },
        { "RegistryFile.cs", "the namespace that a template of the registry stands for" },
        { "GeneratorText.cs", "the texts that the generator itself looks for, as it does" },
        { "Log4NetLogging.cs", "the library's own names of methods, of which another is made" },
        { "CountedNouns.cs", "endings of English plurals, within one word" },
        { "NonBaseUnits.cs", "prefixes of SI units, within one word" },
        { "PrometheusSeries.cs", "what the exporter itself looks for in a name and a unit, as it does" },
        { "PrometheusConvention.cs", "endings of English plurals, within one word" },
        { "UcumUnit.cs", "a unit's text, which is no name" },
        { "ExpositionText.cs", "marks of Prometheus' text format" },
        { "TimeFormats.cs", "a format's text, which is no name" },
        { "TargetText.cs", "a key of connection strings" },
        { "ConventionImplementers.cs", "a literal in the text of a file" },
        { "TrackerEventFix.cs", "code that the fix itself has written" },
        { "ObjectLoggedAsTypeNameFix.cs", "what two names have in common, for a third that is written" },
        { "GeneratedSource.cs", "a file's name and the first comment in it, by which the compiler knows what a tool writes" },
        { "LogLevelRewriter.cs", "the library's own names of methods, of which another is made" },
        { "MemberNames.cs", "the prefix that fields of a type have" },
        { "MetricMentions.cs", "a literal in the text of a file" },
        { "ParameterDocs.cs", "the end of an element in the text of a comment" },
        { "PlaceholderName.cs", "what two names have in common, for a third that is written" },
        { "SpanErrorRewriter.cs", "code that the fix itself has written" },
    };

    [Fact]
    public void Names_are_not_searched_for_parts_of_words()
    {
        HashSet<string> excepted = [.. Exceptions.Select(row => (string)row[0])];
        Assert.Empty(Found.Value.Where(match => !excepted.Contains(Path.GetFileName(OwnSources.FileOf(match)))).Select(OwnSources.Show).Order());
    }

    [Theory, MemberData(nameof(Exceptions))]
    public void Exceptions_are_needed(string file, string reason)
    {
        Assert.NotEmpty(reason);
        Assert.Contains(Found.Value, match => Path.GetFileName(OwnSources.FileOf(match)) == file);
    }

    /// <summary>Words are evidence as good as where they come from.</summary>
    [Fact]
    public void Vocabularies_say_where_their_words_come_from()
    {
        ClassDeclarationSyntax[] vocabularies =
        [
            .. OwnSources.Compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>())
                .Where(type => type.Identifier.ValueText.EndsWith("Vocabulary", StringComparison.Ordinal)),
        ];
        Assert.NotEmpty(vocabularies);
        Assert.All(vocabularies, type => Assert.Contains("<remarks>Source: ", type.GetLeadingTrivia().ToFullString(), StringComparison.Ordinal));
    }

    private static IEnumerable<SyntaxNode> Matches()
    {
        foreach (SyntaxTree tree in OwnSources.Compilation.SyntaxTrees)
        {
            SemanticModel model = OwnSources.ModelOf(tree);
            foreach (InvocationExpressionSyntax call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (call.Expression.GetLastToken().ValueText is "Contains" or "IndexOf" or "LastIndexOf" or "StartsWith" or "EndsWith" && Looks(call, model))
                    yield return call;
            }
        }
    }

    // A text without letters is punctuation.
    private static bool Looks(InvocationExpressionSyntax call, SemanticModel model)
        => model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String } method
            && method.Parameters[0].Type.SpecialType == SpecialType.System_String
            && !(model.GetConstantValue(call.ArgumentList.Arguments[0].Expression) is { HasValue: true, Value: string text } && !text.Any(char.IsLetter));
}
