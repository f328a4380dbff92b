using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Eng;
using Observability.Analyzers.Eng.FixTrials;
using Package.Tests.Eng.Corpus;

namespace Package.Tests.Eng.FixTrials;

/// <summary>The fixes command mends small repositories in memory and tells what came of it.</summary>
public class FixesTests
{
    // OBS1001, which has a fix for all.
    private const string Built = "logger.LogInformation($\"Sold {id}\");";

    // OBS1003, which has none.
    private const string Short = "logger.LogInformation(\"Sold {Id} to {Name}\", id);";

    [Fact]
    public void A_fix_mends_all_and_the_files_stay_as_they_are()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Built, "id++;", Built);

        CorpusResult result = Run(folder, FixesCommand.All, "--rules", "OBS1001", "--diffs", folder.At("diffs"));

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["OBS1001", "2", "2", "0", "0", "0", "0", "0", "0", "0"], Row(result, "OBS1001"));
        string diff = folder.Read("diffs/OBS1001.diff");
        Assert.StartsWith("--- a/acme/shop/Shop.cs\n+++ b/acme/shop/Shop.cs\n@@ -1,", diff, StringComparison.Ordinal);
        Assert.Contains($"-        {Built}\n+        logger.LogInformation(\"Sold {{Id}}\", id);\n         id++;\n", diff, StringComparison.Ordinal);
        Assert.Contains(Built, folder.Read("repos/acme+shop/Shop.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_without_a_fix_and_one_whose_fix_must_be_chosen_are_named_so()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Short, Built);

        CorpusResult none = Run(folder, ImmutableDictionary<string, RuleFix>.Empty, "--rules", "OBS1003");
        CorpusResult chosen = Run(folder, Fixes(new TemplateFix("\"Sold\"", isForAll: false)), "--rules", "OBS1001", "--singles", "5");

        Assert.Equal(["OBS1003", "1", "-", "-", "-"], Row(none, "OBS1003")[..5]);
        Assert.Equal("no fix", Last(none, "OBS1003"));
        Assert.Equal(["OBS1001", "1", "-", "-", "-", "1", "0"], Row(chosen, "OBS1001")[..7]);
        Assert.Equal("one at a time", Last(chosen, "OBS1001"));
    }

    [Fact]
    public void What_a_fix_refuses_is_left_and_listed()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith("logger.LogInformation($\"Sold {id}\"); // keep", Built);

        CorpusResult result = Run(folder, Fixes(new TemplateFix("\"Sold\"", refuses: "keep")), "--rules", "OBS1001", "--diffs", folder.At("diffs"), "--singles", "2");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["OBS1001", "2", "1", "1", "0", "2", "1"], Row(result, "OBS1001")[..7]);
        Assert.Equal($"acme/shop/Shop.cs:5 logger.LogInformation($\"Sold {{id}}\"); // keep\n", folder.Read("diffs/OBS1001.left.txt"));
    }

    [Fact]
    public void An_exception_of_a_fix_fails_the_run_and_no_other_rule()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Built, "logger.LogInformation(\"Sold {0}\", id);");

        CorpusResult result = Run(folder, FixesCommand.All.SetItem("OBS1001", new TemplateFix("\"Sold\"", throws: true)), "--rules", "OBS1001", "OBS1005");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("OBS1001 EXCEPTION acme/shop [Fix All] InvalidOperationException: cannot stand it", result.Output, StringComparison.Ordinal);
        Assert.Equal("1", Row(result, "OBS1005")[2]);
    }

    [Fact]
    public void A_fix_that_does_not_do_all_at_once_changes_files_again()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Built);

        CorpusResult result = Run(folder, Fixes(new TemplateFix("… + $\"{id}\"")), "--rules", "OBS1001");

        Assert.Equal(["OBS1001", "1", "0", "0", "1"], Row(result, "OBS1001")[..5]);
    }

    [Fact]
    public void New_findings_are_told()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Built);

        CorpusResult result = Run(folder, Fixes(new TemplateFix("\"Sold {Id} to {Name}\"")), "--rules", "OBS1001");

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("OBS1302", result.Output, StringComparison.Ordinal);
        Assert.Contains("OBS1001 NEW acme/shop [Fix All] OBS1003 Shop.cs:5 ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_that_breaks_a_project_which_it_did_not_touch_is_refused()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Built);
        folder.Shop("Shop.csproj", CorpusFolder.Web.Replace("</PropertyGroup>", "<OutputType>Library</OutputType></PropertyGroup>", StringComparison.Ordinal));
        folder.Shop("Program.cs", "");
        folder.Shop("Till/Till.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="../Shop.csproj" /></ItemGroup></Project>""");
        folder.Shop("Till/Till.cs", "class Till { void Sell(Shop shop) => shop.Sell(1); }");

        CorpusResult result = Run(folder, Fixes(new RenamingFix()), "--rules", "OBS1001");

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("ERROR", result.Output, StringComparison.Ordinal);
        Assert.Equal(["OBS1001", "1", "0"], Row(result, "OBS1001")[..3]);
    }

    [Fact]
    public void A_method_that_a_generator_will_write_is_no_error()
    {
        using var folder = new CorpusFolder();
        folder.Shop("Shop.csproj", CorpusFolder.Web);
        folder.Shop("Program.cs", "return;\n");
        folder.Shop("Shop.cs", "public class Shop(ILogger<Shop> logger)\n{\n    public void Sell(int id)\n    {\n        logger.LogInformation(\"Sold {Id}\", id);\n    }\n}\n");

        CorpusResult result = Run(folder, Fixes(new PartialMethodFix()), "--rules", "OBS1302");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("1", Row(result, "OBS1302")[1]);
        Assert.DoesNotContain("ERROR", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Together_each_rule_goes_on_from_what_the_ones_before_it_made()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Built);
        ImmutableDictionary<string, RuleFix> fixes = FixesCommand.All.SetItem("OBS1001", new TemplateFix("\"Sold {0}\", id"));

        CorpusResult apart = Run(folder, fixes, "--rules", "OBS1001", "OBS1005");
        CorpusResult together = Run(folder, fixes, "--rules", "OBS1001", "OBS1005", "--together", "--diffs", folder.At("diffs"));

        Assert.Empty(Row(apart, "OBS1005"));
        Assert.Equal(["OBS1005", "1", "1"], Row(together, "OBS1005")[..3]);
        Assert.Contains("+        logger.LogInformation(\"Sold {Id}\", id);\n", folder.Read("diffs/together.diff"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_rule_of_several_repositories_is_one_row()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Built);
        folder.Write("repos/acme+till/Till.csproj", CorpusFolder.Web);
        folder.Write("repos/acme+till/Till.cs", CorpusFolder.Class(Built));

        Assert.Equal(["OBS1001", "2", "2"], Row(Run(folder, FixesCommand.All, "--rules", "OBS1001"), "OBS1001")[..3]);
        Assert.Equal(["OBS1001", "1", "1"], Row(Run(folder, FixesCommand.All, "--rules", "OBS1001", "--only", "acme/till"), "OBS1001")[..3]);
    }

    [Fact]
    public void Every_fix_of_the_package_is_known_by_its_rule()
        => Assert.Equal(FixesCommand.All.Values.SelectMany(fix => fix.FixableDiagnosticIds).Order(StringComparer.Ordinal), FixesCommand.All.Keys.Order(StringComparer.Ordinal));

    private static ImmutableDictionary<string, RuleFix> Fixes(RuleFix fix) => ImmutableDictionary<string, RuleFix>.Empty.Add(fix.Id, fix);

    private static CorpusResult Run(CorpusFolder folder, ImmutableDictionary<string, RuleFix> fixes, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int exitCode = FixesCommand.RunAsync(
            FixOptions.Parse(["--repositories", folder.Repositories, .. arguments]), fixes, new Repository(folder.At("own")), output, error).GetAwaiter().GetResult();
        return new CorpusResult(exitCode, output.ToString(), error.ToString());
    }

    private static string[] Row(CorpusResult result, string rule)
        => result.Output.Split('\n').Where(line => line.StartsWith($"{rule}  ", StringComparison.Ordinal)).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..10]).FirstOrDefault([]);

    private static string Last(CorpusResult result, string rule)
        => result.Output.Split('\n').Single(line => line.StartsWith($"{rule}  ", StringComparison.Ordinal)).Split("  ")[^1];

    /// <summary>Puts other arguments into log calls, with the old ones where the ellipsis is, or fails at it as told.</summary>
    private sealed class TemplateFix(string arguments, string? refuses = null, bool throws = false, bool isForAll = true) : RuleFix
    {
        internal override string Id => "OBS1001";

        internal override FixSafety Safety => FixSafety.KeepsWhatArrives;

        internal override ImmutableArray<FixVariant> Variants { get; } = [new FixVariant("OBS1001", "Write something else")];

        internal override bool IsForAll => isForAll;

        internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        {
            if (throws)
                throw new InvalidOperationException("cannot stand it");
            ArgumentListSyntax list = target.Node.FirstAncestorOrSelf<ArgumentListSyntax>()!;
            if (refuses is not null && list.FirstAncestorOrSelf<StatementSyntax>()!.ToFullString().Contains(refuses, StringComparison.Ordinal))
                return false;
            await session.ReplaceAsync(target.Document.Id, list, SyntaxFactory.ParseArgumentList($"({arguments.Replace("…", list.Arguments.ToString(), StringComparison.Ordinal)})"));
            return true;
        }
    }

    /// <summary>Renames the method of the call, and forgets who calls it.</summary>
    private sealed class RenamingFix : RuleFix
    {
        internal override string Id => "OBS1001";

        internal override FixSafety Safety => FixSafety.KeepsWhatArrives;

        internal override ImmutableArray<FixVariant> Variants { get; } = [new FixVariant("OBS1001", "Rename the method")];

        internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        {
            MethodDeclarationSyntax method = target.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>()!;
            await session.ReplaceAsync(target.Document.Id, method, method.WithIdentifier(SyntaxFactory.Identifier("Renamed")));
            return true;
        }
    }

    /// <summary>Declares a method whose body a generator writes.</summary>
    private sealed class PartialMethodFix : RuleFix
    {
        internal override string Id => "OBS1302";

        internal override FixSafety Safety => FixSafety.KeepsWhatArrives;

        internal override ImmutableArray<FixVariant> Variants { get; } = [new FixVariant("OBS1302", "Declare a method")];

        internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        {
            ClassDeclarationSyntax type = target.Node.FirstAncestorOrSelf<ClassDeclarationSyntax>()!;
            MemberDeclarationSyntax method = SyntaxFactory.ParseMemberDeclaration("[LoggerMessage(1, LogLevel.Information, \"Sold\")] private static partial void LogSold(ILogger logger);")!;
            await session.ReplaceAsync(target.Document.Id, type, type.AddModifiers(SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space)).AddMembers(method));
            return true;
        }
    }
}
