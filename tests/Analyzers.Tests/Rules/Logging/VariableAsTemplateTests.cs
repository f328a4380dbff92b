using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class VariableAsTemplateTests
{
    private const string Members = """
        private static readonly string Fixed = "ready";
        private static readonly string Host = Environment.MachineName;
        private string _status = "new";
        private string Status { get; set; } = "";
        private string Describe() => _status;
        private static class Texts
        {
            public static System.Resources.ResourceManager ResourceManager { get; } = new("Texts", typeof(Texts).Assembly);
            public static string Placed => ResourceManager.GetString("Placed")!;
        }
        """;

    public static TheoryData<string, string> Fixed => Cases(
        """LOG.Info("order placed");""",
        """LOG.Info("order {0} placed", order.Id);""",
        """const string Text = "a"; LOG.Info(Text);""",
        """LOG.Info(nameof(Place));""",
        """LOG.Info(Fixed);""",
        """LOG.Info(Host);""",
        """LOG.Info(Texts.Placed);""",
        """LOG.Info(Texts.ResourceManager.GetString("Placed")!);""",
        """LOG.Info(string.Empty);""",
        """LOG.Info(FormattableString.Invariant($"ready"));""",
        """LOG.Info(string.Concat("a", "b"));""",
        """LOG.Info(Environment.NewLine);""",
        """LOG.Info(quantity > 1 ? "many" : "one");""",
        """LOG.Info(quantity > 1 ? Texts.Placed : "one");""",
        """LOG.Info(Texts.Placed ?? "one");""",
        """LOG.Info(quantity switch { 1 => "one", _ => "many" });""",
        """string text = "one"; LOG.Info(text);""",
        """string text; if (quantity > 1) text = "many"; else text = "one"; LOG.Info(text);""",
        """string text = quantity > 1 ? "many" : "one"; if (quantity > 9) { text = Texts.Placed; } LOG.Info(text);""");

    // Built at the call: OBS1001's. With values that are handed on with it, the text is a template that somebody else made.
    public static TheoryData<string, string> Others => Cases(
        """LOG.Info($"order {order.Id}");""",
        """LOG.Info("order " + name);""",
        """LOG.Info(Texts.Placed, order.Id);""",
        """object[] values = [order.Id]; LOG.Info(name, values);""");

    public static TheoryData<string, string> Variables => Cases(
        """LOG.Info([|name|]);""",
        """LOG.Info(([|name|]));""",
        """LOG.Info([|name|], Array.Empty<object>());""",
        """LOG.Info([|name|], new object[0]);""",
        """LOG.Info([|_status|]);""",
        """LOG.Info([|Status|]);""",
        """LOG.Info([|Describe()|]);""",
        """LOG.Info([|order.Name|]);""",
        """LOG.Info([|items[0]|]);""",
        """LOG.Info([|order.ToString()!|]);""".Replace("!|]", "|]!", StringComparison.Ordinal),
        """LOG.Info([|name ?? "none"|]);""",
        """LOG.Info([|name.Replace("a", "b")|]);""",
        """LOG.Info([|quantity > 1 ? name : "one"|]);""",
        """string text = "one"; text += name; LOG.Info([|text|]);""",
        """string text = "one"; if (quantity > 1) text = name; LOG.Info([|text|]);""",
        """var text = $"order {order.Id}"; LOG.Info([|text|]);""",
        """string text = "one"; if (quantity > 1) text = string.Format("order {0}", order.Id); LOG.Info([|text|]);""",
        """items.ForEach(text => LOG.Info([|text|]));""",
        """foreach (string text in items) LOG.Info([|text|]);""",
        """if (items.FirstOrDefault() is { } text) LOG.Info([|text|]);""",
        """string first = name, second = first; first = second; LOG.Info([|first|]);""",
        """LOG?.Info([|name|]);""");

    [Theory, MemberData(nameof(Fixed))]
    public Task Is_silent_on_texts_that_do_not_vary(string library, string statement)
        => Verify.IsSilent<VariableAsTemplate>(Around(library, statement), Nullable);

    [Theory, MemberData(nameof(Others))]
    public Task Leaves_built_texts_and_texts_with_values_alone(string library, string statement)
        => Verify.IsSilent<VariableAsTemplate>(Around(library, statement), Nullable);

    [Theory, MemberData(nameof(Variables))]
    public Task Reports_texts_that_vary(string library, string statement)
        => Verify.Reports<VariableAsTemplate>(Around(library, statement), Nullable);

    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public async Task Reports_texts_that_vary_beside_values_and_leaves_them_to_the_author(string library)
    {
        string source = Around(library, """
            LOG.Info([|name|], order.Id);
            LOG.Info([|order.Name|], new object[] { order.Id });
            """);
        await Verify.Reports<VariableAsTemplate>(source, Nullable);
        await Verify.HasNoFix<VariableAsTemplate, VariableAsTemplateFix>(source, Nullable);
    }

    [Fact]
    public Task Says_what_becomes_of_values()
        => Verify.Reports<VariableAsTemplate>(
            Around("Serilog", """LOG.Info([|name|], order.Id);"""),
            null,
            "'name' is used as the template of 'Information', with values beside it: only at run time is it known which placeholders they fill, so values get lost or misnamed, and no query or alert can group the events. Write a constant template.");

    [Fact]
    public Task Is_silent_on_log4net_formats_with_values()
        => Verify.IsSilent<VariableAsTemplate>(Around("Log4Net", """LOG.Info(name, order.Id);"""));

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<VariableAsTemplate>(
            Around("Serilog", """LOG.Info([|name|]);"""),
            null,
            "'name' is used as the template of 'Information': each text becomes an event type of its own, and braces in it are taken for placeholders. Write a constant template and pass the text as a value, as in (\"{Message}\", name).");

    [Fact]
    public Task Says_it_for_a_format()
        => Verify.Reports<VariableAsTemplate>(
            Around("Log4Net", """LOG.Info([|name|]);"""),
            null,
            "'name' is used as the format of 'InfoFormat': a brace in it makes log4net write a format error in place of the message. Call 'Info', which prints the text as it is.");

    [Fact]
    public Task Is_silent_where_text_is_not_parsed_at_all()
        => Verify.IsSilent<VariableAsTemplate>(Around("Log4Net", """_logger.Info(name); _logger.Error(name, failure);"""));

    [Fact]
    public Task Leaves_state_and_scopes_alone()
        => Verify.IsSilent<VariableAsTemplate>(Around("Microsoft", """
            _logger.Log(LogLevel.Warning, default, name, null, (text, _) => text);
            using (_logger.BeginScope(name)) { }
            """));

    [Fact]
    public Task Reports_the_fluent_builder()
        => Verify.Reports<VariableAsTemplate>(Around("NLog", """_logger.ForInfoEvent().Message([|name|]).Log();"""));

    [Fact]
    public Task Leaves_a_parameter_that_is_handed_on_to_the_callers()
        => Verify.Reports<VariableAsTemplate>("""
            using Microsoft.Extensions.Logging;
            static class Extensions
            {
                public static void Note(this ILogger logger, string text) => logger.LogInformation(text);
            }
            class Orders(ILogger<Orders> logger)
            {
                public void Place(string name)
                {
                    Say("placed");
                    Say([|name|]);
                    logger.Note([|name|]);
                    void Local(string text) => logger.LogInformation(text);
                    Local("placed");
                    Single(name, name);
                    WithUser(name, name);
                    WithUser([|name|]);
                }
                private void Single(string text, string value) => logger.LogInformation(text, value);
                private void WithUser(string text, params object?[] values) => logger.LogInformation(text, [.. values, "me"]);
                private void Say(string text) => logger.LogInformation(text);
                public void Tell(string text) => logger.LogInformation([|text|]);
            }
            """);

    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public Task Leaves_what_an_exception_says_to_another_rule(string library)
        => Verify.IsSilent<VariableAsTemplate>(Around(library, """LOG.Error(failure.Message); LOG.Error(failure.ToString()); LOG.Error(failure, failure.Message);"""));

    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public Task Reports_what_an_exception_says_at_levels_that_rule_leaves_alone(string library)
        => Verify.Reports<VariableAsTemplate>(Around(library, """LOG.Debug(failure, [|failure.Message|]); LOG.Debug([|failure.Message|]);"""));

    [Fact]
    public Task Is_silent_on_translations()
        => Verify.IsSilent<VariableAsTemplate>("""
            using Microsoft.Extensions.Localization;
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger, IStringLocalizer<Orders> texts)
            {
                public void Place()
                {
                    logger.LogInformation(texts["Placed"]);
                    logger.LogInformation(texts["Placed"].Value);
                }
            }
            """);

    [Fact]
    public Task Is_silent_on_names_that_do_not_resolve()
        => Verify.IsSilent<VariableAsTemplate>(
            Around("Microsoft", """LOG.Info(MissingPackage.Text); LOG.Info(Missing); LOG.Info(string.Format("{0}", missing, name, 1)); LOG.Info(string.Format()); LOG.Info();"""),
            TestProject.Service with { MayNotCompile = true });

    // "x ?? y" of what is never null warns in the statements above; that is not what is tested.
    private static TestProject Nullable => TestProject.Service with { Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Annotations };

    private static TheoryData<string, string> Cases(params string[] statements)
    {
        var cases = new TheoryData<string, string>();
        foreach (string library in LogPhrasebook.Names)
        {
            foreach (string statement in statements)
                cases.Add(library, statement);
        }

        return cases;
    }

    private static string Around(string library, string statement) => LogPhrasebook.Of(library).Around(statement, Members);

    // A bridge passes on the template that it was given.
    [Fact]
    public async Task Is_silent_inside_of_loggers_and_outlets()
    {
        await Verify.IsSilent<VariableAsTemplate>("""
            using Microsoft.Extensions.Logging;
            class Bridge(Serilog.ILogger log) : ILogger
            {
                public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
                public bool IsEnabled(LogLevel logLevel) => true;
                public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
                {
                    string text = formatter(state, exception);
                    log.Write(Serilog.Events.LogEventLevel.Error, exception, text, 1);
                }
            }
            """);
        await Verify.Reports<VariableAsTemplate>("""
            class Bridge(Serilog.ILogger log)
            {
                public void Log(Func<string> formatter) { string text = formatter(); log.Write(Serilog.Events.LogEventLevel.Error, [|text|], 1); }
            }
            """);
    }

    // A method that asks for a template, a place where the SDK's own rule is off, the answer to a switch of the command line.
    [Fact]
    public Task Is_silent_where_a_template_is_meant_or_the_log_is_the_terminal()
        => Verify.Reports<VariableAsTemplate>("""
            using Microsoft.Extensions.Logging;
            public class Orders(ILogger<Orders> logger)
            {
                public void Debug(string template) { logger.LogDebug(template); }
                public void Tell(string messageTemplate) => logger.LogInformation(messageTemplate);
                public void Say(string text) { logger.LogInformation([|text|]); }
                public void Render(string templated) { logger.LogInformation([|templated|]); }
                public void Bridge(string text)
                {
            #pragma warning disable CA2254
                    logger.LogInformation(text);
            #pragma warning restore CA2254
                    logger.LogInformation([|text|]);
            #pragma warning disable CA1848
                    logger.LogInformation([|text|]);
                }
            }
            static class Program
            {
                static string Version => Environment.Version.ToString();
                static void Main(string[] args)
                {
                    ILogger logger = LoggerFactory.Create(_ => { }).CreateLogger("a");
                    if (args.Length == 1) { logger.LogInformation(Version); return; }
                    if (args.Length == 2) { logger.LogInformation([|Version|]); }
                    logger.LogInformation([|Version|]);
                    Run(logger, args);
                }
                static void Run(ILogger logger, string[] args)
                {
                    if (args.Length == 1) { logger.LogInformation([|Version|]); return; }
                }
            }
            """);

    // What was put together before, and two texts that were made elsewhere: no word is said of them here.
    [Theory]
    [InlineData("var text = new System.Text.StringBuilder(); text.Append(name); LOG.Info([|text.ToString()|]);")]
    [InlineData("LOG.Info([|name + name.ToUpper()|]);")]
    public Task Reports_texts_that_were_made_elsewhere(string statement)
        => Verify.Reports<VariableAsTemplate>(LogPhrasebook.Microsoft.Around(statement));

    // Items of a list are for somebody who reads line after line; words around them make a template.
    [Fact]
    public async Task Items_of_a_list_are_no_templates()
    {
        await Verify.IsSilent<TemplateNotConstant>(LogPhrasebook.Microsoft.Around("""LOG.Info($"  - {name}"); LOG.Info($"\t{name}");"""));
        await Verify.Reports<TemplateNotConstant>(LogPhrasebook.Microsoft.Around("""LOG.Info([|$"  order {name}"|]); LOG.Info([|$"{name}"|]); LOG.Info([|$"- {name}"|]);"""));
    }
}
