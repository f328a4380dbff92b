using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Tests.Consistency;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Robustness;

/// <summary>Code as it is while somebody types: every test source with tokens missing, doubled, or the rest not there yet.</summary>
public class BrokenCodeTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly CSharpCompilation Empty = Findings.Compile(TestProject.Service);

    public static TheoryData<string> Files => [.. TestSources.Files.Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory, MemberData(nameof(Files))]
    public async Task No_rule_minds(string file)
    {
        ImmutableArray<string> sources = TestSources.Of(Repository.File(file));
        Assert.NotEmpty(sources);
        foreach ((string source, int index) in sources.Select((source, index) => (source, index)))
        {
            // Places move with the index, so that all files together are broken everywhere.
            foreach (string broken in Broken(source, index))
                await AnalyzeAsync(broken);
        }
    }

    [Theory]
    [InlineData("\0\u0001\uFFFF{{{")]
    [InlineData("using Microsoft.Extensions.Logging; class A { ILogger l; void M() { l.LogInformation($\"{")]
    [InlineData("using Microsoft.Extensions.Logging; class A { ILogger l; void M() { l.LogInformation(, , null!, default, ref x, out var y); } }")]
    [InlineData("using Microsoft.Extensions.Logging; class A { ILogger l; void M() { l.LogInformation($\"{l.LogInformation($\"{}\")}\"); } }")]
    [InlineData("class A : A { void M() { try { } catch { } } } class B : C { } class C : B { void M() { System.Console.WriteLine(); } }")]
    [InlineData("class A<T> where T : A<T> { void M(T logger) { logger.LogInformation(\"\" + logger); System.Console.WriteLine(logger); } }")]
    [InlineData("try { } catch { } System.Console.WriteLine($\"{args}\");")]
    [InlineData("class A { void M() { try { M(); } catch (System.Exception) { M(); } } }")]
    [InlineData("partial class A { [Microsoft.Extensions.Logging.LoggerMessage] partial void M(); [Microsoft.Extensions.Logging.LoggerMessage(1, 2, null)] partial void N(int a); void O() { M(); N(1); } }")]
    public Task Odd_code_is_no_trouble(string source) => AnalyzeAsync(source);

    [Fact]
    public async Task A_sum_of_thousands_of_operands_takes_no_time()
    {
        string sum = string.Join(" + ", Enumerable.Range(0, 3000).Select(i => i % 2 == 0 ? $"\"a{i}\"" : "name"));
        await AnalyzeAsync($"using Microsoft.Extensions.Logging; class A {{ void M(ILogger l, string name) {{ l.LogInformation({sum}); }} }}");
    }

    [Fact]
    public async Task Deep_nesting_takes_no_time()
    {
        string choice = string.Concat(Enumerable.Repeat("b ? \"a\" : (", 150)) + "\"z\"" + new string(')', 150);
        string tries = string.Concat(Enumerable.Repeat("try { ", 60)) + string.Concat(Enumerable.Repeat("} catch { } ", 60));
        await AnalyzeAsync($"using Microsoft.Extensions.Logging; class A {{ void M(ILogger l, bool b) {{ l.LogInformation({choice}); {tries} }} }}");
    }

    private static IEnumerable<string> Broken(string source, int index)
    {
        SyntaxToken[] tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).ToArray();
        if (tokens.Length == 0)
            yield break;
        for (int i = 0; i < 4; i++)
        {
            TextSpan span = tokens[(index + (i * tokens.Length / 4)) % tokens.Length].Span;
            yield return source.Remove(span.Start, span.Length);
            yield return source[..span.End];
            yield return source.Insert(span.End, " " + source.Substring(span.Start, span.Length));
        }
    }

    private static async Task AnalyzeAsync(string source)
    {
        CSharpCompilation compilation = Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(SourceText.From(source), TestProject.Service.ParseOptions, "/0/Broken.cs"));
        var exceptions = new ConcurrentBag<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new EditorConfigOptions(TestProject.Service.EditorConfig)),
            (exception, _, _) => exceptions.Add(exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        using var limit = new CancellationTokenSource(Limit);
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new CallAnalyzer(RuleCatalog.All)], options).GetAnalyzerDiagnosticsAsync(limit.Token);
        Assert.True(exceptions.IsEmpty, $"{exceptions.FirstOrDefault()}\n{source}");
        Assert.All(found, diagnostic => Assert.True(diagnostic.Location.SourceTree is null || compilation.ContainsSyntaxTree(diagnostic.Location.SourceTree)));
    }
}
