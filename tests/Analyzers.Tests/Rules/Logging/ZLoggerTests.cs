using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.CodeFixes.Privacy;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Rules.Privacy;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

/// <summary>ZLogger's interpolated strings are templates: what a text that is built would be blamed for is right there, all else is as elsewhere.</summary>
public class ZLoggerTests
{
    [Fact]
    public async Task No_rule_about_texts_and_names_speaks_of_an_interpolation()
    {
        string source = Around("""
            _logger.ZLogInformation($"order {order.Id} of {order.Name}");
            _logger.ZLogInformation($"order {order.Id:@id} {order.Id:@Id} {order.Total,8:@total:N2} {order:json} {name:@error} {items[0]}.");
            _logger.ZLogError(failure, $"error: order {order.Id} " + $"failed {quantity + 1}");
            _logger.ZLog(LogLevel.Warning, new EventId(3), $"order {order} {items} {failure.HResult}");
            """);
        await Verify.IsSilent<TemplateNotConstant>(source);
        await Verify.IsSilent<VariableAsTemplate>(source);
        await Verify.IsSilent<PlaceholderNaming>(source);
        await Verify.IsSilent<DuplicatePlaceholder>(source);
        await Verify.IsSilent<ArgumentsOutOfOrder>(source);
        await Verify.IsSilent<ArgumentCountMismatch>(source);
        await Verify.IsSilent<MalformedTemplate>(source);
        await Verify.IsSilent<ObjectLoggedAsTypeName>(source);
        await Verify.IsSilent<NotSourceGenerated>(source);
        await Verify.IsSilent<RepeatedContext>(source);
        await Verify.IsSilent<PropertyTypeConflict>(source);
        await Verify.IsSilent<PropertySpellingConflict>(source);
        await Verify.IsSilent<RedundantLevelWord>(source);
        await Verify.IsSilent<TrailingPeriod>(source);
    }

    [Fact]
    public async Task Events_are_counted()
    {
        await Verify.Reports<TooManyLogCalls>(Around("""
            _logger.ZLogError($"order {order.Id}");
            _logger.[|ZLogError|]($"of {order.Name}");
            """));
        await Verify.Reports<LogInTightLoop>(Around("""foreach (string item in items) _logger.[|ZLogInformation|]($"item {item}");"""));
    }

    [Fact]
    public Task A_cancellation_is_no_error()
        => Verify.Reports<CancellationLoggedAsError>(Around("""
            try { await Task.Yield(); } catch (OperationCanceledException ex) { [|_logger.ZLogError(ex, $"order {order.Id} cancelled")|]; }
            """));

    // The handler asks for the level before it takes a value.
    [Fact]
    public Task Costly_values_are_not_computed_where_the_level_is_off()
        => Verify.IsSilent<CostlyArgument>(Around("""
            _logger.ZLogDebug($"order {string.Join(",", items)} {System.Text.Json.JsonSerializer.Serialize(order)}");
            """));

    [Fact]
    public Task An_exception_in_the_interpolation_belongs_into_its_parameter()
        => Verify.Reports<ExceptionAsArgument>(Around("""
            try { } catch (Exception ex) { _logger.ZLogError($"order {order.Id}: {[|ex|]}"); }
            _logger.ZLogError(failure, $"order {order.Id}");
            """));

    [Fact]
    public Task No_fix_takes_a_value_out_of_an_interpolation()
        => Verify.HasNoFix<ExceptionAsArgument, ExceptionAsArgumentFix>(Around("""
            try { } catch (Exception ex) { _logger.ZLogError($"order {order.Id}: {[|ex|]}"); }
            """));

    [Fact]
    public Task The_text_of_an_exception_is_none()
        => Verify.Fixes<ExceptionAsText, ExceptionAsTextFix>(
            Around("""try { } catch (Exception ex) { _logger.ZLogError($"order {order.Id}: {[|ex.Message|]}"); }"""),
            Around("""try { } catch (Exception ex) { _logger.ZLogError(ex, $"order {order.Id}: {ex.Message}"); }"""));

    [Fact]
    public Task The_exception_gets_its_parameter()
        => Verify.Fixes<ExceptionNotLogged, ExceptionNotLoggedFix>(
            Around("""try { } catch (Exception) { [|_logger.ZLogError($"order {order.Id}")|]; }"""),
            Around("""try { } catch (Exception ex) { _logger.ZLogError(ex, $"order {order.Id}"); }"""));

    [Fact]
    public Task What_logs_the_exception_swallows_nothing()
        => Verify.IsSilent<ExceptionSwallowed>(Around("""
            try { } catch (Exception ex) { _logger.ZLogError(ex, $"order {order.Id}"); }
            try { } catch (Exception ex) { _logger.ZLogWarning($"order {order.Id}: {ex}"); }
            try { } catch { _logger.ZLogError($"order {order.Id}"); }
            """));

    [Fact]
    public Task An_exception_that_is_logged_too_low_is_raised()
        => Verify.Fixes<ExceptionBelowWarning, ExceptionBelowWarningFix>(
            Around("""try { } catch (Exception ex) { [|_logger.ZLogInformation(ex, $"order {order.Id} failed")|]; }"""),
            Around("""try { } catch (Exception ex) { _logger.ZLogError(ex, $"order {order.Id} failed"); }"""));

    [Fact]
    public Task A_check_of_another_level_is_of_the_same_logger()
        => Verify.Fixes<GuardLevelMismatch, GuardLevelMismatchFix>(
            Around("""if (_logger.IsEnabled(LogLevel.Debug)) { _logger.[|ZLogInformation|]($"order {order.Id}"); }"""),
            Around("""if (_logger.IsEnabled(LogLevel.Information)) { _logger.ZLogInformation($"order {order.Id}"); }"""));

    [Fact]
    public Task A_secret_leaves_the_process()
        => Verify.Fixes<SecretInTelemetry, SecretInTelemetryFix>(
            Around("""_logger.ZLogInformation($"user {name} with {[|_password|]}");""", """private readonly string _password = Environment.MachineName;"""),
            Around("""_logger.ZLogInformation($"user {name} with [redacted]");""", """private readonly string _password = Environment.MachineName;"""));

    [Fact]
    public Task Its_generated_methods_log()
        => Verify.Reports<ExceptionNotLogged>(
            """
            using Microsoft.Extensions.Logging;
            using ZLogger;

            public static partial class Log
            {
                [ZLoggerMessage(LogLevel.Error, "order {id} failed")]
                public static partial void Failed(ILogger logger, int id, Exception? exception = null);
            }

            public class Orders(ILogger<Orders> logger)
            {
                public void Place(int id)
                {
                    try { } catch (Exception ex) { Log.Failed(logger, id, ex); }
                    try { } catch (Exception) { [|Log.Failed(logger, id)|]; }
                }
            }

            public static partial class Log
            {
                public static partial void Failed(ILogger logger, int id, Exception? exception) { }
            }
            """);

    private static string Around(string statement, string members = "") => LogPhrasebook.ZLogger.Around(statement, members);
}
