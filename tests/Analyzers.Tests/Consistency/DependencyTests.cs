using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>Dependencies run one way: from the fixes through topics and engine to the models, from the rules to the models, and from there to the core.</summary>
public class DependencyTests
{
    /// <summary>
    /// Namespaces from top to bottom, with all that is below them. A room knows those below it; rooms of one line do not know each other.
    /// The rules stand right below the fixes, which mend what they report: nothing that several fixes share knows a rule.
    /// </summary>
    private static readonly string[][] Order =
    [
        ["CodeFixes.Contract", "CodeFixes.Errors", "CodeFixes.Logging", "CodeFixes.Metrics", "CodeFixes.Privacy", "CodeFixes.Tracing"],
        [""],
        ["Hosts"],
        ["Rules"],
        ["CodeFixes.Exceptions", "CodeFixes.LogCalls", "CodeFixes.Instruments", "CodeFixes.Lifetimes", "CodeFixes.Wiring"],
        ["CodeFixes.Loggers", "CodeFixes.Templates"],
        ["CodeFixes.Engine"],
        ["Models"],
        ["CodeFixes.Writing"],
        ["Core"],
    ];

    public static TheoryData<string, string> Forbidden => new()
    {
        // Metadata names of libraries: strings such as "Serilog.Log".
        { "src/Analyzers/Rules", "\"(Microsoft\\.(Extensions|AspNetCore|ApplicationInsights)|System\\.|Serilog|NLog|log4net|Prometheus|Sentry|OpenTelemetry)[.\"]" },
        { "src/Analyzers/Core", "\"(Serilog|NLog|log4net|Prometheus|Sentry|OpenTelemetry)[.\"]" },
    };

    [Fact]
    public void Runs_one_way()
    {
        AssertNone(SourceUses.Product.Between(PointsBack));
    }

    [Theory]
    [InlineData("CodeFixes.Writing", "CodeFixes.Engine", true)]
    [InlineData("CodeFixes.Writing", "Models.Logging", true)]
    [InlineData("CodeFixes.Engine", "CodeFixes.LogCalls", true)]
    [InlineData("CodeFixes.Lifetimes", "CodeFixes.Wiring", true)]
    [InlineData("CodeFixes.Templates", "Rules.Logging", true)]
    [InlineData("CodeFixes.Logging", "CodeFixes.Metrics", true)]
    [InlineData("Models.Logging", "Rules.Logging", true)]
    [InlineData("Core", "Models", true)]
    [InlineData("CodeFixes.Logging", "Rules.Logging", false)]
    [InlineData("CodeFixes.Logging", "Core.Options", false)]
    [InlineData("CodeFixes.Exceptions", "CodeFixes.Loggers", false)]
    [InlineData("Models.Logging", "Models.Templates", false)]
    public void Knows_what_points_back(string from, string to, bool pointsBack)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Arrow",
        [
            CSharpSyntaxTree.ParseText($$"""namespace Observability.Analyzers.{{from}} { class User { void M() { Observability.Analyzers.{{to}}.Used.Run(); } } }"""),
            CSharpSyntaxTree.ParseText($$"""namespace Observability.Analyzers.{{to}} { class Used { public static void Run() { } } }"""),
        ]);
        var uses = new SourceUses(compilation, tree => compilation.GetSemanticModel(tree));

        SourceUse expected = new(":1", "User", "Used", from, to);
        Assert.Equal(pointsBack ? [expected] : [], uses.Between(PointsBack));
    }

    [Fact]
    public void Map_of_rooms_is_complete()
    {
        string[] rooms = [.. FoldersOf("src/CodeFixes").Select(room => $"CodeFixes.{room}").Order(StringComparer.Ordinal)];
        Assert.Equal(rooms, Order.SelectMany(line => line).Where(room => room.StartsWith("CodeFixes.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        AssertNone(FoldersOf("src/Analyzers").Where(folder => LineOf(folder) < 0));
    }

    [Fact]
    public void Guide_names_every_room_of_the_tool()
    {
        string guide = File.ReadAllText(Repository.File("docs/architecture.md"));
        string tool = guide[guide.IndexOf("`src/Tool`", StringComparison.Ordinal)..guide.IndexOf("## Recognition", StringComparison.Ordinal)];
        string[] rooms = [.. Directory.GetDirectories(Repository.File("src/Tool")).Select(folder => Path.GetFileName(folder)!).Except(["bin", "obj"])];
        Assert.NotEmpty(rooms);
        Assert.All(rooms, room => Assert.Contains($"`{room}`", tool, StringComparison.Ordinal));
    }

    [Fact]
    public void Guide_has_the_same_map()
    {
        string guide = File.ReadAllText(Repository.File("docs/architecture.md"));
        string[] rows = [.. Regex.Matches(guide, @"^\| (`\w+`(?: `\w+`)*) \|", RegexOptions.Multiline).Select(row => row.Groups[1].Value.Replace("`", ""))];
        Assert.Equal(Order.Select(line => line.Where(room => room.StartsWith("CodeFixes.", StringComparison.Ordinal)).Select(room => room[10..]).Order(StringComparer.Ordinal)).Where(line => line.Any()).Select(line => string.Join(' ', line)),
            rows[..^4].Select(row => string.Join(' ', row.Split(' ').Order(StringComparer.Ordinal))));
        Assert.Equal(FoldersOf("src/Analyzers").Order(StringComparer.Ordinal), rows[^4..].Order(StringComparer.Ordinal));
    }

    /// <summary>The folders are what a reader sees of the order, the namespaces what the compiler does.</summary>
    [Fact]
    public void Namespaces_follow_folders()
    {
        static string FolderOf(string file) => string.Join('.', file.Split('/')[1..^1]).Replace("Analyzers.", "").Replace("Analyzers", "");

        AssertNone(SourceUses.Product.Files.Where(source => source.Namespace != FolderOf(source.File)));
    }

    /// <summary>Semantic models of files that no callback hands over are asked for in one place, which knows files of other projects.</summary>
    [Fact]
    public void Semantic_models_come_from_one_place()
        => Assert.Equal(
            ["src/Analyzers/Core/SourceSemantics.cs"],
            OwnSources.Compilation.SyntaxTrees
                .Where(tree => tree.FilePath.StartsWith("src/Analyzers/", StringComparison.Ordinal) && tree.ToString().Contains(".GetSemanticModel(", StringComparison.Ordinal))
                .Select(tree => tree.FilePath));

    [Theory, MemberData(nameof(Forbidden))]
    public void Names_no_library(string folder, string pattern)
    {
        string[] files = Directory.GetFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        AssertNone(files.Where(file => Regex.IsMatch(File.ReadAllText(file), pattern)).Select(file => Path.GetRelativePath(Repository.Root, file)));
    }

    // All of them, each on its line; an assertion on the collection would show the first few.
    private static void AssertNone<T>(IEnumerable<T> offences)
    {
        string all = string.Join('\n', offences);
        Assert.True(all.Length == 0, all);
    }

    private static IEnumerable<string> FoldersOf(string project)
        => SourceUses.Product.Files.Select(source => source.File.Split('/')).Where(path => path.Length > 3 && $"{path[0]}/{path[1]}" == project).Select(path => path[2]).Distinct();

    private static bool PointsBack(string from, string to)
    {
        int user = LineOf(from);
        int used = LineOf(to);
        return user < 0 || used < user || (used == user && RoomOf(from) != RoomOf(to));
    }

    private static int LineOf(string space) => Array.FindIndex(Order, line => line.Contains(RoomOf(space)));

    private static string? RoomOf(string space)
        => Order.SelectMany(line => line).FirstOrDefault(room => space == room || (room.Length > 0 && space.StartsWith(room + ".", StringComparison.Ordinal)));
}
