using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.CodeFixes.Engine;

/// <summary>The compiler is asked of little, but of all that an edit may break.</summary>
public class CompileCheckTests
{
    private const string Desk = """
        using System.Text;

        public class Desk
        {
            private int _count;
            public int Weight { get; set; }
            private const int First = 1;

            public int Next() => _count + First;
            public string Told() { var text = new StringBuilder(); text.Append(_count); return text.ToString(); }
            public int Of(int place) => place switch { First => 1, 2 => 2, _ => 0 };
            private void Broken() { Missing(); }
        }

        """;

    private const string User = """
        public static class User
        {
            public static int Weigh(Desk desk) => desk.Weight;
            public static Desk New() => new Desk();
        }

        """;

    [Theory]
    [InlineData("_count + First", "_count + missing")]
    [InlineData("private int _count", "private string _count = \"\"")]
    [InlineData("using System.Text;", "")]
    [InlineData("First = 1", "First = 2")]
    [InlineData("private int _count;", "")]
    [InlineData("text.ToString()", "1")]
    [InlineData("Missing();", "Missing(); Gone();")]
    public async Task Finds_an_error_in_the_file(string was, string becomes) => Assert.False(await CompilesAsync(was, becomes));

    [Theory]
    [InlineData("int Weight", "string Weight")]
    [InlineData("public int Weight { get; set; }", "")]
    [InlineData("private int _count;", "private int _count; public Desk(int count) => _count = count;")]
    [InlineData("public class Desk", "public abstract class Desk")]
    public async Task Finds_an_error_in_another_file_and_in_another_project(string was, string becomes)
    {
        Assert.False(await CompilesAsync(was, becomes));
        Assert.False(await CompilesAsync(was, becomes, inAnotherProject: true));
    }

    [Theory]
    [InlineData("_count + First", "_count + Weight")]
    [InlineData("private int _count", "private long _unused; private int _count")]
    [InlineData("private int _count;", "private readonly int _count; public Desk() => _count = 1;")]
    [InlineData("using System.Text;", "using System.Text; using System.Linq;")]
    [InlineData("Missing();", "Gone();")]
    [InlineData("First = 1", "First = 3")]
    [InlineData("public class Desk", "public partial class Desk")]
    public async Task Allows_what_compiles_as_it_did(string was, string becomes)
    {
        Assert.True(await CompilesAsync(was, becomes));
        Assert.True(await CompilesAsync(was, becomes, inAnotherProject: true));
    }

    [Theory]
    [InlineData("int _count;", "string _count = \"\";", false)]
    [InlineData("int _count;", "int _count, _other;", true)]
    public async Task Asks_all_parts_of_a_type(string was, string becomes, bool compiles)
    {
        Project project = await Repair.ProjectAsync(
            TestProject.Library,
            "public partial class Desk { int _count; }",
            "public partial class Desk { int Next() => _count + 1; }",
            "public partial class Desk { int Last() => _count - 1; }");

        Assert.Equal(compiles, await AddsNoErrorAsync(project, was, becomes));
    }

    private static async Task<bool> CompilesAsync(string was, string becomes, bool inAnotherProject = false)
    {
        Project project = await Repair.ProjectAsync(TestProject.Library, inAnotherProject ? [Desk] : [Desk, User]);
        if (inAnotherProject)
        {
            var id = ProjectId.CreateNewId();
            project = project.Solution
                .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "Using", "Using", LanguageNames.CSharp, compilationOptions: project.CompilationOptions, metadataReferences: project.MetadataReferences))
                .AddProjectReference(id, new ProjectReference(project.Id))
                .AddDocument(DocumentId.CreateNewId(id), "User.cs", User, filePath: "/1/User.cs")
                .GetProject(project.Id)!;
        }

        return await AddsNoErrorAsync(project, was, becomes);
    }

    private static async Task<bool> AddsNoErrorAsync(Project project, string was, string becomes)
    {
        Document document = project.Documents.First();
        string text = (await document.GetTextAsync()).ToString();
        Assert.Contains(was, text, StringComparison.Ordinal);
        Solution after = project.Solution.WithDocumentText(document.Id, SourceText.From(text.Replace(was, becomes, StringComparison.Ordinal)));
        return (await CompileCheck.FaultsAsync(project.Solution, after, CancellationToken.None)).Members.Count == 0;
    }
}
