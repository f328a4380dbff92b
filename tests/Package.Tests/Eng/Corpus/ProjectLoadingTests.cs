using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Eng.Corpus.Loading;

namespace Package.Tests.Eng.Corpus;

/// <summary>A project comes out of its files as its own build would compile it.</summary>
public class ProjectLoadingTests
{
    [Theory]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk" />""", OutputKind.DynamicallyLinkedLibrary, "Library", "", "", "")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup></Project>""", OutputKind.ConsoleApplication, "Exe", "", "", "")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk.Web" />""", OutputKind.ConsoleApplication, "Exe", "true", "", "")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk.Worker" />""", OutputKind.ConsoleApplication, "Exe", "", "true", "")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><OutputType>Library</OutputType></PropertyGroup></Project>""", OutputKind.DynamicallyLinkedLibrary, "Library", "true", "", "")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Microsoft.NET.Test.Sdk" /></ItemGroup></Project>""", OutputKind.DynamicallyLinkedLibrary, "Library", "", "", "true")]
    public void Has_the_kind_that_its_files_give_it(string project, OutputKind kind, string outputType, string web, string worker, string test)
    {
        using var folder = new CorpusFolder();
        folder.Shop("Shop.csproj", project);
        folder.Shop("Shop.cs", "class Shop;");

        LoadedProject loaded = folder.LoadOne();

        Assert.Equal(kind, loaded.Compilation.Options.OutputKind);
        Assert.Equal(
            (outputType, web, worker, test, ""),
            (loaded.Properties["OutputType"], loaded.Properties["UsingMicrosoftNETSdkWeb"], loaded.Properties["UsingMicrosoftNETSdkWorker"], loaded.Properties["IsTestProject"], loaded.Properties["ObservabilityAnalysisMode"]));
    }

    [Fact]
    public void Is_compiled_against_all_that_it_refers_to_directly_or_not()
    {
        using var folder = new CorpusFolder();
        folder.Shop("A/A.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="..\B\B.csproj" /></ItemGroup></Project>""");
        folder.Shop("A/A.cs", "class A { object Of() => new B.Thing().Of(new C.Thing()); }");
        folder.Shop("B/B.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="../C/C.csproj" /></ItemGroup></Project>""");
        folder.Shop("B/B.cs", "namespace B { public class Thing { public C.Thing Of(C.Thing thing) => thing; } }");
        folder.Shop("C/C.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><InternalsVisibleTo Include="A" /></ItemGroup></Project>""");
        folder.Shop("C/C.cs", "namespace C { public class Thing; class Hidden; }");
        folder.Shop("A/Friend.cs", "class Friend { C.Hidden _hidden; }");

        (Dictionary<string, LoadedProject> projects, string problems) = folder.Load();

        Assert.Equal("", problems);
        Assert.Equal(["C/C.csproj", "B/B.csproj", "A/A.csproj"], projects.Keys);
        Assert.All(projects.Values, project => Assert.Empty(CorpusFolder.Errors(project)));
    }

    [Fact]
    public void Projects_that_refer_to_each_other_are_read_all_the_same()
    {
        using var folder = new CorpusFolder();
        folder.Shop("A/A.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="../B/B.csproj" /></ItemGroup></Project>""");
        folder.Shop("A/A.cs", "class A;");
        folder.Shop("B/B.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="../A/A.csproj" /></ItemGroup></Project>""");
        folder.Shop("B/B.cs", "class B;");

        Assert.Equal(2, folder.Load().Projects.Count);
    }

    [Fact]
    public void Gets_the_usings_of_its_sdk_and_its_own()
    {
        using var folder = new CorpusFolder();
        folder.Shop("Shop.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup>
                <Using Include="System.Text" />
                <Using Include="System.Math" Static="true" />
                <Using Include="System.Text.StringBuilder" Alias="Builder" />
                <Using Remove="System.IO" />
              </ItemGroup>
            </Project>
            """);
        folder.Shop("Shop.cs", "class Path; class Shop(ILogger<Shop> logger) { Builder B = new(); Encoding E = Encoding.UTF8; int M = Max(1, 2); Path P = new(); WebApplication W; ILogger L = logger; }");
        folder.Shop("Program.cs", "Console.WriteLine();");

        Assert.Empty(CorpusFolder.Errors(folder.LoadOne()));
    }

    [Fact]
    public void Has_no_usings_that_it_does_not_ask_for()
    {
        using var folder = new CorpusFolder();
        folder.Shop("Shop.csproj", CorpusFolder.Library);
        folder.Shop("Shop.cs", "class Shop { Action A; }");

        Assert.Contains("CS0246", Assert.Single(CorpusFolder.Errors(folder.LoadOne())), StringComparison.Ordinal);
    }

    [Fact]
    public void Follows_the_files_above_it()
    {
        using var folder = new CorpusFolder();
        folder.Shop("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <Nullable>enable</Nullable>
                <LangVersion Condition="'$(LangVersion)' == ''">11</LangVersion>
                <DefineConstants>$(DefineConstants);ABOVE</DefineConstants>
                <Nullable Condition="'$(Nullable)' == 'disable'">warnings</Nullable>
              </PropertyGroup>
            </Project>
            """);
        folder.Shop("src/Directory.Build.props", """<Project><Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" /></Project>""");
        folder.Shop("src/Directory.Build.targets", """<Project><PropertyGroup><AssemblyName>Acme.$(MSBuildProjectName)</AssemblyName></PropertyGroup></Project>""");
        folder.Shop("src/Shop/Shop.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><DefineConstants>$(DefineConstants);OWN</DefineConstants></PropertyGroup></Project>""");
        folder.Shop("src/Shop/Shop.cs", "class Shop { }");

        LoadedProject loaded = folder.LoadOne();

        var parsing = (CSharpParseOptions)loaded.Compilation.SyntaxTrees[0].Options;
        Assert.Equal("Acme.Shop", loaded.Compilation.AssemblyName);
        Assert.Equal(LanguageVersion.CSharp11, parsing.LanguageVersion);
        Assert.Equal(NullableContextOptions.Enable, loaded.Compilation.Options.NullableContextOptions);
        Assert.Contains("ABOVE", parsing.PreprocessorSymbolNames);
        Assert.Contains("OWN", parsing.PreprocessorSymbolNames);
    }

    [Fact]
    public void Imports_what_stands_in_the_folder_of_a_file_above()
    {
        using var folder = new CorpusFolder();
        folder.Shop("Shop.slnx", "<Solution />");
        folder.Shop("build/Tests.props", "<Project><PropertyGroup><DefineConstants>$(DefineConstants);TESTS</DefineConstants></PropertyGroup></Project>");
        folder.Shop("test/Shop/Shop.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="$([MSBuild]::GetDirectoryNameOfFileAbove($(MSBuildProjectDirectory), 'Shop.slnx'))\build\Tests.props" />
              <Import Project="$([MSBuild]::GetDirectoryNameOfFileAbove($(MSBuildThisFileDirectory), Other.slnx))\build\Tests.props" />
            </Project>
            """);
        folder.Shop("test/Shop/Shop.cs", "class Shop { }");

        Assert.Single(folder.LoadOne().Compilation.SyntaxTrees[0].Options.PreprocessorSymbolNames, name => name == "TESTS");
    }

    [Theory]
    [InlineData("<TargetFramework>net8.0</TargetFramework>", LanguageVersion.CSharp12, "NET8_0", "NET9_0_OR_GREATER")]
    [InlineData("<TargetFrameworks>netstandard2.0;net8.0;net9.0;net472</TargetFrameworks>", LanguageVersion.CSharp13, "NET9_0", "NET10_0_OR_GREATER")]
    [InlineData("<TargetFrameworks>net472;net8.0</TargetFrameworks><DefineConstants Condition=\"'$(TargetFramework)' == 'net8.0'\">CHOSEN</DefineConstants>", LanguageVersion.CSharp12, "CHOSEN", "DEBUG")]
    [InlineData("<TargetFramework>net8.0</TargetFramework><LangVersion>13</LangVersion>", LanguageVersion.CSharp13, "NET8_0_OR_GREATER", "NET9_0")]
    public void Has_the_language_and_the_symbols_of_its_framework(string properties, LanguageVersion language, string symbol, string not)
    {
        using var folder = new CorpusFolder();
        folder.Shop("Shop.csproj", $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>{properties}</PropertyGroup></Project>""");
        folder.Shop("Shop.cs", "class Shop { }");

        var parsing = (CSharpParseOptions)folder.LoadOne().Compilation.SyntaxTrees[0].Options;

        Assert.Equal(language, parsing.LanguageVersion);
        Assert.Contains(symbol, parsing.PreprocessorSymbolNames);
        Assert.DoesNotContain(not, parsing.PreprocessorSymbolNames);
    }

    [Theory]
    [InlineData("$(MSBuildProjectName.Contains('hop'))", true)]
    [InlineData("$(MSBuildProjectName.EndsWith('.Tests')) OR $(MSBuildProjectName.StartsWith(Sh))", true)]
    [InlineData("!$(MSBuildProjectName.EndsWith(`op`))", false)]
    [InlineData("$(MSBuildProjectName.Contains('shop'))", false)]
    [InlineData("$(Off.Contains(';$(MSBuildProjectName);'))", true)]
    [InlineData("$(MSBuildProjectName.Substring(0, 2))", false)]
    public void Has_what_depends_on_the_text_of_a_property(string condition, bool holds)
    {
        using var folder = new CorpusFolder();
        folder.Shop("Shop.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <Off>;Shop;Other;</Off>
                <DefineConstants Condition="{condition}">HOLDS</DefineConstants>
              </PropertyGroup>
            </Project>
            """);
        folder.Shop("Shop.cs", "class Shop { }");

        Assert.Equal(holds, folder.LoadOne().Compilation.SyntaxTrees[0].Options.PreprocessorSymbolNames.Contains("HOLDS"));
    }

    [Fact]
    public void Compiles_the_files_that_are_its_own()
    {
        using var folder = new CorpusFolder();
        folder.Shop("Shop.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <Compile Remove="old\**" />
                <Compile Include="..\acme+shop\Shared\*.cs" />
              </ItemGroup>
            </Project>
            """);
        folder.Shop("Shop.cs", "class Shop { }");
        folder.Shop("old/deep/Old.cs", "class Old { }");
        folder.Shop("obj/Generated.cs", "class Generated { }");
        folder.Shop("Inner/Inner.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><EnableDefaultCompileItems>false</EnableDefaultCompileItems></PropertyGroup><ItemGroup><Compile Include="One.cs" /></ItemGroup></Project>""");
        folder.Shop("Inner/One.cs", "class One { }");
        folder.Shop("Inner/Two.cs", "class Two { }");
        folder.Shop("Shared/Shared.cs", "class Shared { }");

        Dictionary<string, LoadedProject> projects = folder.Load().Projects;

        Assert.Equal(["Shared.cs", "Shop.cs"], Files(projects["Shop.csproj"]));
        Assert.Equal(["One.cs"], Files(projects["Inner/Inner.csproj"]));
    }

    [Fact]
    public void A_folder_without_projects_is_one_library()
    {
        using var folder = new CorpusFolder();
        folder.Shop("a/A.cs", "class A { Microsoft.Extensions.Logging.ILogger L; }");
        folder.Shop("b/B.cs", "class B { A A; }");

        LoadedProject loaded = folder.LoadOne();

        Assert.Empty(CorpusFolder.Errors(loaded));
        Assert.Equal(OutputKind.DynamicallyLinkedLibrary, loaded.Compilation.Options.OutputKind);
    }

    [Theory]
    [InlineData("'$(A)' == 'x'", true)]
    [InlineData(" '$(A)' != 'X' ", false)]
    [InlineData("$(A) == 'x' and '$(B)' == ''", true)]
    [InlineData("'$(A)' == 'y' or ('$(B)' == '' And '$(A)' == 'x')", true)]
    [InlineData("!('$(A)' == 'x')", false)]
    [InlineData("Exists('Shop.csproj')", true)]
    [InlineData("!Exists('$(B)none')", true)]
    [InlineData("$(B.StartsWith('x'))", false)]
    [InlineData("!$(B.StartsWith('x'))", false)]
    [InlineData("'$(A)' == 'x' or $([MSBuild]::IsOSPlatform('Linux'))", true)]
    [InlineData("'$(A)' == ", false)]
    [InlineData("true", true)]
    public void Conditions_hold_as_they_are_written(string condition, bool holds)
    {
        using var folder = new CorpusFolder();
        folder.Shop("Shop.csproj", "");

        Assert.Equal(holds, MsBuildCondition.Holds(condition, text => text.Replace("$(A)", "x", StringComparison.Ordinal).Replace("$(B)", "", StringComparison.Ordinal), folder.At("repos/acme+shop")));
    }

    private static IEnumerable<string> Files(LoadedProject project)
        => project.Compilation.SyntaxTrees.Select(tree => Path.GetFileName(tree.FilePath)).Where(name => !name.EndsWith(".g.cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
