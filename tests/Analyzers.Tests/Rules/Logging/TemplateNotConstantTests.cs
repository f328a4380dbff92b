using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class TemplateNotConstantTests
{
    public static TheoryData<string, string> Constants => Cases(
        """LOG.Info("order placed");""",
        """LOG.Info("order {Id} placed", order.Id);""",
        """const string Text = "a"; LOG.Info(Text);""",
        """const string Text = "a"; LOG.Info(Text + "b");""",
        """const string Text = "a"; LOG.Info($"{Text} b");""",
        """const int Size = 3; LOG.Info($"{Size} b");""",
        """const int Size = 3; LOG.Info("up to " + Size);""",
        """LOG.Info($"{nameof(Orders)} ready");""",
        """LOG.Info(nameof(Place) + " failed");""",
        "LOG.Info(@\"a\nb\");",
        "LOG.Info(\"\"\"raw\"\"\");",
        """LOG.Info("one " + "two");""",
        """LOG.Info(quantity > 1 ? "many" : "one");""",
        """LOG.Info(quantity switch { 1 => "one", 2 => "two", _ => "many" });""",
        """LOG.Info(quantity switch { 1 => "one", _ => throw new InvalidOperationException() });""",
        """LOG.Info((quantity > 1 ? "many" : "one") + " placed");""",
        """LOG.Info(Prefix + " placed");""",
        """LOG.Info(Prefix);""",
        """LOG.Info("order:" + Environment.NewLine + "placed");""",
        """LOG.Info($"order:{Environment.NewLine}{{Id}}", order.Id);""",

        // A row of a table for whoever reads it.
        """LOG.Info($"  {name.PadRight(quantity)}   {order.Name}");""",
        """LOG.Info("  " + name.PadLeft(12) + order.Name);""");

    // Made elsewhere: OBS1002's ground.
    public static TheoryData<string, string> Variables => Cases(
        """LOG.Info(name);""",
        """var text = $"order {order.Id}"; LOG.Info(text);""",
        """LOG.Info(name ?? "none");""",
        """LOG.Info(name.Replace("a", "b"));""",
        """LOG.Info(name.Trim());""",
        """LOG.Info(order.ToString());""",
        """LOG.Info(quantity > 1 ? name : "one");""",
        """LOG.Info(Describe());""",
        """LOG.Info(Environment.NewLine);""");

    public static TheoryData<string, string> Built => Cases(
        """LOG.Info([|$"order {order.Id} placed"|]);""",
        """LOG.Info([|$"{name}"|]);""",
        """LOG.Info([|$"{name.Trim()} placed {quantity,5}"|]);""",
        """LOG.Info([|$"order {name.PadLeft(6, '0')} placed"|]);""",
        """LOG.Info([|$"{name,10:N2}"|]);""",
        "LOG.Info([|$@\"order\n{name}\"|]);",
        "LOG.Info([|$\"\"\"order {name}\"\"\"|]);",
        """LOG.Info([|"order " + order.Id|]);""",
        """LOG.Info([|"order " + order.Id + " placed by " + name|]);""",
        """LOG.Info([|name + " placed"|]);""",
        """LOG.Info([|string.Format("order {0}", order.Id)|]);""",
        """LOG.Info([|string.Concat("order ", name)|]);""",
        """LOG.Info([|string.Join(", ", items)|]);""",
        """LOG.Info([|new System.Text.StringBuilder("a").Append(name).ToString()|]);""",
        """LOG.Info([|$"order {name}".Trim()|]);""",
        """LOG.Info([|("order " + name).Replace("a", "b")|]);""",
        """LOG.Info([|string.Create(System.Globalization.CultureInfo.InvariantCulture, $"order {name}")|]);""",
        """LOG.Info([|FormattableString.Invariant($"order {name}")|]);""",
        """LOG.Info([|quantity > 1 ? $"{quantity} orders" : "one order"|]);""",
        """LOG.Info([|$"order {{Id}} took {quantity} ms"|], order.Id);""",
        """LOG?.Info([|$"order {name}"|]);""",
        """Action log = () => LOG.Info([|$"order {name}"|]);""");

    [Theory, MemberData(nameof(Constants))]
    public Task Is_silent_on_constants(string library, string statement)
        => Verify.IsSilent<TemplateNotConstant>(Around(library, statement));

    [Theory, MemberData(nameof(Variables))]
    public Task Leaves_texts_made_elsewhere_to_another_rule(string library, string statement)
        => Verify.IsSilent<TemplateNotConstant>(Around(library, statement));

    [Theory, MemberData(nameof(Built))]
    public Task Reports_what_is_built_at_the_call(string library, string statement)
        => Verify.Reports<TemplateNotConstant>(Around(library, statement));

    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public Task Reports_beside_an_exception(string library)
        => Verify.Reports<TemplateNotConstant>(Around(library, """LOG.Error(failure, [|$"order {name} failed"|]);"""));

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<TemplateNotConstant>(
            Around("Microsoft", """LOG.Info([|$"order {name}"|]);"""),
            null,
            "The template given to 'LogInformation' is an interpolated string: each message becomes an event type of its own, so no query or alert can group them, and the values are not searchable. Write a constant template with named placeholders and pass the values as arguments.");

    [Fact]
    public Task Reads_named_and_reordered_arguments()
        => Verify.Reports<TemplateNotConstant>(Around("Microsoft", """LOG.LogError(message: [|$"order {name}"|], exception: failure);"""));

    [Fact]
    public Task Reads_static_syntax_and_log_with_a_level()
        => Verify.Reports<TemplateNotConstant>(Around("Microsoft", """
            LoggerExtensions.LogInformation(_logger, [|$"order {name}"|]);
            _logger.Log(LogLevel.Warning, [|"order " + name|]);
            _logger.Log(LogLevel.Warning, new EventId(1), failure, [|"order " + name|]);
            """));

    [Fact]
    public Task Reads_the_interface_method_with_a_text_state()
        => Verify.Reports<TemplateNotConstant>(Around("Microsoft", """
            _logger.Log(LogLevel.Warning, default, [|$"order {name}"|], null, (text, _) => text);
            _logger.Log(LogLevel.Warning, default, order, null, (state, _) => $"order {state.Id}");
            """));

    [Fact]
    public Task Leaves_scopes_to_another_rule()
        => Verify.IsSilent<TemplateNotConstant>(Around("Microsoft", """
            using (_logger.BeginScope($"order {name}")) { }
            using (_logger.BeginScope("order {Name}", name)) { }
            """));

    [Fact]
    public Task Reads_definitions()
        => Verify.Reports<TemplateNotConstant>("""
            using Microsoft.Extensions.Logging;
            static class Messages
            {
                private static readonly string Host = Environment.MachineName;
                public static readonly Action<ILogger, Exception?> Plain = LoggerMessage.Define(LogLevel.Information, new EventId(1), "ready");
                public static readonly Action<ILogger, Exception?> Built = LoggerMessage.Define(LogLevel.Information, new EventId(1), [|"ready on " + Host|]);
            }
            """);

    [Fact]
    public Task Is_silent_on_generated_log_methods()
        => Verify.IsSilent<TemplateNotConstant>("""
            using Microsoft.Extensions.Logging;
            static partial class Messages
            {
                [LoggerMessage(1, LogLevel.Information, "order {Name}")]
                public static partial void OrderPlaced(ILogger logger, string name);
                public static partial void OrderPlaced(ILogger logger, string name) { }
                public static void Use(ILogger logger, string name) => OrderPlaced(logger, $"order {name}");
            }
            """);

    [Fact]
    public Task Is_silent_on_resources_and_generated_properties()
        => Verify.IsSilent<TemplateNotConstant>("""
            using Microsoft.Extensions.Logging;
            class Resources { public static string Ready => Find("ready"); static string Find(string key) => key; }
            class Orders(ILogger<Orders> logger) { public void Place() => logger.LogInformation(Resources.Ready); }
            """);

    [Fact]
    public Task Is_silent_on_interpolated_string_handlers()
        => Verify.IsSilent<TemplateNotConstant>("""
            using System.Runtime.CompilerServices;
            using Microsoft.Extensions.Logging;
            [InterpolatedStringHandler]
            public ref struct Handler { public Handler(int literal, int holes) { } public void AppendLiteral(string text) { } public void AppendFormatted<T>(T value) { } }
            static class Extensions
            {
                public static void LogInformation(this ILogger<Orders> logger, ref Handler handler) { }
                public static void LogFormattable(this ILogger logger, FormattableString text) { }
            }
            class Orders(ILogger<Orders> logger)
            {
                public void Place(string name)
                {
                    Extensions.LogInformation(logger, $"order {name}");
                    logger.LogFormattable($"order {name}");
                }
            }
            """);

    [Fact]
    public Task Judges_the_callers_of_a_private_wrapper()
        => Verify.Reports<TemplateNotConstant>("""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                public void Place(string name)
                {
                    Note("placed");
                    Note([|$"placed {name}"|]);
                    Say([|"placed " + name|]);
                    Keep($"placed {name}");
                    void Say(string text) => logger.LogWarning(text);
                }

                private void Note(string text) => logger.LogInformation(text);
                private void Keep(string text) { text = "kept"; logger.LogInformation(text); }
            }
            """);

    [Fact]
    public Task Judges_the_callers_of_a_logger_extension()
        => Verify.Reports<TemplateNotConstant>("""
            using Microsoft.Extensions.Logging;
            static class Extensions
            {
                public static void Note(this ILogger logger, string text, params object?[] values) => logger.LogInformation(text, values);
                public static void Show(this ILogger logger, string text) => logger.LogInformation("{Text}", text);
            }
            class Orders(ILogger<Orders> logger)
            {
                public void Place(string name)
                {
                    logger.Note("placed {Name}", name);
                    logger.Note([|$"placed {name}"|]);
                    logger.Show($"placed {name}");
                }
            }
            """);

    [Fact]
    public Task Does_not_take_a_public_method_for_a_wrapper()
        => Verify.IsSilent<TemplateNotConstant>("""
            using Microsoft.Extensions.Logging;
            public class Notes(ILogger<Notes> logger) { public void Note(string text) => logger.LogInformation(text); }
            class Orders(Notes notes) { public void Place(string name) => notes.Note($"placed {name}"); }
            """);

    [Fact]
    public Task Judges_methods_marked_by_an_attribute()
        => Verify.Reports<TemplateNotConstant>("""
            using JetBrains.Annotations;
            using Serilog.Core;
            public class Notes
            {
                [MessageTemplateFormatMethod("text")] public void Note(string text, params object[] values) { }
                public void Remark([StructuredMessageTemplate] string text, params object[] values) { }
            }
            class Orders(Notes notes)
            {
                public void Place(string name)
                {
                    notes.Note("placed {Name}", name);
                    notes.Note([|$"placed {name}"|]);
                    notes.Remark("placed {Name}", name);
                    notes.Remark([|$"placed {name}"|]);
                }
            }
            """);

    [Fact]
    public Task Judges_methods_named_in_the_options()
        => Verify.Reports<TemplateNotConstant>(
            """
            public class Notes { public void Note(string text) { } public void Keep(string text) { } }
            class Orders(Notes notes)
            {
                public void Place(string name)
                {
                    notes.Note([|$"placed {name}"|]);
                    notes.Keep($"placed {name}");
                }
            }
            """,
            TestProject.Service with { Options = "observability.log_methods = Notes.Note" });

    [Fact]
    public Task Generic_types_are_named_in_the_options_without_their_parameters()
        => Verify.Reports<TemplateNotConstant>(
            """
            namespace App;
            public class Notes<T> { public void Note(string text) { } public void Keep<TKey>(string text) { } }
            class Orders(Notes<Orders> notes)
            {
                public void Place(string name)
                {
                    notes.Note([|$"placed {name}"|]);
                    notes.Keep<int>([|$"placed {name}"|]);
                }
            }
            """,
            TestProject.Service with { Options = "observability.log_methods = App.Notes.Note, Notes.Keep" });

    [Fact]
    public Task Reads_the_names_in_the_options_by_segments()
        => Verify.IsSilent<TemplateNotConstant>(
            """
            namespace App;
            public class Notes { public void Note(string text) { } }
            class Orders(Notes notes)
            {
                public void Place(string name) => notes.Note($"placed {name}");
            }
            """,
            TestProject.Service with { Options = "observability.log_methods = App_Notes.Note" });

    [Fact]
    public Task Knows_log4nets_plain_methods()
        => Verify.Reports<TemplateNotConstant>(
            Around("Log4Net", """
            _logger.Info("order placed");
            _logger.Info(order);
            _logger.Info(order.Id);
            _logger.Debug($"order {name}", failure);
            _logger.Debug([|$"order {name}"|]);
            _logger.Info($"order {name}");
            """),
            null,
            "The text given to 'Debug' is an interpolated string: it is built even when the level is off, and the values are lost in the text. Call 'DebugFormat' with a constant format and pass the values as arguments.");

    [Fact]
    public Task Knows_nlogs_builder_and_leaves_its_lazy_messages()
        => Verify.Reports<TemplateNotConstant>(LogPhrasebook.NLog.Around("""
            _logger.ForInfoEvent().Message([|$"order {name}"|]).Log();
            _logger.ForInfoEvent().Message("order {Name}", name).Log();
            _logger.Debug(() => $"order {name}");
            _logger.ConditionalDebug([|$"order {name}"|]);
            _logger.Log(NLog.LogLevel.Info, [|$"order {name}"|]);
            """));

    [Fact]
    public Task Knows_serilogs_static_log()
        => Verify.Reports<TemplateNotConstant>("""
            using Serilog;
            class Orders
            {
                public void Place(string name, Exception failure)
                {
                    Log.Information("order {Name}", name);
                    Log.Information([|$"order {name}"|]);
                    Log.Write(Serilog.Events.LogEventLevel.Debug, failure, [|$"order {name}"|]);
                    Log.ForContext("Name", name).Warning([|"order " + name|]);
                }
            }
            """);

    [Fact]
    public Task Is_silent_on_names_that_do_not_resolve()
        => Verify.IsSilent<TemplateNotConstant>(
            Around("Microsoft", """
            LOG.Info($"'{MissingPackage.Constants.State}' is missing");
            LOG.Info("state " + Missing);
            LOG.Info($"{");
            """),
            TestProject.Service with { MayNotCompile = true });

    [Fact]
    public Task Is_silent_in_tests()
        => Verify.IsSilent<TemplateNotConstant>(Around("Microsoft", """LOG.Info($"order {name}");"""), TestProject.Tests);

    [Fact]
    public Task Is_silent_on_a_logger_of_another_library()
        => Verify.IsSilent<TemplateNotConstant>("""
            public interface ILogger { void LogInformation(string text); }
            class Orders(ILogger logger) { public void Place(string name) => logger.LogInformation($"order {name}"); }
            """);

    [Fact]
    public Task Knows_the_library_where_another_assembly_has_a_type_of_its_name()
    {
        var decoy = CSharpCompilation.Create(
            "Microsoft.Azure.WebJobs.Host",
            [CSharpSyntaxTree.ParseText("namespace Microsoft.Extensions.Logging { public static class LoggerExtensions { public static void LogMetric(this ILogger logger, string name) { } } }")],
            TestReferences.All,
            new CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
        return Verify.Reports<TemplateNotConstant>(
            Around("Microsoft", """LOG.Info([|$"order {name}"|]);"""),
            TestProject.Service with { References = TestReferences.All.Add(decoy) });
    }

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

    private static string Around(string library, string statement)
        => LogPhrasebook.Of(library).Around(statement, """private static readonly string Prefix = "order"; private string Describe() => Prefix;""");

    // What hands on a text with its values is a wrapper whoever calls it; what takes a text alone may be given any.
    [Fact]
    public Task Judges_the_callers_of_methods_that_hand_values_on()
        => Verify.Reports<TemplateNotConstant>("""
            using Microsoft.Extensions.Logging;
            public class Notes(ILogger<Notes> logger)
            {
                public void Note(string text, params object?[] values) => logger.LogInformation(text, values);
                public void Pair<T1, T2>(string text, T1 first, T2 second) => logger.LogInformation(text, first, second);
                public void Tag(string text, string tag) => logger.LogInformation(text, tag, "more");
                protected void Fail(Exception failure, string text) => logger.LogError(failure, text);
            }
            public class Orders(Notes notes, ILogger<Notes> logger) : Notes(logger)
            {
                public void Place(string name)
                {
                    notes.Note([|$"placed {name}"|]);
                    notes.Note("placed {Name}", name);
                    notes.Pair([|$"placed {name}"|], 1, 2);
                    notes.Tag($"placed {name}", "tag");
                    Fail(new InvalidOperationException(), [|$"placed {name}"|]);
                }
            }
            """);

    [Theory]
    [InlineData("public string Kind => \"AesGcm\";", "$\"made {Kind}\"")]
    [InlineData("public virtual string Kind => \"AesGcm\";", "[|$\"made {Kind}\"|]")]
    [InlineData("public string Kind => Environment.MachineName;", "[|$\"made {Kind}\"|]")]
    [InlineData("public string Kind { get; set; } = \"AesGcm\";", "[|$\"made {Kind}\"|]")]
    public Task A_property_that_is_a_constant_varies_no_text(string member, string text)
        => Verify.Reports<TemplateNotConstant>($$"""
            using Microsoft.Extensions.Logging;
            public class Orders(ILogger<Orders> logger) { {{member}} void Make() => logger.LogInformation({{text}}); }
            """);
}
