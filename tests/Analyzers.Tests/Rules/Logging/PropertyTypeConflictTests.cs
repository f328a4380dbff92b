using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class PropertyTypeConflictTests
{
    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public async Task Reports_in_every_library(string library)
    {
        LogPhrasebook phrases = LogPhrasebook.Of(library);
        await Verify.Reports<PropertyTypeConflict>(phrases.Around("""
            LOG.Info("order {Key}", order.Id);
            LOG.Info("order {Key}", (long)order.Id);
            LOG.Info("order [|{Key}|]", name);
            LOG.Info("order [|{Key}|] at {When}", true, DateTime.Now);
            LOG.Error(failure, "order {When} {Name}", DateTimeOffset.Now, name);
            LOG.Error("items [|{Name}|]", items);
            LOG.Error("order {Name} [|{When}|]", order.Name, quantity);
            """));
        await Verify.IsSilent<PropertyTypeConflict>(phrases.Around("""
            LOG.Info("numbers {Number}", order.Id);
            LOG.Info("numbers {Number}", order.Total);
            LOG.Info("numbers {Number}", (double?)1.5!);
            LOG.Info("texts {Text}", name);
            LOG.Info("texts {Text}", Guid.Empty);
            LOG.Info("texts {Text}", DayOfWeek.Monday);
            LOG.Info("texts {Text}", new Uri("a:b"));
            LOG.Info("unknown {Text}", (object)order.Id);
            LOG.Info("other {number}", name);
            LOG.Info("positional {0}", name);
            LOG.Info("positional {0}", order.Id);
            LOG.Info("no value {Text} {Number}");
            LOG.Info("dates {Date}", DateTime.Now);
            LOG.Info("dates {Date}", DateTimeOffset.Now);
            """));
    }

    [Fact]
    public Task Of_two_places_the_later_one_is_odd() => Verify.Reports<PropertyTypeConflict>(LogPhrasebook.NLog.Around("""
        LOG.Info("order {Key}", order.Id);
        LOG.Info("order [|{Key}|]", name);
        """));

    [Fact]
    public Task Is_silent_in_log4net_which_knows_no_properties() => Verify.IsSilent<PropertyTypeConflict>(LogPhrasebook.Log4Net.Around("""
        LOG.Info("order {0}", order.Id);
        LOG.Info("order {0}", name);
        """));

    [Fact]
    public Task Says_what_the_others_are() => Verify.Reports<PropertyTypeConflict>(
        LogPhrasebook.Serilog.Around("""
            LOG.Info("order {Key}", order.Id);
            LOG.Info("order {Key}", order.Id + 1);
            LOG.Info("order [|{Key}|]", name);
            """),
        null,
        "'Key' is a text here, but a number at 2 other places of this project (such as Test0.cs line 22): a log index keeps one type for each property, so events are rejected or cannot be searched. Give one of the two a name of its own.");

    [Fact]
    public Task Declarations_and_properties_beside_templates_count() => Verify.Reports<PropertyTypeConflict>("""
        using Microsoft.Extensions.Logging;
        static partial class Messages
        {
            [LoggerMessage(1, LogLevel.Warning, "placed {Key}")] public static partial void Placed(ILogger logger, int key);
            public static partial void Placed(ILogger logger, int key) { }
            static void Use(Serilog.ILogger serilog, NLog.Logger nlog, string name)
            {
                serilog.ForContext("Key", 1);
                serilog.ForContext([|"Key"|], name);
                nlog.WithProperty([|"Key"|], name);
                Serilog.Context.LogContext.PushProperty("Other", name);
            }
        }
        """);

    [Theory]
    [InlineData("Serilog")]
    [InlineData("NLog")]
    public Task What_is_captured_is_an_object_and_what_is_not_a_text(string library) => Verify.Reports<PropertyTypeConflict>(LogPhrasebook.Of(library).Around("""
        LOG.Info("order {@Order}", order);
        LOG.Info("order {@Order}", order.Parent!);
        LOG.Info("order [|{Order}|]", name);
        LOG.Info("order [|{$Order}|]", order);
        """));

    [Fact]
    public Task Is_silent_in_tests() => Verify.IsSilent<PropertyTypeConflict>(
        LogPhrasebook.Serilog.Around("""
            LOG.Info("order {Key}", order.Id);
            LOG.Info("order {Key}", name);
            """),
        TestProject.Tests);
}
