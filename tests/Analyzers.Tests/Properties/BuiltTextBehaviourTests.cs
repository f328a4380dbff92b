using CsCheck;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Properties;

/// <summary>The constant template says what the built text said, with values of every type in every way to build a text.</summary>
public class BuiltTextBehaviourTests
{
    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public Task Of_a_template(string library)
        => FixProperty.HoldsAsync<TemplateNotConstant, TemplateNotConstantFix>(
            LogPhrasebook.Of(library),
            Gen.Select(Call(library), BuiltTexts.With(Gen.OneOf(GeneratedTexts.Braced, GeneratedTexts.Plain)), (call, text) => call.Replace("TEXT", text, StringComparison.Ordinal)).Where(statement => library != "Serilog" || !HasTuple(statement)),
            SameEvents.Of(library));

    // The text is a template itself, whose values an array holds; a brace among its values would be one of the template's.
    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public Task Of_a_template_whose_values_stand_in_an_array(string library)
        => FixProperty.HoldsAsync<TemplateNotConstant, TemplateNotConstantFix>(
            LogPhrasebook.Of(library),
            Gen.Select(
                BuiltTexts.Interpolated(GeneratedTexts.Plain).Where(text => !text.Contains("'{'", StringComparison.Ordinal) && !text.Contains("new {", StringComparison.Ordinal)),
                GeneratedValues.Argument,
                GeneratedValues.Argument,
                Gen.OneOf("new object?[] { <1>, <2> }", "[<1>, <2>]", "new object?[]\n{\n    <1>,\n    <2>\n}"),
                (text, first, second, array) => $"LOG.Info({text} + \" {{Own}} {{Other}}\", {array.Replace("<1>", first, StringComparison.Ordinal).Replace("<2>", second, StringComparison.Ordinal)});")
                .Where(statement => library != "Serilog" || !HasTuple(statement)),
            SameEvents.Of(library));

    [Fact]
    public Task Of_a_plain_text()
        => FixProperty.HoldsAsync<PlainTextBuiltAtCall, PlainTextBuiltAtCallFix>(
            LogPhrasebook.Log4Net,
            Gen.Select(
                Gen.OneOf("_logger.Info(TEXT);", "_logger.Error(TEXT);", "_logger.Error(TEXT, failure);", "_logger.Warn(message: TEXT);"),
                BuiltTexts.With(Gen.OneOf(GeneratedTexts.Braced, GeneratedTexts.Plain)),
                (call, text) => call.Replace("TEXT", text, StringComparison.Ordinal)),
            SameEvents.Of("Log4Net"));

    // Serilog keeps a tuple as a sequence of its elements.
    private static bool HasTuple(string statement) => statement.Contains("order.Pair", StringComparison.Ordinal) || statement.Contains("(order.Id, order.Name)", StringComparison.Ordinal);

    private static Gen<string> Call(string library) => Gen.OneOf(library switch
    {
        "Microsoft" =>
        [
            "_logger.LogInformation(TEXT);", "_logger.LogError(failure, TEXT);", "_logger.LogDebug(7, TEXT);", "_logger.Log(LogLevel.Warning, TEXT);", "_logger.Log(LogLevel.Error, new EventId(8, \"Placed\"), failure, TEXT);",
            "LoggerExtensions.LogTrace(_logger, TEXT);", "_logger?.LogCritical(TEXT);", "_logger.LogInformation(message: TEXT);", "_logger.LogWarning(exception: failure, message: TEXT);",
        ],
        "Serilog" => ["_logger.Information(TEXT);", "_logger.Error(failure, TEXT);", "_logger.Write(Serilog.Events.LogEventLevel.Warning, TEXT);", "_logger?.Debug(TEXT);", "_logger.Fatal(exception: failure, messageTemplate: TEXT);"],
        _ => new[] { "_logger.Info(TEXT);", "_logger.Error(failure, TEXT);", "_logger.Log(NLog.LogLevel.Warn, TEXT);", "_logger?.Debug(TEXT);", "_logger.Fatal(failure, message: TEXT);" },
    });
}
