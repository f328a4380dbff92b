using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class PlainTextBuiltAtCallFixTests
{
    [Fact]
    public Task Writes_a_format()
        => Verify.Fixes<PlainTextBuiltAtCall, PlainTextBuiltAtCallFix>(
            LogPhrasebook.Log4Net.Around("""_logger.Error([|$"order {name} of {quantity}"|]);"""),
            LogPhrasebook.Log4Net.Around("""_logger.ErrorFormat("order {0} of {1}", name, quantity);"""));
}
