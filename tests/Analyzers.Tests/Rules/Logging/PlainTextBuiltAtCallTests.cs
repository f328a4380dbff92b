using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class PlainTextBuiltAtCallTests
{
    [Fact]
    public Task Reports_texts_that_are_built_at_a_level_that_is_on()
        => Verify.Reports<PlainTextBuiltAtCall>(LogPhrasebook.Log4Net.Around("""
            _logger.Info([|$"order {name}"|]);
            _logger.Warn([|"order " + name|]);
            _logger.Error([|string.Format("order {0}", name)|]);
            """));

    // At Debug it is OBS1001's, an exception goes with no format, and its text is OBS1102's.
    [Fact]
    public Task Is_silent_on_constants_debug_and_exceptions()
        => Verify.IsSilent<PlainTextBuiltAtCall>(LogPhrasebook.Log4Net.Around("""
            _logger.Info("order");
            _logger.Info(name);
            _logger.Debug($"order {name}");
            _logger.Error($"order {name}", failure);
            _logger.Error($"order {name}: {failure.Message}");
            _logger.InfoFormat("order {0}", name);
            """));

    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public Task Is_silent_where_it_is_a_template(string library)
        => Verify.IsSilent<PlainTextBuiltAtCall>(LogPhrasebook.Of(library).Around("""LOG.Info($"order {name}");"""));

    [Fact]
    public Task Says_what_it_costs_and_what_to_do()
        => Verify.Reports<PlainTextBuiltAtCall>(
            LogPhrasebook.Log4Net.Around("""_logger.Error([|$"order {name}"|]);"""),
            null,
            "The text given to 'Error' is an interpolated string: it is built also where the level is off, and no constant format tells which texts belong together. Call 'ErrorFormat' with a constant format and pass the values as arguments.");

    // Behind a switch, of the logger or of the program, a debug text is not built where nobody asks for it: neither this rule nor OBS1001 speaks.
    [Theory]
    [InlineData("if (_details) _logger.Debug($\"order {name}\");", false)]
    [InlineData("if (_logger.IsDebugEnabled) _logger.Debug($\"order {name}\");", false)]
    [InlineData("if (_details) { _logger.Debug($\"order {name}\"); }", false)]
    [InlineData("if (_details) return; else _logger.Debug([|$\"order {name}\"|]);", true)]
    [InlineData("if (quantity > 1) _logger.Debug([|$\"order {name}\"|]);", true)]
    [InlineData("_logger.Debug([|$\"order {name}\"|]);", true)]
    public async Task Debug_texts_behind_a_switch_are_not_built(string statement, bool reports)
    {
        string source = LogPhrasebook.Log4Net.Around(statement.Replace("_details", "Switch.Details", StringComparison.Ordinal)) + "static class Switch { public static bool Details; }";
        await Verify.IsSilent<PlainTextBuiltAtCall>(source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
        if (reports)
            await Verify.Reports<TemplateNotConstant>(source);
        else
            await Verify.IsSilent<TemplateNotConstant>(source);
    }
}
