using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Core;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Core;

public class ProjectKindTests
{
    [Theory]
    [InlineData("build_property.UsingMicrosoftNETSdkWeb = true", OutputKind.ConsoleApplication, "Web")]
    [InlineData("build_property.UsingMicrosoftNETSdkWorker = true", OutputKind.ConsoleApplication, "Worker")]
    [InlineData("build_property.IsTestProject = true\nbuild_property.UsingMicrosoftNETSdkWeb = true", OutputKind.ConsoleApplication, "Test")]
    [InlineData("build_property.UsingMicrosoftNETSdkWeb = ", OutputKind.ConsoleApplication, "Console")]
    [InlineData("", OutputKind.ConsoleApplication, "Console")]
    [InlineData("", OutputKind.DynamicallyLinkedLibrary, "Library")]
    [InlineData("observability.project_kind = SERVICE\nbuild_property.IsTestProject = true", OutputKind.DynamicallyLinkedLibrary, "Service")]
    [InlineData("observability.project_kind = nonsense", OutputKind.DynamicallyLinkedLibrary, "Library")]
    public void Is_read_from_option_and_build(string options, OutputKind output, string expected)
        => Assert.Equal(expected, Detect(options, output, TestProject.Console with { References = TestReferences.Base }));

    [Theory]
    [InlineData("Microsoft.AspNetCore", OutputKind.ConsoleApplication, "Web")]
    [InlineData("Microsoft.AspNetCore", OutputKind.DynamicallyLinkedLibrary, "Library")]
    [InlineData("Microsoft.Extensions.Hosting", OutputKind.ConsoleApplication, "Worker")]
    public void Is_guessed_from_references(string library, OutputKind output, string expected)
        => Assert.Equal(expected, Detect("", output, TestProject.Console with { References = TestReferences.With(library) }));

    // References flow through projects; the build tells what this one is.
    [Theory]
    [InlineData("build_property.UsingMicrosoftNETSdkWeb = ", "class A { }", "Console")]
    [InlineData("build_property.OutputType = Exe", "class A { }", "Console")]
    [InlineData("build_property.OutputType = Exe\nbuild_property.PackAsTool = true\nbuild_property.UsingMicrosoftNETSdkWeb = ", "class A { }", "Console")]
    [InlineData("build_property.OutputType = Exe\nbuild_property.PackAsTool = true", "class A { object B() => Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(); }", "Console")]
    [InlineData("build_property.OutputType = Exe", "class A { object B() => Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(); }", "Web")]
    [InlineData("build_property.OutputType = Exe", "using Microsoft.Extensions.Hosting; class A { void B() => Host.CreateDefaultBuilder().Build().Run(); }", "Worker")]
    [InlineData("build_property.OutputType = Exe", "using Microsoft.Extensions.Hosting; class A { void B() => Seed(Host.CreateDefaultBuilder().Build()); void Seed(IHost host) { } }", "Console")]
    [InlineData("build_property.OutputType = Exe", "using Microsoft.Extensions.Hosting; class A { void B(IHost host) => host.RunAsync(); }", "Worker")]
    [InlineData("build_property.OutputType = Exe", "using Microsoft.Extensions.Hosting; class A { object B() => typeof(BackgroundService); void Run(IHost host, A seeder) => seeder.Run(host, this); }", "Console")]
    [InlineData("build_property.OutputType = Exe", "using Microsoft.Extensions.Hosting; abstract class A : BackgroundService { }", "Worker")]
    [InlineData("build_property.OutputType = Exe", "class A { /* WebApplication, BackgroundService */ }", "Console")]
    [InlineData("build_property.UsingMicrosoftNETSdkWeb = true", "class A { }", "Web")]
    [InlineData("", "class A { }", "Web")]
    public void Comes_from_the_build_where_it_tells(string options, string source, string expected)
        => Assert.Equal(expected, Detect(options, OutputKind.ConsoleApplication, TestProject.Console with { References = TestReferences.With("Microsoft.AspNetCore", "Microsoft.Extensions") }, source));

    [Theory]
    [InlineData("System.CommandLine", "", "Console")]
    [InlineData("Spectre.Console.Cli", "build_property.UsingMicrosoftNETSdkWeb = ", "Console")]
    [InlineData("CommandLine", "build_property.UsingMicrosoftNETSdkWeb = true", "Web")]
    [InlineData("Commands", "", "Web")]
    public void Is_a_console_where_a_command_line_is_read(string library, string options, string expected)
    {
        CSharpCompilation named = CSharpCompilation.Create(library, references: TestReferences.Base, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var references = TestReferences.With("Microsoft.AspNetCore", "Microsoft.Extensions").Add(named.ToMetadataReference());
        Assert.Equal(expected, Detect(options, OutputKind.ConsoleApplication, TestProject.Console with { References = references }));
    }

    /// <summary>A framework flows to whatever references a library with a base class for tests; a project of tests names it in its own files, whatever its build says of all projects.</summary>
    [Theory]
    [InlineData("xunit.core", "", "using Xunit; class A { }", 1, "Test")]
    [InlineData("xunit.v3.core", "", "using Xunit; class A { }", 10, "Test")]
    [InlineData("xunit.core", "", "global using Xunit;", 40, "Test")]
    [InlineData("nunit.framework", "build_property.IsTestProject = ", "using NUnit.Framework; class A { }", 1, "Test")]
    [InlineData("MSTest.TestFramework", "", "using Microsoft.VisualStudio.TestTools.UnitTesting; class A { }", 1, "Test")]
    [InlineData("TUnit.Core", "", "class A { [TUnit.Core.Test] void B() { } }", 1, "Test")]
    [InlineData("xunit.core", "build_property.IsTestProject = true", "class A { }", 1, "Test")]
    [InlineData("xunit.core", "", "class A { }", 1, "Library")]
    [InlineData("xunit.core", "", "class A { /* Xunit */ }", 1, "Library")]
    [InlineData("xunit.core", "", "using Xunit; class A { }", 11, "Library")]
    [InlineData("xunit.core", "build_property.IsTestProject = false", "using Xunit; class A { }", 1, "Test")]
    [InlineData("nunit.framework", "", "using Units; class A { }", 1, "Library")]
    [InlineData("xunit.assert", "", "using Xunit; class A { }", 1, "Library")]
    public void Is_a_test_where_its_files_name_the_framework(string framework, string options, string source, int files, string expected)
    {
        CSharpCompilation named = CSharpCompilation.Create(framework, references: TestReferences.Base, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CSharpCompilation compilation = CSharpCompilation.Create("Shop",
            Enumerable.Range(0, files).Select(i => CSharpSyntaxTree.ParseText(i == 0 ? source : "")),
            TestReferences.Base.Add(named.ToMetadataReference()),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        Assert.Equal(expected, ProjectKinds.Detect(compilation, new TypeLookup(compilation), new AnalyzerOptions([], new EditorConfigOptions(options)), default).ToString());
    }

    /// <summary>The folder that comes first speaks for itself only.</summary>
    [Theory]
    [InlineData("/shop/Legacy/.editorconfig", "Console")]
    [InlineData("/shop/Web/.editorconfig", "Library")]
    [InlineData("/shop/.editorconfig", "Library")]
    public void Is_what_most_files_say(string config, string expected)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Shop",
            new[] { "/shop/Legacy/A.cs", "/shop/Web/B.cs", "/shop/Web/C.cs" }.Select(path => CSharpSyntaxTree.ParseText("", path: path)),
            TestReferences.Base,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        var options = new AnalyzerOptions([], new EditorConfigFiles((config, "[*.cs]\nobservability.project_kind = library")));

        Assert.Equal(expected, ProjectKinds.Detect(compilation, new TypeLookup(compilation), options, default).ToString());
    }

    private static string Detect(string options, OutputKind output, TestProject project, string source = "class A { }")
    {
        CSharpCompilation compilation = Findings.Compile(project with { Output = output }, source);
        var analyzerOptions = new AnalyzerOptions([], new EditorConfigOptions(options));
        return ProjectKinds.Detect(compilation, new TypeLookup(compilation), analyzerOptions, default).ToString();
    }
}
