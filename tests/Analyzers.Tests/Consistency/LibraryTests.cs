using System.Text.RegularExpressions;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Tracing;
using Observability.Analyzers.Tests.Models.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>Libraries describe themselves: rules and fixes ask for traits and name no library, models leave all of one library to its file.</summary>
public class LibraryTests
{
    private static readonly string[] Descriptions =
        [.. typeof(LogLibrary).Assembly.GetTypes().Where(type => type.BaseType == typeof(LogLibrary) || type.BaseType == typeof(MetricsLibrary) || type.BaseType == typeof(SpanLibrary)).Select(type => type.Name)];

    // What cannot be asked of any library, each with the reason.
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["src/Analyzers/Models/Logging/LoggingModel.cs"] = "the list of the libraries",
        ["src/Analyzers/Models/Metrics/MetricsModel.cs"] = "the list of the libraries, and what only meters have: OpenTelemetry's views and buckets",
    };

    public static TheoryData<string> Folders => ["src/Analyzers/Rules", "src/CodeFixes"];

    [Theory, MemberData(nameof(Folders))]
    public void Rules_and_fixes_name_no_description(string folder)
        => Assert.Empty(Matches(folder, $@"(?<![.\w""])({string.Join('|', Descriptions)})\b(?!\.Extensions)|(Logging|Metrics|TagSink)\.({string.Join('|', Descriptions)})\b|Models\.(Logging|Metrics|Tracing|TagSink)\.Libraries"));

    [Theory, MemberData(nameof(Folders))]
    public void Rules_and_fixes_import_no_namespace_of_a_library(string folder)
        => Assert.Empty(Matches(folder, @"""(Microsoft\.Extensions\.Logging|Serilog|NLog|log4net|ZLogger|Prometheus)[\w.]*"""));

    /// <summary>A dialect is a library by another name: what differs is asked of it. Of the numbered holes of <c>string.Format</c> there is one kind.</summary>
    [Theory, MemberData(nameof(Folders))]
    public void Rules_and_fixes_name_no_dialect(string folder)
        => Assert.Empty(Matches(folder, @"TemplateDialect\.(Serilog|MicrosoftLogging|NLog)\b"));

    [Theory, MemberData(nameof(Folders))]
    public void Rules_and_fixes_name_no_method_of_a_tracker(string folder)
        => Assert.Empty(Matches(folder, @"""[^""]*(SentrySdk|Capture(Exception|Message)|Track(Exception|Trace))[^""]*"""));

    [Fact]
    public void Every_trait_that_differs_is_answered_by_each_library()
    {
        // A trait with a default: what follows from the others for all but one.
        string[] defaults = [nameof(LogLibrary.KnowsLevels), nameof(LogLibrary.WritesThrough)];
        IEnumerable<string> silent = new[] { typeof(LogLibrary), typeof(MetricsLibrary), typeof(SpanLibrary) }
            .SelectMany(type => type.GetMethods(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.DeclaredOnly))
            .Where(method => method is { IsVirtual: true, IsAbstract: false })
            .Select(method => method.Name);
        Assert.Equal(defaults.Order(), silent.Order());
    }

    [Fact]
    public void The_readme_names_every_library()
    {
        TelemetryModel model = Measured.Model("");
        string readme = File.ReadAllText(Repository.File("README.md"));
        Assert.Equal(Descriptions.Length, model.Logging.Libraries.Length + model.Metrics.Libraries.Length + TracingModel.Libraries.Length);
        Assert.All(model.Logging.Libraries.Select(library => library.DisplayName).Concat(model.Metrics.Libraries.Select(library => library.DisplayName)).Concat(TracingModel.Libraries.Select(library => library.DisplayName)), name => Assert.Contains(name, readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Models_leave_a_library_to_its_file()
        => Assert.Equal(
            Allowed.Keys.Order(),
            Matches("src/Analyzers/Models", $@"\b({string.Join('|', Descriptions)})\.TryCreate").Where(file => !file.Contains("/Libraries/", StringComparison.Ordinal)).Order());

    private static IEnumerable<string> Matches(string folder, string pattern)
        => Directory.GetFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && Regex.IsMatch(WithoutComments(File.ReadAllText(file)), pattern))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));

    private static string WithoutComments(string text) => Regex.Replace(text, "^ *//.*$", "", RegexOptions.Multiline);
}
