using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.CodeFixes.Loggers;

/// <summary>Where no logger comes to a class, the one static logger serves that other classes of the project read.</summary>
public class ProjectLoggerTests
{
    private const string Swallowed = "OBS4001.ProjectLogger";
    private const string Printed = "OBS1201.ProjectLogger";

    // A class that reads it too, which makes it the project's.
    private const string Reader = "namespace Shop { static class Reader { static void Read() { Diagnostics.AppLog.Logger.LogInformation(\"read\"); } } }";

    private static readonly TestProject Project = TestProject.Service with { References = TestReferences.With("Microsoft.") };

    public static TheoryData<string> NotTheProjects => new()
    {
        // Nobody else reads it, or nobody else may.
        "namespace Shop.Diagnostics { static class AppLog { internal static readonly ILogger Logger = LoggerFactory.Create(b => b.AddProvider(null!)).CreateLogger(\"shop\"); } }",
        "namespace Shop.Diagnostics { static class AppLog { private static readonly ILogger Logger = LoggerFactory.Create(b => b.AddProvider(null!)).CreateLogger(\"shop\"); static class In { static void M() { Logger.LogInformation(\"a\"); } } } }",

        // It is written to nowhere, or never made.
        "namespace Shop.Diagnostics { static class AppLog { internal static ILogger Logger = Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance; } }" + Reader,
        "namespace Shop.Diagnostics { static class AppLog { internal static readonly ILogger Logger = new LoggerFactory().CreateLogger(\"shop\"); } }" + Reader,
        "namespace Shop.Diagnostics { static class AppLog { internal static ILogger Logger = null!; } }" + Reader,
        "namespace Shop.Diagnostics { static class AppLog { internal static ILogger Logger { get; set; } = default!; static void Reset() { Logger = null!; } } }" + Reader,

        // The class helps to make it.
        "namespace Shop.Diagnostics { static class AppLog { internal static readonly ILogger Logger = LoggerFactory.Create(b => Orders.Place()).CreateLogger(\"shop\"); } }" + Reader,

        // There are two.
        "namespace Shop.Diagnostics { static class AppLog { internal static readonly ILogger Logger = LoggerFactory.Create(b => { }).CreateLogger(\"shop\"), Audit = LoggerFactory.Create(b => { }).CreateLogger(\"audit\"); } }" + Reader
            + "namespace Shop { static class Auditor { static void Read() { Diagnostics.AppLog.Audit.LogInformation(\"read\"); } } }",

        // An object's, or one for each type.
        "namespace Shop.Diagnostics { class AppLog { internal readonly ILogger Logger = LoggerFactory.Create(b => { }).CreateLogger(\"shop\"); } } namespace Shop { class Reader { void Read() { new Diagnostics.AppLog().Logger.LogInformation(\"read\"); } } }",
        "namespace Shop.Diagnostics { class AppLog<T> { internal static readonly ILogger Logger = LoggerFactory.Create(b => { }).CreateLogger(\"shop\"); } } namespace Shop { class Reader { void Read() { Diagnostics.AppLog<int>.Logger.LogInformation(\"read\"); } } }",
    };

    [Theory, MemberData(nameof(NotTheProjects))]
    public async Task Is_not_taken(string logger)
    {
        Assert.Empty(await OfferedFixes.KeysAsync<ExceptionSwallowed, ExceptionSwallowedFix>(Project, Swallowing, "using Microsoft.Extensions.Logging;" + logger));
        Assert.Empty(await OfferedFixes.KeysAsync<ConsoleInService, ConsoleInServiceFix>(Project, Printing, "using Microsoft.Extensions.Logging;" + logger));
    }

    [Theory]
    [InlineData("internal static readonly ILogger Logger = LoggerFactory.Create(b => { }).CreateLogger(\"shop\");")]
    [InlineData("public static ILogger Logger { get; } = LoggerFactory.Create(b => { }).CreateLogger(\"shop\");")]
    [InlineData("internal static ILogger Logger; static AppLog() { Logger = LoggerFactory.Create(b => { }).CreateLogger(\"shop\"); }")]
    public async Task Is_there_when_it_is_made_with_its_type(string member)
    {
        string log = $"using Microsoft.Extensions.Logging; namespace Shop.Diagnostics {{ static class AppLog {{ {member} }} }} {Reader}";
        Assert.Equal([Swallowed], await OfferedFixes.KeysAsync<ExceptionSwallowed, ExceptionSwallowedFix>(Project, Swallowing, log));
        Assert.Equal([Printed], await OfferedFixes.KeysAsync<ConsoleInService, ConsoleInServiceFix>(Project, Printing, log));
        Assert.Contains("            AppLog.Logger.LogError(ex, \"Place failed\");", (await OfferedFixes.TakeAsync<ExceptionSwallowed, ExceptionSwallowedFix>(Swallowed, Project, Swallowing, log))[0], StringComparison.Ordinal);
        string printed = (await OfferedFixes.TakeAsync<ConsoleInService, ConsoleInServiceFix>(Printed, Project, Printing, log))[0];
        Assert.Contains("AppLog.Logger.LogInformation(\"Took {Quantity}\", quantity);", printed, StringComparison.Ordinal);
        Assert.Contains("using Shop.Diagnostics;", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_asked_whether_it_is_there_where_it_is_set_later_and_takes_no_output_then()
    {
        string log = $"using Microsoft.Extensions.Logging; namespace Shop.Diagnostics {{ static class AppLog {{ internal static ILogger Logger {{ get; set; }} = null!; static void Set(ILogger made) {{ Logger = made; }} }} }} {Reader}";
        Assert.Equal([Swallowed], await OfferedFixes.KeysAsync<ExceptionSwallowed, ExceptionSwallowedFix>(Project, Swallowing, log));
        Assert.Contains("AppLog.Logger?.LogError(ex, \"Place failed\");", (await OfferedFixes.TakeAsync<ExceptionSwallowed, ExceptionSwallowedFix>(Swallowed, Project, Swallowing, log))[0], StringComparison.Ordinal);
        Assert.Empty(await OfferedFixes.KeysAsync<ConsoleInService, ConsoleInServiceFix>(Project, Printing, log));
    }

    [Fact]
    public async Task Is_named_in_full_where_its_name_means_something_else()
    {
        string log = $"using Microsoft.Extensions.Logging; namespace Shop.Diagnostics {{ static class AppLog {{ internal static readonly ILogger Logger = LoggerFactory.Create(b => {{ }}).CreateLogger(\"shop\"); }} }} {Reader} class AppLog {{ }}";
        Assert.Contains("Shop.Diagnostics.AppLog.Logger.LogError(ex", (await OfferedFixes.TakeAsync<ExceptionSwallowed, ExceptionSwallowedFix>(Swallowed, Project, Swallowing, log))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_taken_where_a_logger_can_be_injected()
        => Assert.Equal(["OBS4001"], await OfferedFixes.KeysAsync<ExceptionSwallowed, ExceptionSwallowedFix>(
            Project,
            Swallowing.Replace("static class Orders", "class Orders : Microsoft.AspNetCore.Mvc.ControllerBase", StringComparison.Ordinal).Replace("public static", "public", StringComparison.Ordinal),
            $"using Microsoft.Extensions.Logging; namespace Shop.Diagnostics {{ static class AppLog {{ internal static readonly ILogger Logger = LoggerFactory.Create(b => {{ }}).CreateLogger(\"shop\"); }} }} {Reader}"));

    [Fact]
    public async Task Gets_what_was_dropped()
    {
        const string Log = """
            using Microsoft.Extensions.Logging;
            public static class Run
            {
                internal static ILogger Logger { get; private set; } = null!;
                public static void Main(ILogger logger) { Logger = logger; Reader.Read(); Orders.Place(); }
            }
            static class Reader { public static void Read() => Run.Logger.LogInformation("read"); }
            """;
        string[] before = [Swallowing.Replace("\"order\"", "\"/nowhere/at/all/order\"", StringComparison.Ordinal), Log];
        string[] after = [.. await OfferedFixes.TakeAsync<ExceptionSwallowed, ExceptionSwallowedFix>(Swallowed, Project, before)];
        Assert.Equal(["read"], LogRun.Of(before).Select(told => told.Message));
        Assert.Equal(["read", "Place failed"], LogRun.Of(after).Select(told => told.Message));
        Assert.StartsWith("DirectoryNotFoundException", LogRun.Of(after)[1].Exception, StringComparison.Ordinal);
    }

    private const string Swallowing = """
        static class Orders
        {
            public static void Place()
            {
                try
                {
                    System.IO.File.WriteAllText("order", "");
                }
                catch
                {
                }
            }
        }
        """;

    private const string Printing = """
        static class Orders
        {
            public static void Place()
            {
            }

            public static void Take(int quantity)
            {
                Console.WriteLine($"Took {quantity}");
            }
        }
        """;
}
