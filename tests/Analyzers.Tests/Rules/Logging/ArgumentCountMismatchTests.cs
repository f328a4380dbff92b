using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ArgumentCountMismatchTests
{
    public static TheoryData<string, string> Matching => NamedCases(
        """LOG.Info("order placed");""",
        """LOG.Info("order {Id} placed", order.Id);""",
        """LOG.Info("order {Id} {Name}", order.Id, name);""",
        """LOG.Info("{A} {B} {C} {D}", 1, 2, 3, 4);""",
        """LOG.Info("{A} {B}", new object[] { 1, 2 });""",
        """LOG.Info("{A} {B}", new object[2]);""",
        """LOG.Info("{A} {B}", [1, 2]);""",
        """LOG.Info("{A} {A}", 1, 2);""",
        """LOG.Info("{@A} {$B}", 1, 2);""",
        """LOG.Info("{http.method} {A,10:N2}", name, 2);""",
        """LOG.Info("{0} {1}", 1, 2);""",
        """LOG.Info("{{A}} {B}", 1);""",
        """LOG.Error(failure, "order failed");""",
        """LOG.Error(failure, "order {Id} failed", order.Id);""",

        // A number that is meant; what has values of its own is OBS1001's.
        """LOG.Info($"order {0}");""",
        """LOG.Info($"attempt {3} of {{Id}}", order.Id);""",
        """LOG.Info($"order {0} {name}", order.Id);""",

        // How many there are cannot be seen.
        """object[] values = [1]; LOG.Info("{A} {B}", values);""",
        """object[] values = [1]; LOG.Info("{A} {B}", [.. values]);""",
        """LOG.Info("{A} {B}", new object[quantity]);""",
        """LOG.Info("{A} {B}", items.Cast<object>().ToArray());""",

        // JSON and code are no templates; broken templates are OBS1004's.
        """LOG.Info("{ \"id\": 1 }");""",
        """LOG.Info("if (x) { y(); }");""",
        """LOG.Info("{}");""",
        """LOG.Info("order {Id placed", order.Id, name);""",
        """LOG.Info("order {Id placed by {Name}", order.Id, name);""",
        """LOG.Info(name, order.Id);""",
        """LOG.Info("order failed", failure);""");

    public static TheoryData<string, string> Unfilled => NamedCases(
        """LOG.Info("order [|{Id}|] placed");""",
        """LOG.Info("order {Id} [|{Name}|]", order.Id);""",
        """LOG.Info("{A} {B} {C} [|{D}|] {E}", 1, 2, 3);""",
        """LOG.Info("{A} [|{B}|]", new object[] { 1 });""",
        """LOG.Info("{A} [|{B}|]", new object[1]);""",
        """LOG.Info("{A} [|{B}|]", [1]);""",
        """LOG.Info("[|{A}|]", Array.Empty<object>());""",
        """LOG.Info("{A} [|{A}|]", 1);""",
        """LOG.Info("{0} [|{1}|]", 1);""",
        """LOG.Info("a\t\"{A}\" " + "[|{B,5:N2}|]", 1);""",
        """const string Text = "{A} {B}"; LOG.Info([|Text|], 1);""",
        """LOG.Error(failure, "order [|{Id}|] failed");""",
        """LOG?.Info("[|{Id}|]");""");

    public static TheoryData<string, string> FilledIn => NamedCases(
        """LOG.Info($"order [|{0}|] placed", order.Id);""",
        """LOG.Info($"order [|{0}|] of {1}", order.Id, name);""",
        """LOG.Info($"order [|{0,5}|] placed", order.Id);""",
        """LOG.Error(failure, $"order [|{0}|] failed", failure.Message);""");

    public static TheoryData<string, string> Surplus => NamedCases(
        """LOG.Info("order placed", [|order.Id|]);""",
        """LOG.Info("order {Id} placed", order.Id, [|name|]);""",
        """LOG.Info("order {Id} placed", order.Id, [|name|], quantity, 4, 5);""",
        """LOG.Info("{A}", new object[] { 1, [|2|] });""",
        """LOG.Info("{A}", [1, [|2|]]);""",
        """LOG.Info([|"{A}"|], new object[2]);""",
        """LOG.Info("{{A}}", [|1|]);""",
        """LOG.Error(failure, "order failed", [|name|]);""");

    [Theory, MemberData(nameof(Matching))]
    public Task Is_silent_where_they_match_or_cannot_be_counted(string library, string statement)
        => Verify.IsSilent<ArgumentCountMismatch>(Around(library, statement));

    [Theory, MemberData(nameof(Unfilled))]
    public Task Reports_the_placeholder_without_a_value(string library, string statement)
        => Verify.Reports<ArgumentCountMismatch>(Around(library, statement));

    [Theory, MemberData(nameof(FilledIn))]
    public Task Reports_an_index_that_a_dollar_has_filled_in(string library, string statement)
        => Verify.Reports<ArgumentCountMismatch>(Around(library, statement));

    [Theory, MemberData(nameof(Surplus))]
    public Task Reports_the_value_without_a_placeholder(string library, string statement)
        => Verify.Reports<ArgumentCountMismatch>(Around(library, statement));

    [Theory]
    [InlineData("Serilog")]
    [InlineData("NLog")]
    public Task Binds_indexes_by_their_number(string library)
        => Verify.Reports<ArgumentCountMismatch>(Around(library, """
            LOG.Info("{0} {0}", name);
            LOG.Info("{1} {0}", 1, 2);
            LOG.Info("{0} {2}", 1, [|2|], 3);
            LOG.Info("{0} [|{3}|]", 1, 2, 3);
            """));

    [Fact]
    public Task Binds_indexes_from_left_to_right_in_microsofts_library()
        => Verify.Reports<ArgumentCountMismatch>(Around("Microsoft", """
            LOG.Info("{0} [|{0}|]", name);
            LOG.Info("{7} {7}", 1, 2);
            LOG.Info("{0} {2}", 1, 2, [|3|]);
            """));

    // NLog's overloads make an empty one ambiguous in C# 12.
    [Theory]
    [InlineData("Microsoft")]
    [InlineData("Serilog")]
    public Task Counts_an_empty_collection(string library)
        => Verify.Reports<ArgumentCountMismatch>(Around(library, """LOG.Info("[|{A}|]", []); LOG.Info("a", []);"""));

    [Theory]
    [InlineData("Microsoft")]
    [InlineData("Serilog")]
    public Task Takes_null_for_one_value(string library)
        => Verify.IsSilent<ArgumentCountMismatch>(Around(library, """LOG.Info("{A}", null);"""));

    // Serilog and NLog have overloads that take an array of strings for one value.
    [Fact]
    public Task Takes_an_array_for_the_values_only_where_the_library_does()
    {
        const string Statement = """LOG.Info("{A} {B}", items.ToArray());""";
        return Task.WhenAll(
            Verify.IsSilent<ArgumentCountMismatch>(Around("Microsoft", Statement)),
            Verify.Reports<ArgumentCountMismatch>(Around("Serilog", Statement.Replace("{B}", "[|{B}|]", StringComparison.Ordinal))),
            Verify.Reports<ArgumentCountMismatch>(Around("NLog", Statement.Replace("{B}", "[|{B}|]", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("Microsoft")]
    [InlineData("NLog")]
    public Task Counts_holes_with_odd_names(string library)
        => Verify.Reports<ArgumentCountMismatch>(Around(library, """LOG.Info("{} {user name} [|{Id}|]", 1, 2); LOG.Info("{}", 1, [|2|]);"""));

    [Fact]
    public Task Follows_composite_formatting_in_log4net()
        => Verify.Reports<ArgumentCountMismatch>(Around("Log4Net", """
            LOG.Info("order {0} of {1}", order.Id, name);
            LOG.Info("{0} {0}", name);
            LOG.Info("100%");
            LOG.Info("{Name}", name);
            _logger.Info("order {0} placed");
            _logger.Error("order [|{0}|] failed", failure);
            LOG.Info("order [|{0}|]");
            LOG.Info("order {0} [|{1}|]", order.Id);
            LOG.Info("order {0}", order.Id, [|name|]);
            LOG.Info("order {1}", [|order.Id|], name);
            LOG.Info(System.Globalization.CultureInfo.InvariantCulture, "order {0} [|{1}|]", order.Id);
            """));

    [Fact]
    public Task Says_what_is_missing_and_what_follows()
        => Verify.Reports<ArgumentCountMismatch>(
            Around("Microsoft", """
                LOG.Info("order [|{Id}|]");
                LOG.Info("order {Id} [|{Name,10}|]", order.Id);
                LOG.Info("order {Id}", order.Id, [|name|]);
                """),
            null,
            "Nothing is passed for the placeholder '{Id}': the message shows the braces in place of a value. Pass its value to 'LogInformation', or double the braces if they are text.",
            "Nothing is passed for the placeholder '{Name,10}': writing the event throws. Pass its value to 'LogInformation', or double the braces if they are text.",
            "No placeholder of the template shows 'name', which is passed to 'LogInformation': it is lost. Name it in the template, or do not pass it.");

    [Fact]
    public Task Says_what_becomes_of_the_value_in_serilog()
        => Verify.Reports<ArgumentCountMismatch>(
            Around("Serilog", """
                LOG.Info("order {Id}", order.Id, [|name|]);
                LOG.Info("order", [|name|]);
                """),
            null,
            "No placeholder of the template shows 'name', which is passed to 'Information': it is in no message, and becomes a property called '__1'. Name it in the template, or do not pass it.",
            "No placeholder of the template shows 'name', which is passed to 'Information': it is lost. Name it in the template, or do not pass it.");

    [Fact]
    public Task Counts_the_types_of_a_definition()
        => Verify.Reports<ArgumentCountMismatch>("""
            using Microsoft.Extensions.Logging;
            static class Messages
            {
                public static readonly Action<ILogger, int, Exception?> One = LoggerMessage.Define<int>(LogLevel.Information, new EventId(1), "order {Id}");
                public static readonly Action<ILogger, int, string, Exception?> Two = LoggerMessage.Define<int, string>(LogLevel.Information, new EventId(1), [|"order {Id}"|]);
                public static readonly Action<ILogger, Exception?> Three = LoggerMessage.Define(LogLevel.Information, new EventId(1), "order [|{Id}|]");
                public static readonly Func<ILogger, int, IDisposable?> Scope = LoggerMessage.DefineScope<int>("order {Id} [|{Name}|]");
            }
            """);

    [Fact]
    public Task Leaves_declarations_to_the_generator()
        => Verify.IsSilent<ArgumentCountMismatch>("""
            using Microsoft.Extensions.Logging;
            static partial class Messages
            {
                [LoggerMessage(1, LogLevel.Information, "order {Name} {Id}")]
                public static partial void OrderPlaced(ILogger logger, string name);
                public static partial void OrderPlaced(ILogger logger, string name) { }
                public static void Use(ILogger logger, string name) => OrderPlaced(logger, name);
            }
            """);

    [Fact]
    public Task Counts_for_wrappers_only_where_the_values_are_handed_on()
        => Verify.Reports<ArgumentCountMismatch>("""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                public void Place(string name)
                {
                    Note("placed {Name}", name);
                    Note("placed [|{Name}|]");
                    Note("placed", [|name|]);
                    WithUser("placed {Name} {User}", name);
                    WithId("placed {Name}", 3, name);
                    WithId("placed {Id} {Name}", 3);
                    Single("placed {Name}", name);
                    Either("placed {Name}", name);
                    Either("placed", [|name|]);
                }
                private void Either(string text, params object?[] values)
                {
                    if (values.Length == 0)
                        logger.LogInformation(text);
                    else
                        logger.LogInformation(text, values);
                }
                private void Note(string text, params object?[] values) => logger.LogInformation(text, values);
                private void WithUser(string text, params object?[] values) => logger.LogInformation(text, [.. values, "me"]);
                private void WithId(string text, int id, params object?[] values) => logger.LogInformation(text, [id, .. values]);
                private void Single(string text, string name) => logger.LogInformation(text, name);
            }
            """);

    [Fact]
    public Task Knows_named_and_reordered_arguments_scopes_and_the_builder()
        => Verify.Reports<ArgumentCountMismatch>("""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger, NLog.Logger nlog)
            {
                public void Place(string name, Exception failure)
                {
                    logger.LogError(args: new object[] { name }, message: "order {Id} [|{A}|]", exception: failure);
                    LoggerExtensions.LogError(logger, failure, "order {Id} [|{A}|]", name);
                    using (logger.BeginScope("order {Id} [|{A}|]", name)) { }
                    NLog.ILoggerExtensions.ForInfoEvent(nlog).Message("order {Id} [|{A}|]", name).Log();
                }
            }
            """);

    private static TheoryData<string, string> NamedCases(params string[] statements)
    {
        var cases = new TheoryData<string, string>();
        foreach (string library in new[] { "Microsoft", "Serilog", "NLog" })
        {
            foreach (string statement in statements)
                cases.Add(library, statement);
        }

        return cases;
    }

    // What a wrapper hands on is found in the text of its body first.
    [Theory]
    [InlineData("(string text, params object?[] values) => logger.LogInformation(text, values);", true)]
    [InlineData("(string text, params object?[] values) => logger.LogInformation(args: values, message: text);", true)]
    [InlineData("(string @event, params object?[] values) => logger.LogInformation(@event, values);", true)]
    [InlineData("(string text, params object?[] values) => logger.LogInformation(/* the template */ text /* and */, values);", true)]
    [InlineData("(string text, params object?[] values) => logger.LogInformation(null, text, values);", true)]
    [InlineData("(string a, string text, params object?[] values) { System.Console.Write(a, text); logger.LogInformation(text, values); }", true)]
    [InlineData("(string text, params object?[] values) => logger.LogInformation(\"{Text} {Values}\", text, values);", false)]
    [InlineData("(string text, params object?[] values) => logger.LogInformation(text + \".\", values);", false)]
    [InlineData("(string text, params object?[] values) { text = \"!\"; logger.LogInformation(text, values); }", false)]
    [InlineData("(string text, params object?[] values) => Log(text, values); private static void Log(string text, object?[] values) { }", false)]
    public Task Counts_for_what_hands_its_text_on(string wrapper, bool hands)
        => Verify.Reports<ArgumentCountMismatch>($$"""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                public void Place() => Note({{(wrapper.StartsWith("(string a", StringComparison.Ordinal) ? "\"a\", " : "")}}"placed {{(hands ? "[|{Name}|]" : "{Name}")}}");
                private void Note{{wrapper}}
            }
            """);

    private static string Around(string library, string statement) => LogPhrasebook.Of(library).Around(statement);

    // A wrapper without a parameter for it loses the exception as it would any value; else OBS1103 speaks.
    [Fact]
    public Task Counts_exceptions_that_have_no_other_place()
        => Verify.Reports<ArgumentCountMismatch>("""
            using Microsoft.Extensions.Logging;
            static class Extensions
            {
                public static void Oops(this ILogger logger, string text, params object?[] values) => logger.LogError(text, values);
                public static void Fail(this ILogger logger, Exception? failure, string text, params object?[] values) => logger.LogError(failure, text, values);
            }
            class Orders(ILogger<Orders> logger)
            {
                public void Place(Exception failure)
                {
                    logger.Oops("failed", [|failure|]);
                    logger.Oops("failed {Error}", failure);
                    logger.Fail(null, "failed", failure);
                    logger.LogError("failed", failure);
                }
            }
            """);

    // Error(object, Exception) is no format.
    [Fact]
    public Task Reports_what_is_left_of_a_format_in_a_plain_text()
        => Verify.Reports<ArgumentCountMismatch>(
            LogPhrasebook.Log4Net.Around("""
                _logger.Error("order [|{0}|] failed", failure);
                _logger.Error("order failed", failure);
                _logger.Error("order {} failed {\"a\": 1}", failure);
                _logger.Error("order {{0}} failed", failure);
                _logger.Error("order {0} failed");
                """),
            null,
            "'Error' prints its text as it is, so the message shows '{0}' in place of a value. The exception beside it is logged whole: take the placeholder out of the text.");

    [Fact]
    public void Log4net_prints_a_plain_text_as_it_is()
    {
        var repository = log4net.LogManager.CreateRepository(Guid.NewGuid().ToString());
        var sink = new log4net.Appender.MemoryAppender();
        log4net.Config.BasicConfigurator.Configure(repository, sink);
        log4net.LogManager.GetLogger(repository.Name, "a").Error("order {0} failed", new InvalidOperationException("x"));
        log4net.Core.LoggingEvent logged = Assert.Single(sink.GetEvents());
        Assert.Equal("order {0} failed", logged.RenderedMessage);
        Assert.IsType<InvalidOperationException>(logged.ExceptionObject);
    }
}
