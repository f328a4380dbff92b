using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Rules.Configuration;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Configuration;

public class InvalidOptionTests
{
    [Theory]
    [InlineData("observability.swallow.allow_commented = perhaps", "The option 'observability.swallow.allow_commented' has the value 'perhaps', which it does not know, so its default ('true') is in force; expected true or false")]
    [InlineData("observability.log_methods = Note", "The option 'observability.log_methods' has the value 'Note', which it does not know, so its default ('none') is in force; expected a comma-separated list of Type.Method or Namespace.Type.Method")]
    [InlineData("observability.reporting_methods = a..b", "The option 'observability.reporting_methods' has the value 'a..b', which it does not know, so its default ('none') is in force; expected a comma-separated list of Type.Method or Namespace.Type.Method")]
    public async Task Reports_a_value_that_the_option_does_not_know_once(string option, string message)
    {
        var found = await Findings.OfAsync([new InvalidOption()], TestProject.Service with { Options = option }, "class A { }", "class B { }");
        Diagnostic diagnostic = Assert.Single(found);
        Assert.Equal(Location.None, diagnostic.Location);
        Assert.Equal(message, diagnostic.GetMessage());
    }

    [Fact]
    public async Task Reports_a_wrong_kind_of_project()
        => Assert.Contains("'webb'", Assert.Single(await Findings.OfAsync<InvalidOption>("class A { }", TestProject.Service with { Kind = "webb" })).GetMessage(), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("observability.swallow.allow_commented = False")]
    [InlineData("observability.log_methods = App.Log.Note, Log.Write")]
    [InlineData("observability.log_methods =")]
    [InlineData("observability_level = 1")]
    [InlineData("build_property.ObservabilityReadSettings = true")]
    [InlineData("other.key = 1")]
    public Task IsSilent_on_values_it_knows_and_keys_that_are_not_its_own(string option)
        => Verify.IsSilent<InvalidOption>("class A { }", TestProject.Service with { Options = option });

    [Theory]
    [InlineData("observability.project_kindd = web", "There is no option 'observability.project_kindd', so it changes nothing; did you mean 'observability.project_kind'?")]
    [InlineData("observability.Log_Method = A.B", "There is no option 'observability.Log_Method', so it changes nothing; did you mean 'observability.log_methods'?")]
    [InlineData("observability.swallow.allow_comented = true", "There is no option 'observability.swallow.allow_comented', so it changes nothing; did you mean 'observability.swallow.allow_commented'?")]
    [InlineData("observability.retries = 3", "There is no option 'observability.retries', so it changes nothing; remove it, or write one of docs/options.md")]
    public async Task Reports_a_key_that_there_is_not(string option, string message)
        => Assert.Equal(message, Assert.Single(await Findings.OfAsync<InvalidOption>("class A { }", TestProject.Service with { Options = option })).GetMessage());

    [Theory]
    [InlineData("Log.Writ")]
    [InlineData("App.Log.Writ")]
    [InlineData("App.Log.Writ, Elsewhere.Log.Writ")]
    public async Task Reports_a_method_that_its_type_does_not_have(string names)
    {
        const string Source = "namespace App { class Log { public void Write(string text) { } } class Other { public void Writ() { } } }";
        string named = names.Split(',')[0];

        Diagnostic found = Assert.Single(await Findings.OfAsync<InvalidOption>(Source, TestProject.Service with { Options = $"observability.reporting_methods = {names}" }));

        Assert.Equal($"The option 'observability.reporting_methods' names '{named}', but '{named[..^5]}' has no method 'Writ', so it changes nothing; correct the name, or remove it", found.GetMessage());
    }

    /// <summary>One file serves a solution: the types of other projects are not here.</summary>
    [Theory]
    [InlineData("App.Log.Write", "namespace App { class Log { public void Write() { } } }")]
    [InlineData("App.Log.Write", "namespace App { class Log : Base { } class Base { public void Write() { } } }")]
    [InlineData("App.Log.Write", "namespace App { class Log<T> { public void Write() { } } class Log { } }")]
    [InlineData("App.Log.Write", "namespace App { class Other { } }")]
    [InlineData("App.Log.Write", "namespace Elsewhere { class Log { } }")]
    [InlineData("Console.Writ", "class A { }")]
    public Task IsSilent_of_methods_that_are_there_or_elsewhere(string name, string source)
        => Verify.IsSilent<InvalidOption>(source, TestProject.Service with { Options = $"observability.log_methods = {name}" });

    /// <summary>Roslyn does not tell the file of an option; whose files it is for does.</summary>
    [Fact]
    public async Task Reports_for_which_files_it_is()
    {
        string[] told = await InSolutionAsync(
            ("/shop/.globalconfig", "is_global = true\nbuild_property.ProjectDir = /shop/\nobservability.retries = 3"),
            ("/shop/Legacy/.editorconfig", "[*.cs]\nobservability.swallow.allow_commented = perhaps\nobservability.project_kindd = web"),
            ("/shop/Web/.editorconfig", "[*.cs]\nobservability.logger_name = ("));

        Assert.Equal(
            [
                "The option 'observability.logger_name' has the value '(', which it does not know, so its default ('^_?[Ll]og(ger)?$') is in force for 'Web/C.cs'; expected a regular expression",
                "The option 'observability.swallow.allow_commented' has the value 'perhaps', which it does not know, so its default ('true') is in force for 'Legacy/A.cs' and 1 more file; expected true or false",
                "There is no option 'observability.project_kindd', so it changes nothing for 'Legacy/A.cs' and 1 more file; did you mean 'observability.project_kind'?",
                "There is no option 'observability.retries', so it changes nothing; remove it, or write one of docs/options.md",
            ],
            told);
    }

    [Fact]
    public async Task Reports_what_is_of_the_whole_project_and_written_for_a_part()
    {
        string[] told = await InSolutionAsync(
            ("/shop/.editorconfig", "[*.cs]\nobservability.project_kind = web"),
            ("/shop/Web/.editorconfig", "[*.cs]\nobservability.project_kind = library"));

        Assert.Equal(["The option 'observability.project_kind' is of the whole project, so its value 'library' for '/shop/Web/C.cs' is not in force, but what most files have: 'web'; write it for all files"], told);
    }

    private static async Task<string[]> InSolutionAsync(params (string Path, string Text)[] configs)
    {
        Compilation compilation = Findings.Compile(TestProject.Service with { ImplicitUsings = false })
            .AddSyntaxTrees(new[] { "/shop/Legacy/A.cs", "/shop/Legacy/B.cs", "/shop/Web/C.cs", "/shop/D.cs" }.Select(path => CSharpSyntaxTree.ParseText("", path: path)));
        var options = new AnalyzerOptions([], new EditorConfigFiles(configs));
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new CallAnalyzer([new InvalidOption()])], options).GetAnalyzerDiagnosticsAsync();
        return [.. found.Select(diagnostic => diagnostic.GetMessage()).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void Every_option_is_listed_and_accepts_its_own_default()
    {
        var declared = typeof(ObservabilityOptions).GetFields().Select(field => field.GetValue(null)).OfType<Option>().ToList();
        Assert.Equal(declared, ObservabilityOptions.All);
        Assert.All(declared, option =>
        {
            Assert.StartsWith("observability.", option.Key, StringComparison.Ordinal);
            Assert.True(option.DefaultText is "none" or "detected" || option.Accepts(option.DefaultText), option.Key);
            Assert.False(option.Accepts("(\u0001 nonsense"), option.Key);
        });
    }
}
