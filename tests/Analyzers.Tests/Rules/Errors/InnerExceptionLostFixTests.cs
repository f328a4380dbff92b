using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Rules.Errors.InnerExceptionLostTests;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class InnerExceptionLostFixTests
{
    [Theory]
    [InlineData("catch (Exception ex) { throw [|new OrderFailure(ex.Message)|]; }", "catch (Exception ex) { throw new OrderFailure(ex.Message, ex); }")]
    [InlineData("catch (Exception) { throw [|new OrderFailure(\"a\")|]; /* so */ }", "catch (Exception ex) { throw new OrderFailure(\"a\", ex); /* so */ }")]
    [InlineData("catch { throw [|new OrderFailure(\"a\")|]; }", "catch (Exception ex) { throw new OrderFailure(\"a\", ex); }")]
    [InlineData("catch (Exception) { throw [|new OrderFailure(\"a\") { HResult = 1 }|]; }", "catch (Exception ex) { throw new OrderFailure(\"a\", ex) { HResult = 1 }; }")]
    [InlineData("catch (Exception) { throw [|new Wrapping()|]; }", "catch (Exception ex) { throw new Wrapping(ex); }")]
    [InlineData("catch (Exception) { throw [|new Retried(\"a\", true)|]; }", "catch (Exception ex) { throw new Retried(\"a\", ex, true); }")]
    [InlineData("catch (IOException) { throw [|new OrderFailure(\"a\")|]; }", "catch (IOException ex) { throw new OrderFailure(\"a\", ex); }")]
    public Task Passes_it_as_inner_exception(string before, string after)
        => Verify.Fixes<InnerExceptionLost, InnerExceptionLostFix>(Around(before), Around(after));

    [Theory]
    [InlineData("catch (Exception) { throw [|new OrderFailure(message: \"a\")|]; }")]
    [InlineData("catch (Exception) { throw [|new Wrapping { HResult = 1 }|]; }")]
    public Task Has_no_fix_where_arguments_are_named(string clause)
        => Verify.HasNoFix<InnerExceptionLost, InnerExceptionLostFix>(Around(clause));
}
