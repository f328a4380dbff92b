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

    private static string Detect(string options, OutputKind output, TestProject project)
    {
        CSharpCompilation compilation = Findings.Compile(project with { Output = output }, "class A { }");
        var analyzerOptions = new AnalyzerOptions([], new EditorConfigOptions(options));
        return ProjectKinds.Detect(compilation, new TypeLookup(compilation), analyzerOptions).ToString();
    }
}
