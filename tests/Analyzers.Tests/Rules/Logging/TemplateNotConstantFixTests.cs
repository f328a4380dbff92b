using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class TemplateNotConstantFixTests
{
    // Before and after, the same in the three libraries with named templates.
    public static TheoryData<string, string, string> Rewrites => Cases(
        // Names
        ("""LOG.Info([|$"order {order.Id} placed"|]);""", """LOG.Info("order {OrderId} placed", order.Id);"""),
        ("""LOG.Info([|$"by {order.Name} of {name}"|]);""", """LOG.Info("by {OrderName} of {Name}", order.Name, name);"""),
        ("""LOG.Info([|$"{items.Count} items"|]);""", """LOG.Info("{ItemsCount} items", items.Count);"""),
        ("""LOG.Info([|$"{items.Count()} items"|]);""", """LOG.Info("{ItemsCount} items", items.Count());"""),
        ("""int Getaway() => 1; LOG.Info([|$"{Getaway()} paid"|]);""", """int Getaway() => 1; LOG.Info("{Getaway} paid", Getaway());"""),
        ("""LOG.Info([|$"{GetTotal()} paid"|]);""", """LOG.Info("{Total} paid", GetTotal());"""),
        ("""LOG.Info([|$"{await LoadAsync()} loaded"|]);""", """LOG.Info("{Load} loaded", await LoadAsync());"""),
        ("""LOG.Info([|$"{this._count} of {_count}"|]);""", """LOG.Info("{Count} of {Count2}", this._count, _count);"""),
        ("""LOG.Info([|$"first {items[0]}"|]);""", """LOG.Info("first {ItemsItem}", items[0]);"""),
        ("""LOG.Info([|$"{1.5} and {quantity + 1}"|]);""", """LOG.Info("{Value} and {Value2}", 1.5, quantity + 1);"""),
        ("""LOG.Info([|$"{order.Parent?.Name}"|]);""", """LOG.Info("{ParentName}", order.Parent?.Name);"""),
        ("""LOG.Info([|$"{(object)order.Name}"|]);""", """LOG.Info("{OrderName}", (object)order.Name);"""),
        ("""LOG.Info([|$"{name ?? "none"}"|]);""", """LOG.Info("{Name}", name ?? "none");"""),
        ("""LOG.Info([|$"{DateTime.UtcNow}"|]);""", """LOG.Info("{UtcNow}", DateTime.UtcNow);"""),
        ("""LOG.Info([|$"{order.Id.ToString()}"|]);""", """LOG.Info("{OrderId}", order.Id.ToString());"""),

        // Format and alignment
        ("""LOG.Info([|$"{quantity,10:N2}|"|]);""", """LOG.Info("{Quantity,10:N2}|", quantity);"""),
        ("""LOG.Info([|$"{quantity:N2} {order.Total,-8}|"|]);""", """LOG.Info("{Quantity:N2} {OrderTotal,-8}|", quantity, order.Total);"""),

        // Braces
        ("""LOG.Info([|$"{{}} {quantity}"|]);""", """LOG.Info("{{}} {Quantity}", quantity);"""),
        ("""LOG.Info([|$"{{{name}}}"|]);""", """LOG.Info("{{{Name}}}", name);"""),
        ("""LOG.Info([|"{" + name + "}"|]);""", """LOG.Info("{{{Name}}}", name);"""),
        ("""LOG.Info([|$"order {{Id}} took {quantity} ms"|], order.Id);""", """LOG.Info("order {Id} took {Quantity} ms", order.Id, quantity);"""),
        ("""LOG.Info([|"order {Id} took " + quantity + " ms for {Name}"|], order.Id, name);""", """LOG.Info("order {Id} took {Quantity} ms for {Name}", order.Id, quantity, name);"""),
        ("""LOG.Info([|$"{quantity} of {{Quantity}}"|], 3);""", """LOG.Info("{Quantity2} of {Quantity}", quantity, 3);"""),

        // Notations
        ("LOG.Info([|$@\"a\\b \"\"{name}\"\"\"|]);", "LOG.Info(@\"a\\b \"\"{Name}\"\"\", name);"),
        ("LOG.Info([|@$\"a\r\n{name}\"|]);", "LOG.Info(@\"a\r\n{Name}\", name);"),
        ("LOG.Info([|$\"\"\"say \"{name}\" {{quantity}}\"\"\"|]);".Replace("{{", "{").Replace("}}", "}"), "LOG.Info(\"\"\"say \"{Name}\" {Quantity}\"\"\", name, quantity);"),
        ("LOG.Info([|$\"\"\"\n    one\n      {name}\n    \"\"\"|]);", "LOG.Info(\"\"\"\n    one\n      {Name}\n    \"\"\", name);"),
        ("""LOG.Info([|$"tab\t\"{name}\" \u00e9"|]);""", """LOG.Info("tab\t\"{Name}\" \u00e9", name);"""),

        // Sums and calls
        ("""LOG.Info([|"order " + order.Id + " by " + name|]);""", """LOG.Info("order {OrderId} by {Name}", order.Id, name);"""),
        ("""LOG.Info([|name + " placed"|]);""", """LOG.Info("{Name} placed", name);"""),
        ("""LOG.Info([|"sum " + (quantity + 1)|]);""", """LOG.Info("sum {Value}", quantity + 1);"""),
        ("""LOG.Info([|quantity + 1 + " placed"|]);""", """LOG.Info("{Value} placed", quantity + 1);"""),
        ("""LOG.Info([|"a" + 'c' + 1 + name|]);""", """LOG.Info("ac1{Name}", name);"""),
        ("""LOG.Info([|"a " + (quantity > 1 ? name : "one")|]);""", """LOG.Info("a {Value}", quantity > 1 ? name : "one");"""),
        ("""LOG.Info([|"a " + $"{name} " + order.Id|]);""", """LOG.Info("a {Name} {OrderId}", name, order.Id);"""),
        ("""LOG.Info([|$"a {$"b {name}"}"|]);""", """LOG.Info("a b {Name}", name);"""),
        ("""LOG.Info([|string.Format("order {0,5:N1} by {1}", order.Total, name)|]);""", """LOG.Info("order {OrderTotal,5:N1} by {Name}", order.Total, name);"""),
        ("""LOG.Info([|string.Format("{1} {0}", order.Id, name)|]);""", """LOG.Info("{Name} {OrderId}", name, order.Id);"""),
        ("""LOG.Info([|string.Format("{0} {0}", name)|]);""", """LOG.Info("{Name} {Name2}", name, name);"""),
        ("""LOG.Info([|string.Format("{0} {0}", GetTotal())|]);""", """LOG.Info("{Message}", string.Format("{0} {0}", GetTotal()));"""),
        ("""LOG.Info([|string.Format(System.Globalization.CultureInfo.InvariantCulture, "order {0}", name)|]);""", """LOG.Info("order {Name}", name);"""),
        ("""LOG.Info([|string.Concat("order ", name, "!")|]);""", """LOG.Info("order {Name}!", name);"""),
        ("""LOG.Info([|string.Concat("order ", order.Id, " by ", name)|]);""", """LOG.Info("order {OrderId} by {Name}", order.Id, name);"""),
        ("""LOG.Info([|string.Format("{0} {1} {2} {3}", order.Id, name, quantity, order.Total)|]);""", """LOG.Info("{OrderId} {Name} {Quantity} {OrderTotal}", order.Id, name, quantity, order.Total);"""),
        ("""LOG.Info([|string.Join(", ", items)|]);""", """LOG.Info("{Message}", string.Join(", ", items));"""),
        ("""LOG.Info([|"all " + string.Join(", ", items)|]);""", """LOG.Info("all {Items}", string.Join(", ", items));"""),
        ("""LOG.Info([|FormattableString.Invariant($"order {name}")|]);""", """LOG.Info("order {Name}", name);"""),
        ("""LOG.Info([|$"order {name} ".Trim()|]);""", """LOG.Info("{Message}", $"order {name} ".Trim());"""),

        // Constants among the values
        ("""const string Kind = "a{b"; LOG.Info([|$"{Kind} {name}"|]);""", """const string Kind = "a{b"; LOG.Info("a{{b {Name}", name);"""),
        ("""const int Size = 7; LOG.Info([|$"{Size:000} {nameof(Orders)} {name}"|]);""", """const int Size = 7; LOG.Info("{Size:000} " + nameof(Orders) + " {Name}", Size, name);"""),
        ("""const string Area = "shop"; LOG.Info([|$"{Area}: {name}"|]);""", """const string Area = "shop"; LOG.Info(Area + ": {Name}", name);"""),
        ("""const string Area = "shop"; LOG.Info([|"in " + Area + " " + name|]);""", """const string Area = "shop"; LOG.Info("in " + Area + " {Name}", name);"""),
        ("""const string Area = "shop"; LOG.Info([|string.Format("{0} of {1}", name, Area)|]);""", """const string Area = "shop"; LOG.Info("{Name} of " + Area, name);"""),
        ("""const string Area = "shop"; LOG.Info([|$"{Area,9} {"of"} {name}"|]);""", """const string Area = "shop"; LOG.Info("     shop of {Name}", name);"""),
        ("""const string None = null!; LOG.Info([|$"{None}{name}"|]);""", """const string None = null!; LOG.Info("{Name}", name);"""),
        ("""const string Area = "shop"; try { GetTotal(); } catch (Exception ex) { LOG.Debug([|$"{Area} failed: {ex.Message}"|]); }""", """const string Area = "shop"; try { GetTotal(); } catch (Exception ex) { LOG.Debug(ex, Area + " failed"); }"""),

        // The exception has a slot of its own
        ("""try { GetTotal(); } catch (Exception ex) { LOG.Debug([|$"placing failed: {ex.Message}"|]); }""", """try { GetTotal(); } catch (Exception ex) { LOG.Debug(ex, "placing failed"); }"""),
        ("""try { GetTotal(); } catch (Exception ex) { LOG.Debug([|"placing " + name + " failed - " + ex|]); }""", """try { GetTotal(); } catch (Exception ex) { LOG.Debug(ex, "placing {Name} failed", name); }"""),
        ("""try { GetTotal(); } catch (Exception ex) { LOG.Debug([|$"placing ({ex}) failed {{}}"|]); }""", """try { GetTotal(); } catch (Exception ex) { LOG.Debug(ex, "placing failed BRACES"); }"""),
        ("""try { GetTotal(); } catch (Exception ex) { LOG.Debug([|$"{ex}"|]); }""", """try { GetTotal(); } catch (Exception ex) { LOG.Debug(ex, "Place failed"); }"""),
        ("""try { GetTotal(); } catch (Exception ex) { LOG.Debug([|"*** " + ex|]); }""", """try { GetTotal(); } catch (Exception ex) { LOG.Debug(ex, "Place failed"); }"""),
        ("""try { GetTotal(); } catch (Exception ex) { LOG.Debug(ex, [|$"placing {name} failed: {ex.Message}"|]); }""", """try { GetTotal(); } catch (Exception ex) { LOG.Debug(ex, "placing {Name} failed", name); }"""),
        ("""try { GetTotal(); } catch (Exception ex) { LOG.Debug([|$"failed: {ex.InnerException?.Message}"|]); }""", """try { GetTotal(); } catch (Exception ex) { LOG.Debug("failed: {InnerExceptionMessage}", ex.InnerException?.Message); }"""),
        ("""LOG.Error(failure, [|$"placing {name} failed"|]);""", """LOG.Error(failure, "placing {Name} failed", name);"""),

        // Calls of every syntax
        ("""LOG?.Info([|$"order {name}"|]);""", """LOG?.Info("order {Name}", name);"""),
        ("""Action log = () => LOG.Info([|$"order {name}"|]);""", """Action log = () => LOG.Info("order {Name}", name);"""),
        ("""if (quantity > 1) LOG.Info([|$"order {name}"|]); else LOG.Info("one");""", """if (quantity > 1) LOG.Info("order {Name}", name); else LOG.Info("one");"""),

        // A lambda in a value that logs too
        ("""LOG.Info([|$"{Run(() => LOG.Info([|$"in {name}"|]))} done"|]);""", """LOG.Info("{Run} done", Run(() => LOG.Info("in {Name}", name)));"""),

        // Layout and comments
        ("""
        LOG.Info( // what
                    [|$"order {name}"|]); // why
        """, """
        LOG.Info( // what
                    "order {Name}", name); // why
        """),
        ("""
        LOG.Info([|"order " + order.Id + // the order
                        " by " + name +
                        " done"|]);
        """, """
        LOG.Info("order {OrderId}" + // the order
                        " by {Name}" +
                        " done", order.Id, name);
        """),
        ("""
        LOG.Info([|$"order {order.Id}"
                        + $" by {name}"|]);
        """, """
        LOG.Info("order {OrderId}"
                        + " by {Name}", order.Id, name);
        """),
        ("""LOG.Info([|$"order {{Id}} {name}"|], new object[] { order.Id });""", """LOG.Info("order {Id} {Name}", order.Id, name);"""),
        ("""LOG.Info([|$"{name}: order {{Id}}"|], [order.Id]);""", """LOG.Info("{Name}: order {Id}", name, order.Id);"""),
        ("""LOG.Info([|"order {Id} of {Rows} " + quantity|], new object[] { order.Id, new[] { name } });""", """LOG.Info("order {Id} of {Rows} {Quantity}", order.Id, new[] { name }, quantity);"""),
        ("""
        LOG.Info([|"order " + order.Id
                        + " by " + name|]);
        """, """
        LOG.Info("order {OrderId}"
                        + " by {Name}", order.Id, name);
        """));

    // What cannot be said as a template stays as it is.
    public static TheoryData<string, string> Refusals
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string library in new[] { "Microsoft", "Serilog", "NLog" })
            {
                cases.Add(library, """LOG.Info([|$"order {{{name}}}"|], order.Id);""");
                cases.Add(library, """LOG.Info([|$"order {name}"|], order.Id);""");
                cases.Add(library, """var values = new object[] { 1 }; LOG.Info([|$"order {{Id}} {name}"|], values);""");
                cases.Add(library, """LOG.Info([|$"order {{Id}} {name}"|], new object[] { order.Id /* the new one */ });""");
                cases.Add(library, """LOG.Info([|$"order {{Id {name}"|], order.Id);""");
            }

            return cases;
        }
    }

    [Theory, MemberData(nameof(Rewrites))]
    public Task Rewrites_the_text_into_a_template(string library, string before, string after)
    {
        // Only Serilog parses a text that comes without values.
        after = after.Replace("BRACES", library == "Serilog" ? "{{}}" : "{}", StringComparison.Ordinal);
        return Verify.Fixes<TemplateNotConstant, TemplateNotConstantFix>(Around(library, before), Around(library, after));
    }

    [Theory, MemberData(nameof(Refusals))]
    public Task Refuses_what_it_cannot_say(string library, string statement)
        => Verify.HasNoFix<TemplateNotConstant, TemplateNotConstantFix>(Around(library, statement));

    [Theory]
    [InlineData("""_logger.Debug([|$"order {order.Id,5:N1}"|]);""", """_logger.DebugFormat("order {0,5:N1}", order.Id);""")]
    [InlineData("""_logger.Debug([|"order " + name + " {}"|]);""", """_logger.DebugFormat("order {0} {{}}", name);""")]
    [InlineData("""_logger.DebugFormat([|$"order {{0}} {name}"|], order.Id);""", """_logger.DebugFormat("order {0} {1}", order.Id, name);""")]
    [InlineData("""_logger.DebugFormat([|$"order {{0}} {name}"|], new object[] { order.Id });""", """_logger.DebugFormat("order {0} {1}", order.Id, name);""")]
    [InlineData("""_logger.Debug([|string.Format("{1} {0}", name, order.Id)|]);""", """_logger.DebugFormat("{0} {1}", order.Id, name);""")]
    [InlineData("""try { GetTotal(); } catch (Exception ex) { _logger.Debug([|$"failed: {ex.Message}"|]); }""", """try { GetTotal(); } catch (Exception ex) { _logger.Debug("failed", ex); }""")]
    [InlineData("""try { GetTotal(); } catch (Exception ex) { _logger.Debug([|$"{name} failed: {ex.Message}"|]); }""", """try { GetTotal(); } catch (Exception ex) { _logger.DebugFormat("{0} failed: {1}", name, ex.Message); }""")]
    [InlineData("""var row = new[] { "a" }; _logger.Debug([|$"row {row}"|]);""", """var row = new[] { "a" }; _logger.DebugFormat("row {0}", (object)row);""")]
    public Task Writes_composite_formats_for_log4net(string before, string after)
        => Verify.Fixes<TemplateNotConstant, TemplateNotConstantFix>(Around("Log4Net", before), Around("Log4Net", after));

    [Theory]
    [InlineData("""_logger.LogWarning(new EventId(7), failure, [|$"order {name}"|]);""", """_logger.LogWarning(new EventId(7), failure, "order {Name}", name);""")]
    [InlineData("""_logger.LogWarning(7, [|$"order {name}"|]);""", """_logger.LogWarning(7, "order {Name}", name);""")]
    [InlineData("""_logger.Log(LogLevel.Warning, [|$"order {name}"|]);""", """_logger.Log(LogLevel.Warning, "order {Name}", name);""")]
    [InlineData("""LoggerExtensions.LogInformation(_logger, [|$"order {name}"|]);""", """LoggerExtensions.LogInformation(_logger, "order {Name}", name);""")]
    [InlineData("""_logger.LogInformation(message: [|$"order {name}"|]);""", """_logger.LogInformation("order {Name}", name);""")]
    [InlineData("""_logger.LogError(exception: failure, message: [|$"order {name}"|]);""", """_logger.LogError(failure, "order {Name}", name);""")]
    [InlineData("""try { GetTotal(); } catch (Exception ex) { _logger.LogDebug(7, [|$"failed: {ex}"|]); }""", """try { GetTotal(); } catch (Exception ex) { _logger.LogDebug(7, ex, "failed"); }""")]
    [InlineData("""string[] row = ["a"]; _logger.LogInformation([|$"row {row}"|]);""", """string[] row = ["a"]; _logger.LogInformation("row {Row}", (object)row);""")]
    [InlineData("""dynamic row = 1; _logger.LogInformation([|$"row {name}{(int)row}"|]);""", """dynamic row = 1; _logger.LogInformation("row {Name}{Row}", name, (int)row);""")]
    [InlineData("""_logger.LogInformation([|$"part {name.AsSpan(1)}"|]);""", """_logger.LogInformation("part {AsSpan}", name.AsSpan(1).ToString());""")]
    [InlineData("""string? missing = null; _logger.LogInformation([|$"none {missing}"|]);""", """string? missing = null; _logger.LogInformation("none {Missing}", missing);""")]
    [InlineData("""Microsoft.Extensions.Primitives.StringValues header = "a"; _logger.LogInformation([|$"header {header}"|]);""", """Microsoft.Extensions.Primitives.StringValues header = "a"; _logger.LogInformation("header {Header}", (object)header);""")]
    public Task Knows_the_shapes_of_microsoft_logging(string before, string after)
        => Verify.Fixes<TemplateNotConstant, TemplateNotConstantFix>(Around("Microsoft", before), Around("Microsoft", after));

    [Theory]
    [InlineData("""_logger.LogError(message: [|$"order {name}"|], exception: failure);""")]
    [InlineData("""_logger.Log(LogLevel.Warning, default, [|$"order {name}"|], null, (text, _) => text);""")]
    public Task Refuses_what_would_have_to_be_moved(string statement)
        => Verify.HasNoFix<TemplateNotConstant, TemplateNotConstantFix>(Around("Microsoft", statement));

    [Fact]
    public Task Rewrites_nlogs_builder()
        => Verify.Fixes<TemplateNotConstant, TemplateNotConstantFix>(
            Around("NLog", """_logger.ForInfoEvent().Message([|$"order {name}"|]).Log();"""),
            Around("NLog", """_logger.ForInfoEvent().Message("order {Name}", name).Log();"""));

    // The testing library takes two dollars for a mark of its own.
    [Fact]
    public async Task Doubles_the_braces_that_a_raw_string_needs_not_double()
    {
        string before = Around("Microsoft", "_logger.LogInformation($$\"\"\"{\"id\": {{quantity}}, \"of\": \"{{name}}\"}\"\"\");");
        string after = Around("Microsoft", "_logger.LogInformation(\"\"\"{{\"id\": {Quantity}, \"of\": \"{Name}\"}}\"\"\", quantity, name);");
        Assert.Equal(after, Assert.Single(await Repair.AllAsync<TemplateNotConstant, TemplateNotConstantFix>(TestProject.Service, before)));
    }

    [Theory]
    [InlineData(
        """_logger.LogInformation([|$"placed the order {order.Id} of {name} with {quantity} items for {order.Total}, to be sent tomorrow"|]);""",
        "_logger.LogInformation(\"placed the order {OrderId} of {Name} with {Quantity} items for {OrderTotal}, to be sent tomorrow\",\n            order.Id, name, quantity, order.Total);")]
    [InlineData(
        "_logger.LogInformation(\n              [|$\"placed the order {order.Id} of {name} with {quantity} items for {order.Total}, to be sent tomorrow\"|]);",
        "_logger.LogInformation(\n              \"placed the order {OrderId} of {Name} with {Quantity} items for {OrderTotal}, to be sent tomorrow\",\n              order.Id, name, quantity, order.Total);")]
    [InlineData(
        """_logger.LogInformation([|$"placed the order {order.Id} of {name} with {quantity} items, to be sent tomorrow and paid in advance by whoever has ordered it"|]);""",
        """_logger.LogInformation("placed the order {OrderId} of {Name} with {Quantity} items, to be sent tomorrow and paid in advance by whoever has ordered it", order.Id, name, quantity);""")]
    [InlineData(
        """_logger.LogInformation([|$"placed the order {order.Id} of {name} with {quantity} items, to be sent"|]);""",
        """_logger.LogInformation("placed the order {OrderId} of {Name} with {Quantity} items, to be sent", order.Id, name, quantity);""")]
    public Task Values_go_below_a_text_that_leaves_them_no_room(string before, string after)
        => Verify.Fixes<TemplateNotConstant, TemplateNotConstantFix>(Around("Microsoft", before), Around("Microsoft", after));

    [Fact]
    public Task Works_in_csharp_7_3()
        => Verify.Fixes<TemplateNotConstant, TemplateNotConstantFix>(
            """
            using Microsoft.Extensions.Logging;
            class Orders
            {
                private readonly ILogger<Orders> _logger;
                public Orders(ILogger<Orders> logger) { _logger = logger; }
                public void Place(string name) => _logger.LogInformation([|$"order {name}"|]);
            }
            """,
            """
            using Microsoft.Extensions.Logging;
            class Orders
            {
                private readonly ILogger<Orders> _logger;
                public Orders(ILogger<Orders> logger) { _logger = logger; }
                public void Place(string name) => _logger.LogInformation("order {Name}", name);
            }
            """,
            TestProject.Service with { Language = LanguageVersion.CSharp7_3, Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable });

    [Fact]
    public Task Rewrites_calls_of_a_wrapper_that_takes_values_and_leaves_those_that_take_none()
        => Verify.Fixes<TemplateNotConstant, TemplateNotConstantFix>(
            """
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                public void Place(string name) { Note([|$"placed {name}"|]); Plain([|$"placed {name}"|]); }
                private void Note(string text, params object?[] values) => logger.LogInformation(text, values);
                private void Plain(string text) => logger.LogInformation(text);
            }
            """,
            """
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                public void Place(string name) { Note("placed {Name}", name); Plain([|$"placed {name}"|]); }
                private void Note(string text, params object?[] values) => logger.LogInformation(text, values);
                private void Plain(string text) => logger.LogInformation(text);
            }
            """);

    private static TheoryData<string, string, string> Cases(params (string Before, string After)[] rewrites)
    {
        var cases = new TheoryData<string, string, string>();
        foreach (string library in new[] { "Microsoft", "Serilog", "NLog" })
        {
            foreach ((string before, string after) in rewrites)
                cases.Add(library, before, after);
        }

        return cases;
    }

    private static string Around(string library, string statement)
        => LogPhrasebook.Of(library).Around(statement, "private int GetTotal() => _count; private int Run(Action action) { action(); return 1; }");
}
