using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

/// <summary>Log wrappers that stand in another project, whose code the compiler does not see.</summary>
public class OtherProjectWrapperTests
{
    private const string Wrappers = """
        using System;
        using Microsoft.Extensions.Logging;

        namespace Shop.Logging
        {
            public interface IAppLogger
            {
                void Warn(string text, params object?[] values);
            }

            public sealed class AppLogger(ILogger<AppLogger> logger) : IAppLogger
            {
                public void Warn(string text, params object?[] values) => logger.LogWarning(text, values);

                public void Plain(string text) => logger.LogWarning("{Text}", text);
            }

            public static class LoggerExtensions
            {
                public static void Alarm(this ILogger logger, Exception exception, string text, params object?[] values) => logger.LogError(exception, text, values);
            }

            public abstract class Worker(ILogger logger)
            {
                protected void Log(string text, params object?[] values) => logger.LogInformation(text, values);
            }
        }
        """;

    private const string SerilogWrappers = """
        namespace Shop.Logging
        {
            public static class Journal
            {
                public static void Note(string text, params object?[] values) => Serilog.Log.Information(text, values);
            }
        }
        """;

    private static string Program(string statement) => $$"""
        using System;
        using Microsoft.Extensions.Logging;
        using Shop.Logging;

        public sealed class Orders(AppLogger app, IAppLogger contract, ILogger logger) : Worker(logger)
        {
            public void Place(int id, Exception exception)
            {
                {{statement}}
            }
        }
        """;

    [Theory]
    [InlineData("""app.Warn([|$"Order {id} is late"|]);""")]
    [InlineData("""contract.Warn([|$"Order {id} is late"|]);""")]
    [InlineData("""logger.Alarm(exception, [|$"Order {id} is lost"|]);""")]
    [InlineData("""Log([|$"Order {id} is placed"|]);""")]
    public Task A_text_that_is_no_template(string statement)
        => new ProjectGraph().With("Shop.Logging", Wrappers).Reports<TemplateNotConstant>(Program(statement));

    [Theory]
    [InlineData("""app.Warn("Order {OrderId} is late", id);""")]
    [InlineData("""app.Plain($"Order {id} is late");""")]
    [InlineData("""contract.Warn("Nothing is late");""")]
    [InlineData("""logger.Alarm(exception, "Order {OrderId} is lost", id);""")]
    public Task A_template_and_a_text_that_is_a_value(string statement)
        => new ProjectGraph().With("Shop.Logging", Wrappers).IsSilent<TemplateNotConstant>(Program(statement));

    [Fact]
    public Task Values_are_counted()
        => new ProjectGraph().With("Shop.Logging", Wrappers).Reports<ArgumentCountMismatch>(Program("""app.Warn([|"Order {OrderId} of {Customer} is late"|], id);"""));

    [Fact]
    public Task Another_library_forwards_in_the_same_way()
        => new ProjectGraph().With("Shop.Logging", SerilogWrappers).Reports<TemplateNotConstant>("""
            public static class Orders
            {
                public static void Place(int id) => Shop.Logging.Journal.Note([|$"Order {id} is placed"|]);
            }
            """);

    [Fact]
    public Task A_project_that_does_not_tell()
        => new ProjectGraph().WithSilent("Shop.Logging", Wrappers).IsSilent<TemplateNotConstant>(Program("""app.Warn($"Order {id} is late");"""));

    [Fact]
    public Task A_wrapper_marked_by_an_attribute_of_the_projects_own()
        => new ProjectGraph().With(
            "Shop.Logging",
            """
            namespace Shop.Logging
            {
                [System.AttributeUsage(System.AttributeTargets.Parameter)]
                internal sealed class StructuredMessageTemplateAttribute : System.Attribute;

                public static class Journal
                {
                    public static void Note([StructuredMessageTemplate] string text, params object?[] values) => System.Console.WriteLine(text + values.Length);
                }
            }
            """).Reports<TemplateNotConstant>("""
            public static class Orders
            {
                public static void Place(int id) => Shop.Logging.Journal.Note([|$"Order {id} is placed"|]);
            }
            """);
}
