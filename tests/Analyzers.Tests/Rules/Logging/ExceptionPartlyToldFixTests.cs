using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ExceptionPartlyToldFixTests
{
    public static TheoryData<string> Named => LogPhrasebook.Named;

    [Theory, MemberData(nameof(Named))]
    public Task Names_the_exception_and_passes_it(string library)
        => Verify.Fixes<ExceptionPartlyTold, ExceptionPartlyToldFix>(
            LogPhrasebook.Of(library).Around("""try { Compute(); } catch (FileNotFoundException) { [|LOG.Error("{Id} is gone", order.Id)|]; }"""),
            LogPhrasebook.Of(library).Around("""try { Compute(); } catch (FileNotFoundException ex) { LOG.Error(ex, "{Id} is gone", order.Id); }"""));

    [Fact]
    public Task Is_not_offered_where_no_overload_takes_it()
        => Verify.HasNoFix<ExceptionPartlyTold, ExceptionPartlyToldFix>(LogPhrasebook.Log4Net.Around("""try { Compute(); } catch (FileNotFoundException) { [|_logger.ErrorFormat("{0} is gone", name)|]; }"""));
}
