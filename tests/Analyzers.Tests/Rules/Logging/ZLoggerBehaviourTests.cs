using System.Text.Json;
using Microsoft.Extensions.Logging;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;
using ZLogger;

namespace Observability.Analyzers.Tests.Rules.Logging;

/// <summary>What the real ZLogger makes of an interpolated string: the reason that it is a template here, and that no rule judges its names.</summary>
public class ZLoggerBehaviourTests
{
    [Fact]
    public void Properties_are_called_like_the_expressions_or_as_the_format_says()
    {
        var order = new { Id = 7, Items = new List<int> { 1, 2 } };
        JsonElement written = Written(logger => logger.ZLogInformation($"order {order.Id} {order.Id:@OrderId} {order.Items:json} {order.Id + 1} {order.Id,4:@Wide:D3}"));

        Assert.Equal("order 7 7 [1,2] 8  007", written.GetProperty("Message").GetString());
        Assert.Equal(["order.Id", "OrderId", "order.Items", "order.Id + 1", "Wide"], written.EnumerateObject().Select(property => property.Name).SkipWhile(name => name != "Message").Skip(1));
    }

    [Fact]
    public void The_exception_has_a_slot_of_its_own()
    {
        JsonElement written = Written(logger => logger.ZLogError(new InvalidOperationException("broken"), $"order {7:@Id} failed"));

        Assert.Equal("broken", written.GetProperty("Exception").GetProperty("Message").GetString());
    }

    [Fact]
    public void A_value_is_not_computed_where_the_level_is_off()
    {
        int computed = 0;
        Written(logger =>
        {
            logger.ZLogDebug($"order {++computed}");
            logger.ZLogInformation($"order {++computed}");
        });

        Assert.Equal(1, computed);
    }

    [Fact]
    public async Task The_fix_adds_the_exception_and_changes_nothing_else()
    {
        const string Before = """
            using System;
            using Microsoft.Extensions.Logging;
            using ZLogger;

            public static class Run
            {
                public static void Main(ILogger logger)
                {
                    try { throw new InvalidOperationException("broken"); }
                    catch (Exception) { logger.ZLogError($"order {7} failed"); }
                }
            }
            """;
        string after = (await Repair.AllAsync<ExceptionNotLogged, ExceptionNotLoggedFix>(TestProject.Service, Before))[0];

        LoggedEvent logged = LogRun.Of(after).Single();
        Assert.Equal(LogRun.Of(Before).Single() with { Exception = "InvalidOperationException: broken" }, logged);
    }

    private static JsonElement Written(Action<ILogger> log)
    {
        using var stream = new MemoryStream();
        using (ILoggerFactory factory = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Information).AddZLoggerStream(stream, options => options.UseJsonFormatter())))
            log(factory.CreateLogger("Run"));
        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }
}
