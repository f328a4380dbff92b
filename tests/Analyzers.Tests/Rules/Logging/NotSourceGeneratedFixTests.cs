using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

/// <summary>How the conversion is written. What it logs is compared in <see cref="SourceGeneratedBehaviourTests"/>.</summary>
public class NotSourceGeneratedFixTests
{
    private static readonly TestProject Generating = TestProject.Service with { RunsLoggerGenerator = true };

    [Fact]
    public Task Declares_a_method_for_each_event_and_shares_it()
        => Fixes(
            """
            using Microsoft.Extensions.Logging;

            namespace Shop;

            /// <summary>Keeps orders.</summary>
            public sealed class Orders
            {
                private readonly ILogger<Orders> _logger;

                public Orders(ILogger<Orders> logger) => _logger = logger;

                public void Place(int id, string customer, string? note)
                {
                    // before
                    _logger.LogInformation([|"Order {OrderId} of {Customer} placed"|], id, customer); // after
                    _logger.LogInformation([|"Order {OrderId} of {Customer} placed"|], id + 1, customer);
                    _logger.LogDebug([|"Note {Note}"|], note);
                    try
                    {
                        _logger.LogTrace([|"Trying"|]);
                    }
                    catch (Exception ex)
                    {
                        _logger.LogError(
                            ex,
                            [|"Order {OrderId} failed"|],
                            id);
                    }
                }
            }
            """,
            """
            using Microsoft.Extensions.Logging;

            namespace Shop;

            /// <summary>Keeps orders.</summary>
            public sealed partial class Orders
            {
                private readonly ILogger<Orders> _logger;

                public Orders(ILogger<Orders> logger) => _logger = logger;

                public void Place(int id, string customer, string? note)
                {
                    // before
                    LogOrderPlaced(_logger, id, customer); // after
                    LogOrderPlaced(_logger, id + 1, customer);
                    LogNote(_logger, note);
                    try
                    {
                        LogTrying(_logger);
                    }
                    catch (Exception ex)
                    {
                        LogOrderFailed(
                            _logger,
                            ex,
                            id);
                    }
                }

                [LoggerMessage(Level = LogLevel.Information, Message = "Order {OrderId} of {Customer} placed")]
                private static partial void LogOrderPlaced(ILogger logger, int orderId, string customer);

                [LoggerMessage(Level = LogLevel.Debug, Message = "Note {Note}")]
                private static partial void LogNote(ILogger logger, string? note);

                [LoggerMessage(Level = LogLevel.Trace, Message = "Trying")]
                private static partial void LogTrying(ILogger logger);

                [LoggerMessage(Level = LogLevel.Error, Message = "Order {OrderId} failed")]
                private static partial void LogOrderFailed(ILogger logger, Exception exception, int orderId);
            }
            """);

    [Theory]
    // Names
    [InlineData("""_logger.LogInformation([|"{A} {B}"|], 1, 2);""", """LogAB(_logger, 1, 2);""", """Level = LogLevel.Information, Message = "{A} {B}")""", "LogAB(ILogger logger, int a, int b)")]
    [InlineData("""_logger.LogInformation([|"Trim of {A} failed, will return the whole of it not trimmed"|], 1);""", """LogTrimFailed(_logger, 1);""", """Level = LogLevel.Information, Message = "Trim of {A} failed, will return the whole of it not trimmed")""", "LogTrimFailed(ILogger logger, int a)")]
    [InlineData("""_logger.LogInformation([|"Started {FFmpegArguments}"|], 1);""", """LogStarted(_logger, 1);""", """Level = LogLevel.Information, Message = "Started {FFmpegArguments}")""", "LogStarted(ILogger logger, int ffmpegArguments)")]
    [InlineData("""_logger.LogInformation([|"Result of {A} in partition {B} is {C}"|], 1, 2, 3);""", """LogResultInPartition(_logger, 1, 2, 3);""", """Level = LogLevel.Information, Message = "Result of {A} in partition {B} is {C}")""", "LogResultInPartition(ILogger logger, int a, int b, int c)")]
    [InlineData("""_logger.LogInformation([|"Pipeline action {A} is currently disabled and will not run"|], 1);""", """LogPipelineActionIsCurrentlyDisabled(_logger, 1);""", """Level = LogLevel.Information, Message = "Pipeline action {A} is currently disabled and will not run")""", "LogPipelineActionIsCurrentlyDisabled(ILogger logger, int a)")]
    [InlineData("""_logger.LogInformation([|"An order was placed"|]);""", """LogOrderWasPlaced(_logger);""", """Level = LogLevel.Information, Message = "An order was placed")""", "LogOrderWasPlaced(ILogger logger)")]
    [InlineData("""_logger.LogInformation([|"Unable to read snapshots for one or more shops: {A}"|], 1);""", """LogUnableToReadSnapshots(_logger, 1);""", """Level = LogLevel.Information, Message = "Unable to read snapshots for one or more shops: {A}")""", "LogUnableToReadSnapshots(ILogger logger, int a)")]
    [InlineData("""_logger.LogInformation([|"..."|]);""", """LogMessage(_logger);""", """Level = LogLevel.Information, Message = "...")""", "LogMessage(ILogger logger)")]
    [InlineData("""_logger.LogInformation([|"Couldn't find the {Item} in"|], 1);""", """LogCouldntFind(_logger, 1);""", """Level = LogLevel.Information, Message = "Couldn't find the {Item} in")""", "LogCouldntFind(ILogger logger, int item)")]
    [InlineData("""_logger.LogInformation([|"Level {Level}"|], 1);""", """LogLevel2(_logger, 1);""", """Level = LogLevel.Information, Message = "Level {Level}")""", "LogLevel2(ILogger logger, int level)")]
    [InlineData("""_logger.LogInformation([|"Taken {A}"|], 1);""", """LogTaken2(_logger, 1);""", """Level = LogLevel.Information, Message = "Taken {A}")""", "LogTaken2(ILogger logger, int a)")]
    [InlineData("""_logger.LogInformation([|"{Class} {Logger}"|], 1, 2);""", """LogClassLogger(_logger, 1, 2);""", """Level = LogLevel.Information, Message = "{Class} {Logger}")""", "LogClassLogger(ILogger log, int @class, int logger)")]
    [InlineData("""_logger.LogInformation(failure, [|"{Exception}"|], 1);""", """LogException(_logger, failure, 1);""", """Level = LogLevel.Information, Message = "{Exception}")""", "LogException(ILogger logger, Exception ex, int exception)")]
    // Types
    [InlineData("""_logger.LogInformation([|"Types {A} {B} {C}"|], order, items, (1, "a"));""", """LogTypes(_logger, order, items, (1, "a"));""", """Level = LogLevel.Information, Message = "Types {A} {B} {C}")""", "LogTypes(ILogger logger, Order a, List<string> b, (int, string) c)")]
    [InlineData("""_logger.LogInformation([|"Types {A} {B} {C}"|], order.Parent, order.Parent?.Id, null);""", """LogTypes(_logger, order.Parent, order.Parent?.Id, null);""", """Level = LogLevel.Information, Message = "Types {A} {B} {C}")""", "LogTypes(ILogger logger, Order? a, int? b, object? c)")]
    [InlineData("""_logger.LogInformation([|"Types {A} {B}"|], new System.Text.StringBuilder(), new Dictionary<string, List<string?>>());""", """LogTypes(_logger, new System.Text.StringBuilder(), new Dictionary<string, List<string?>>());""", """Level = LogLevel.Information, Message = "Types {A} {B}")""", "LogTypes(ILogger logger, System.Text.StringBuilder a, Dictionary<string, List<string?>> b)")]
    [InlineData("""_logger.LogInformation([|"Types {A}"|], order.Parent!);""", """LogTypes(_logger, order.Parent!);""", """Level = LogLevel.Information, Message = "Types {A}")""", "LogTypes(ILogger logger, Order a)")]
    // Event ids
    [InlineData("""_logger.LogInformation(5, [|"Placed {A}"|], 1);""", """LogPlaced(_logger, 1);""", """EventId = 5, Level = LogLevel.Information, Message = "Placed {A}")""", "LogPlaced(ILogger logger, int a)")]
    [InlineData("""_logger.LogInformation((int)Ids.Placed, [|"Placed {A}"|], 1);""", """LogPlaced(_logger, 1);""", """EventId = (int)Ids.Placed, Level = LogLevel.Information, Message = "Placed {A}")""", "LogPlaced(ILogger logger, int a)")]
    [InlineData("""_logger.Log(LogLevel.Warning, new EventId(5, "Order"), failure, [|"Placed {A}"|], 1);""", """LogPlaced(_logger, failure, 1);""", """EventId = 5, EventName = "Order", Level = LogLevel.Warning, Message = "Placed {A}")""", "LogPlaced(ILogger logger, Exception exception, int a)")]
    [InlineData("""const int Local = 5; _logger.LogInformation(Local, [|"Placed {A}"|], 1);""", """const int Local = 5; LogPlaced(_logger, 1);""", """EventId = 5, Level = LogLevel.Information, Message = "Placed {A}")""", "LogPlaced(ILogger logger, int a)")]
    // Texts
    [InlineData("""_logger.LogInformation([|Text|], 1);""", """LogConstant(_logger, 1);""", """Level = LogLevel.Information, Message = Text)""", "LogConstant(ILogger logger, int a)")]
    [InlineData("""const string Local = "Local {A}"; _logger.LogInformation([|Local + "!"|], 1);""", """const string Local = "Local {A}"; LogLocal(_logger, 1);""", """Level = LogLevel.Information, Message = "Local {A}!")""", "LogLocal(ILogger logger, int a)")]
    [InlineData("_logger.LogInformation([|\"one {A} \"\n            + \"two\"|], 1);", "LogOneTwo(_logger, 1);", """Level = LogLevel.Information, Message = "one {A} two")""", "LogOneTwo(ILogger logger, int a)")]
    [InlineData(""""_logger.LogInformation([|@"Verbatim ""{A}"""|], 1);"""", """LogVerbatim(_logger, 1);""", "Level = LogLevel.Information, Message = @\"Verbatim \"\"{A}\"\"\")", "LogVerbatim(ILogger logger, int a)")]
    // Syntax
    [InlineData("""LoggerExtensions.LogError(_logger, failure, [|"Static {A}"|], 1);""", """LogStatic(_logger, failure, 1);""", """Level = LogLevel.Error, Message = "Static {A}")""", "LogStatic(ILogger logger, Exception exception, int a)")]
    [InlineData("""object thrown = failure; _logger.LogError((Exception)thrown, [|"Thrown"|]);""", """object thrown = failure; LogThrown(_logger, (Exception)thrown);""", """Level = LogLevel.Error, Message = "Thrown")""", "LogThrown(ILogger logger, Exception exception)")]
    [InlineData("""this._logger.Log(LogLevel.Debug, [|"Debugged {A}"|], new object[] { 1 });""", """LogDebugged(this._logger, 1);""", """Level = LogLevel.Debug, Message = "Debugged {A}")""", "LogDebugged(ILogger logger, int a)")]
    [InlineData("""_logger.LogInformation(message: [|"Named {A}"|], args: 1);""", """LogNamed(_logger, 1);""", """Level = LogLevel.Information, Message = "Named {A}")""", "LogNamed(ILogger logger, int a)")]
    [InlineData("""Action later = () => _logger.LogInformation([|"Later {A}"|], 1);""", """Action later = () => LogLater(_logger, 1);""", """Level = LogLevel.Information, Message = "Later {A}")""", "LogLater(ILogger logger, int a)")]
    public Task Writes(string before, string after, string attribute, string method)
    {
        const string Members = """
            private const string Text = "Constant {A}";
                private enum Ids { Placed = 3 }
                private static void LogTaken() { }
            """;
        string declaration = $"\n\n    [LoggerMessage({attribute}]\n    private static partial void {method};\n}}";
        string fixedSource = LogPhrasebook.Microsoft.Around(after, Members).Replace("public sealed class Orders", "public sealed partial class Orders", StringComparison.Ordinal);
        return Fixes(LogPhrasebook.Microsoft.Around(before, Members), fixedSource[..^2] + declaration);
    }

    [Fact]
    public Task Makes_every_type_around_partial()
        => Fixes(
            """
            using Microsoft.Extensions.Logging;

            public record Shop
            {
                struct Desk
                {
                    // The clerk.
                    class Clerk<T>(ILogger logger)
                        where T : class
                    {
                        private void LogServed() { }

                        public class Hand
                        {
                            private void Serve(ILogger log, T item) => log.LogInformation([|"Served {Item}"|], item);
                        }

                        public void Serve(T item)
                        {
                            LogServed();
                            logger.LogInformation([|"Served {Item}"|], item);
                        }
                    }
                }
            }
            """,
            """
            using Microsoft.Extensions.Logging;

            public partial record Shop
            {
                partial struct Desk
                {
                    // The clerk.
                    partial class Clerk<T>(ILogger logger)
                        where T : class
                    {
                        private void LogServed() { }

                        public partial class Hand
                        {
                            private void Serve(ILogger log, T item) => LogServed2(log, item);

                            [LoggerMessage(Level = LogLevel.Information, Message = "Served {Item}")]
                            private static partial void LogServed2(ILogger logger, T item);
                        }

                        public void Serve(T item)
                        {
                            LogServed();
                            LogServed2(logger, item);
                        }

                        [LoggerMessage(Level = LogLevel.Information, Message = "Served {Item}")]
                        private static partial void LogServed2(ILogger logger, T item);
                    }
                }
            }
            """);

    [Fact]
    public Task Uses_a_method_that_is_there()
        => Fixes(
            """
            using Microsoft.Extensions.Logging;

            public static partial class Orders
            {
                public static void Place(this ILogger logger, int id, string? name)
                {
                    logger.LogInformation([|"Order {Id}"|], id);
                    logger.LogWarning([|"Order {Id}"|], id);
                    logger.LogInformation([|"Order of {Name}"|], "name");
                    logger.LogInformation([|"Order of {Name}"|], name);
                }

                [LoggerMessage(Level = LogLevel.Information, Message = "Order {Id}")]
                private static partial void Placed(ILogger logger, int id);

                [LoggerMessage(Level = LogLevel.Information, Message = "Order of {Name}")]
                private static partial void Named(ILogger logger, string name);
            }
            """,
            """
            using Microsoft.Extensions.Logging;

            public static partial class Orders
            {
                public static void Place(this ILogger logger, int id, string? name)
                {
                    Placed(logger, id);
                    LogOrder(logger, id);
                    Named(logger, "name");
                    LogOrder2(logger, name);
                }

                [LoggerMessage(Level = LogLevel.Information, Message = "Order {Id}")]
                private static partial void Placed(ILogger logger, int id);

                [LoggerMessage(Level = LogLevel.Information, Message = "Order of {Name}")]
                private static partial void Named(ILogger logger, string name);

                [LoggerMessage(Level = LogLevel.Warning, Message = "Order {Id}")]
                private static partial void LogOrder(ILogger logger, int id);

                [LoggerMessage(Level = LogLevel.Information, Message = "Order of {Name}")]
                private static partial void LogOrder2(ILogger logger, string? name);
            }
            """);

    [Fact]
    public Task Goes_outside_of_conditional_code_and_regions()
        => Fixes(
            """
            using Microsoft.Extensions.Logging;

            public class Orders
            {
                #region Placing
                public void Place(ILogger logger) => logger.LogInformation([|"Placed"|]);
            #if !NEVER
                public void Ship(ILogger logger) => logger.LogInformation([|"Shipped"|]);
            #endif
                // the end
                #endregion
            }
            """,
            """
            using Microsoft.Extensions.Logging;

            public partial class Orders
            {
                #region Placing
                public void Place(ILogger logger) => LogPlaced(logger);
            #if !NEVER
                public void Ship(ILogger logger) => LogShipped(logger);
            #endif
                // the end
                #endregion

                [LoggerMessage(Level = LogLevel.Information, Message = "Placed")]
                private static partial void LogPlaced(ILogger logger);

                [LoggerMessage(Level = LogLevel.Information, Message = "Shipped")]
                private static partial void LogShipped(ILogger logger);
            }
            """);

    [Fact]
    public Task Names_types_that_are_ambiguous_or_not_imported_in_full()
        => Fixes(
            """
            using Serilog;

            public class Orders(Microsoft.Extensions.Logging.ILogger logger)
            {
                public void Place() => Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(logger, [|"Placed"|]);
            }
            """,
            """
            using Serilog;

            public partial class Orders(Microsoft.Extensions.Logging.ILogger logger)
            {
                public void Place() => LogPlaced(logger);

                [Microsoft.Extensions.Logging.LoggerMessage(Level = Microsoft.Extensions.Logging.LogLevel.Information, Message = "Placed")]
                private static partial void LogPlaced(Microsoft.Extensions.Logging.ILogger logger);
            }
            """);

    [Fact]
    public Task Keeps_the_files_line_breaks()
        => Fixes(
            "using Microsoft.Extensions.Logging;\r\n\r\npublic class Orders\r\n{\r\n    public void Place(ILogger logger) => logger.LogInformation([|\"Placed\"|]);\r\n}\r\n",
            "using Microsoft.Extensions.Logging;\r\n\r\npublic partial class Orders\r\n{\r\n    public void Place(ILogger logger) => LogPlaced(logger);\r\n\r\n    [LoggerMessage(Level = LogLevel.Information, Message = \"Placed\")]\r\n    private static partial void LogPlaced(ILogger logger);\r\n}\r\n");

    [Fact]
    public Task Shares_the_method_of_one_event_id()
        => Fixes(
            """
            using Microsoft.Extensions.Logging;

            public class Orders
            {
                public void Place(ILogger logger)
                {
                    logger.LogInformation(1, [|"Placed"|]);
                    logger.LogInformation(1, [|"Placed"|]);
                }
            }
            """,
            """
            using Microsoft.Extensions.Logging;

            public partial class Orders
            {
                public void Place(ILogger logger)
                {
                    LogPlaced(logger);
                    LogPlaced(logger);
                }

                [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Placed")]
                private static partial void LogPlaced(ILogger logger);
            }
            """);

    [Fact]
    public Task Leaves_an_event_whose_id_a_method_has_to_the_author()
        => Verify.HasNoFix<NotSourceGenerated, NotSourceGeneratedFix>(
            """
            using Microsoft.Extensions.Logging;

            public partial class Orders
            {
                public void Place(ILogger logger) => logger.LogInformation(1, [|"Placed"|]);

                [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Shipped")]
                private static partial void LogShipped(ILogger logger);
            }
            """,
            Generating);

    [Fact]
    public async Task Shares_one_type_over_several_files()
    {
        ImmutableArray<string> repaired = await Repair.AllAsync<NotSourceGenerated, NotSourceGeneratedFix>(
            Generating,
            """
            using Microsoft.Extensions.Logging;

            public partial class Orders
            {
                public void Place(ILogger logger) => logger.LogInformation("Order {Id} placed", 1);
            }
            """,
            """
            using Microsoft.Extensions.Logging;

            public partial class Orders
            {
                public void Again(ILogger logger) => logger.LogInformation("Order {Id} placed", 2);
                public void Warn(ILogger logger) => logger.LogWarning("Order {Id} placed", "none");
            }
            """);
        Assert.Equal(
            """
            using Microsoft.Extensions.Logging;

            public partial class Orders
            {
                public void Place(ILogger logger) => LogOrderPlaced(logger, 1);

                [LoggerMessage(Level = LogLevel.Information, Message = "Order {Id} placed")]
                private static partial void LogOrderPlaced(ILogger logger, int id);
            }
            """,
            repaired[0]);
        Assert.Equal(
            """
            using Microsoft.Extensions.Logging;

            public partial class Orders
            {
                public void Again(ILogger logger) => LogOrderPlaced(logger, 2);
                public void Warn(ILogger logger) => LogOrderPlaced2(logger, "none");

                [LoggerMessage(Level = LogLevel.Warning, Message = "Order {Id} placed")]
                private static partial void LogOrderPlaced2(ILogger logger, string id);
            }
            """,
            repaired[1]);
    }

    [Fact]
    public Task Writes_no_annotations_where_nullability_is_unknown()
        => Verify.Fixes<NotSourceGenerated, NotSourceGeneratedFix>(
            """
            using Microsoft.Extensions.Logging;

            public class Orders
            {
                public void Place(ILogger logger, string name) => logger.LogInformation([|"Placed by {Name} {Nothing}"|], name, null);
            }
            """,
            """
            using Microsoft.Extensions.Logging;

            public partial class Orders
            {
                public void Place(ILogger logger, string name) => LogPlaced(logger, name, null);

                [LoggerMessage(Level = LogLevel.Information, Message = "Placed by {Name} {Nothing}")]
                private static partial void LogPlaced(ILogger logger, string name, object nothing);
            }
            """,
            Generating with { Nullable = NullableContextOptions.Disable });

    [Fact]
    public Task Converts_a_call_within_a_value_of_another()
        => Fixes(
            """
            using Microsoft.Extensions.Logging;

            public class Orders
            {
                public void Place(ILogger logger) => logger.LogInformation([|"Outer {A}"|], Run(() => logger.LogInformation([|"Inner {A}"|], 1)));
                private int Run(Action action) => 1;
            }
            """,
            """
            using Microsoft.Extensions.Logging;

            public partial class Orders
            {
                public void Place(ILogger logger) => LogOuter(logger, Run(() => LogInner(logger, 1)));
                private int Run(Action action) => 1;

                [LoggerMessage(Level = LogLevel.Information, Message = "Outer {A}")]
                private static partial void LogOuter(ILogger logger, int a);

                [LoggerMessage(Level = LogLevel.Information, Message = "Inner {A}")]
                private static partial void LogInner(ILogger logger, int a);
            }
            """);

    [Fact]
    public async Task Converts_every_call_of_the_sample_service()
    {
        string[] files = Storefront.Sources("samples/Storefront");
        TestProject project = Storefront.Project with { RunsLoggerGenerator = true };
        ImmutableArray<string> repaired = await Repair.AllAsync<NotSourceGenerated, NotSourceGeneratedFix>(project, files);
        Assert.Contains("[LoggerMessage(", string.Concat(repaired), StringComparison.Ordinal);
        Assert.Empty(LoggerGenerator.Faults(Findings.Compile(project, [.. repaired])));
        Assert.Empty(await Findings.OfAsync([new NotSourceGenerated()], project.Enabling(new NotSourceGenerated()), [.. repaired]));
    }

    private static Task Fixes(string before, string after)
        => Verify.Fixes<NotSourceGenerated, NotSourceGeneratedFix>(before, after, Generating);
}
