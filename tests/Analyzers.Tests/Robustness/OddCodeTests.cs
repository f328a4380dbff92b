namespace Observability.Analyzers.Tests.Robustness;

/// <summary>Code that nobody writes on purpose, and code that would take long.</summary>
public class OddCodeTests : BrokenCodeTests
{
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
}
