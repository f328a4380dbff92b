using Observability.Analyzers.Rules;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Errors;

/// <summary>Catch blocks that hand what they catch to a method of another project, whose code the compiler does not see.</summary>
public class OtherProjectHelperTests
{
    private const string Library = """
        using System;
        using System.Diagnostics;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;

        namespace Shop.Support
        {
            public interface IErrors
            {
                void Note(Exception exception);
            }

            public class Errors(ILogger<Errors> logger) : IErrors
            {
                private bool _failed;
                private int _attempts;

                public bool Failed => _failed;

                /// <summary>Documented.</summary>
                public void Handle(Exception exception) { }

                public void Handle(string order, Exception? exception)
                {
                    if (exception is OperationCanceledException)
                        return;
                }

                public Task HandleAsync(Exception exception) => Task.CompletedTask;

                public Task LaterAsync(Exception exception)
                {
                    _ = exception;
                    return Task.CompletedTask;
                }

                public static void Drop(Exception exception) { }

                public void Log(Exception exception) => logger.LogError(exception, "The order failed");

                public void Fail(Exception exception) => throw new InvalidOperationException("The order failed", exception);

                public void Remember(Exception exception) => _failed = true;

                public void Count(Exception exception) => _attempts++;

                public void Show(Exception exception) => Shown?.Invoke(this, exception.Message);

                public event EventHandler<string>? Shown;

                public void Ignore(Exception exception) { }

                public void Explained(Exception exception)
                {
                    // The order is tried again at night.
                }

                public void InDebug(Exception exception)
                {
        #if DEBUG_ERRORS
                    logger.LogError(exception, "The order failed");
        #endif
                }

                [Conditional("NEVER")]
                public void Traced(Exception exception) { }

                public virtual void Open(Exception exception) { }

                public string Text(Exception exception) => "failed";

                public void Both(Exception exception, Exception cause) { }

                public void Note(Exception exception) { }

                public void Fallback(Action<Exception> next, Exception exception) => next(exception);
            }
        }
        """;

    private static string Program(string statement, string type = "Exception") => $$"""
        using System;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;
        using Shop.Support;

        public interface IOrders { Task SaveAsync(string order); }

        public class Checkout(IOrders orders, Errors errors, IErrors contract, ILogger<Checkout> logger)
        {
            public async Task PlaceAsync(string order)
            {
                try
                {
                    await orders.SaveAsync(order);
                }
                [|catch ({{type}} ex)|]
                {
                    {{statement}}
                }
            }

            public string Read() => contract.ToString() + errors.Failed + logger;
        }
        """;

    private static string Silent(string statement) => Program(statement).Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    [Theory]
    [InlineData("errors.Log(ex);")]
    [InlineData("errors.Fail(ex);")]
    [InlineData("errors.Remember(ex);")]
    [InlineData("errors.Count(ex);")]
    [InlineData("errors.Show(ex);")]
    [InlineData("errors.Ignore(ex);")]
    [InlineData("errors.Explained(ex);")]
    [InlineData("errors.InDebug(ex);")]
    [InlineData("errors.Traced(ex);")]
    [InlineData("errors.Open(ex);")]
    [InlineData("contract.Note(ex);")]
    [InlineData("errors.Note(ex);")]
    [InlineData("_ = errors.Text(ex);")]
    [InlineData("errors.Both(ex, ex);")]
    [InlineData("errors.Fallback(e => logger.LogError(e, \"Failed\"), ex);")]
    [InlineData("errors.Handle(ex); throw;")]
    [InlineData("errors.Handle(ex); errors.Log(ex);")]
    [InlineData("errors.Handle(new InvalidOperationException(\"failed\", ex));")]
    [InlineData("errors.Log(new InvalidOperationException(\"failed\"));")]
    [InlineData("errors.Handle(ex); logger.LogError(ex, \"The order failed\");")]
    public async Task It_goes_on_or_may(string statement)
    {
        ProjectGraph graph = new ProjectGraph().With("Shop.Support", Library);
        await graph.IsSilent<ExceptionSwallowed>(Silent(statement));
        await graph.IsSilent<ExceptionNotLogged>(Silent(statement));
        await graph.IsSilent<FallbackHidesException>(Silent(statement));
    }

    [Theory]
    [InlineData("errors.Handle(ex);", "Handle")]
    [InlineData("errors?.Handle(ex);", "Handle")]
    [InlineData("errors.Handle(order, ex);", "Handle")]
    [InlineData("await errors.HandleAsync(ex);", "HandleAsync")]
    [InlineData("await errors.LaterAsync(ex).ConfigureAwait(false);", "LaterAsync")]
    [InlineData("Errors.Drop(ex);", "Drop")]
    public Task It_is_dropped(string statement, string helper)
        => new ProjectGraph().With("Shop.Support", Library).Reports<ExceptionSwallowed>(
            Program(statement),
            project: null,
            $"'PlaceAsync' hands every exception here to '{helper}', which drops it: when it fails, no log, alert or error tracker will say so. "
                + $"Log it with the exception, report it, rethrow it, or have '{helper}' do so.");

    [Fact]
    public Task A_log_without_it_beside_a_helper_that_drops_it()
        => new ProjectGraph().With("Shop.Support", Library).Reports<ExceptionNotLogged>(
            Silent("""logger.LogError("The order failed"); errors.Handle(ex);""")
                .Replace("logger.LogError(\"The order failed\")", "[|logger.LogError(\"The order failed\")|]", StringComparison.Ordinal));

    [Fact]
    public Task A_project_that_does_not_tell()
        => new ProjectGraph().WithSilent("Shop.Support", Library).IsSilent<ExceptionSwallowed>(Silent("errors.Handle(ex);"));

    [Theory]
    [InlineData("exception=0,does=forgives")]
    [InlineData("exception=x,does=drops")]
    [InlineData("exception=1,does=drops")]
    [InlineData("does=drops")]
    [InlineData("")]
    public Task Damaged_facts(string roles)
        => new ProjectGraph().WithSilent(
            "Shop.Support",
            $$"""
            [assembly: System.Reflection.AssemblyMetadata("Observability.Facts", "1\nhandles|exception|M:Shop.Support.Errors.Handle(System.Exception)|{{roles}}")]
            namespace Shop.Support
            {
                public interface IErrors { }
                public class Errors { public bool Failed => true; public void Handle(System.Exception exception) { } }
            }
            """).IsSilent<ExceptionSwallowed>(Silent("errors.Handle(ex);"));
}
