using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class InnerExceptionLostFixTests
{
    [Theory]
    [InlineData("catch (Exception ex) { throw [|new OrderFailure(ex.Message)|]; }", "catch (Exception ex) { throw new OrderFailure(ex.Message, ex); }")]
    [InlineData("catch (Exception) { throw [|new OrderFailure(\"a\")|]; /* so */ }", "catch (Exception ex) { throw new OrderFailure(\"a\", ex); /* so */ }")]
    [InlineData("catch { throw [|new OrderFailure(\"a\")|]; }", "catch (Exception ex) { throw new OrderFailure(\"a\", ex); }")]
    [InlineData("catch (Exception) { throw [|new Wrapping()|]; }", "catch (Exception ex) { throw new Wrapping(ex); }")]
    public Task Passes_it_as_inner_exception(string before, string after)
        => Verify.Fixes<InnerExceptionLost, InnerExceptionLostFix>(Around(before), Around(after));

    [Theory]
    [InlineData("catch (Exception) { throw [|new OrderFailure(message: \"a\")|]; }")]
    public Task Has_no_fix_where_arguments_are_named(string clause)
        => Verify.HasNoFix<InnerExceptionLost, InnerExceptionLostFix>(Around(clause));

    private static string Around(string clause)
        => $$"""
            using Microsoft.Extensions.Logging;

            public class OrderFailure : Exception
            {
                public OrderFailure(string message) : base(message) { }
                public OrderFailure(string message, Exception cause) : base(message, cause) { }
                public Exception? Cause { get; set; }
            }
            public class Coded : Exception { public Coded(int code) { } }
            public class Wrapping : Exception { public Wrapping() { } public Wrapping(Exception cause) : base("", cause) { } }
            public class Orders(ILogger<Orders> _logger)
            {
                private Exception? _last;
                private bool _failed;
                private int _count;

                public void Import()
                {
                    try { Load(); } {{clause}}
                }

                private void Load() { }
                private void Later(Action action) { }
                private Exception Wrap(Exception inner) => inner;
                private Exception Inner(Exception inner) => inner;
            }
            """;
}
