namespace Observability.Analyzers.Tests.Rules.Errors;

/// <summary>Where an exception goes that leaves an async void method: not to its caller.</summary>
public class AsyncVoidBehaviourTests
{
    [Fact]
    public async Task An_exception_passes_the_caller_and_goes_to_whoever_runs_the_thread()
    {
        var thrown = new TaskCompletionSource<Exception>();
        SynchronizationContext? outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new Loop(thrown));
        try
        {
            Fail();
        }
        catch (InvalidOperationException)
        {
            Assert.Fail("The caller caught it.");
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }

        Assert.IsType<InvalidOperationException>(await thrown.Task);
    }

    private static async void Fail()
    {
        await Task.Yield();
        throw new InvalidOperationException();
    }

    // Stands for the thread pool, which would end the process.
    private sealed class Loop(TaskCompletionSource<Exception> thrown) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
            try
            {
                d(state);
            }
            catch (Exception ex)
            {
                thrown.SetResult(ex);
            }
        }
    }
}
