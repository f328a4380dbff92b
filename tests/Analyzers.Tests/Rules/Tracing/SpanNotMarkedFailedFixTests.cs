using Observability.Analyzers.CodeFixes.Tracing;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class SpanNotMarkedFailedFixTests
{
    private static Task Fixes(string before, string after)
        => Verify.Fixes<SpanNotMarkedFailed, SpanNotMarkedFailedFix>(SpanNotMarkedFailedTests.InClass(before), SpanNotMarkedFailedTests.InClass(after));

    [Fact]
    public Task The_status_and_the_exception_come_first()
        => Fixes(
            """
                public void Place()
                {
                    using var activity = Source.StartActivity("a");
                    try
                    {
                        Work();
                    }
                    [|catch|] (Exception failure)
                    {
                        // Somebody has to know.
                        logger.LogError(failure, "Failed");
                        throw;
                    }
                }

                public void Pay()
                {
                    using var span = tracer.StartActiveSpan("a");
                    try
                    {
                        Work();
                    }
                    [|catch|]
                    {
                        throw;
                    }
                }

                public void Ship()
                {
                    using var activity = Source.StartActivity("a");
                    try { Work(); }
                    [|catch|] (IOException) { throw; }
                }
            """,
            """
                public void Place()
                {
                    using var activity = Source.StartActivity("a");
                    try
                    {
                        Work();
                    }
                    catch (Exception failure)
                    {
                        activity?.SetStatus(ActivityStatusCode.Error, failure.Message);
                        activity?.AddException(failure);
                        // Somebody has to know.
                        logger.LogError(failure, "Failed");
                        throw;
                    }
                }

                public void Pay()
                {
                    using var span = tracer.StartActiveSpan("a");
                    try
                    {
                        Work();
                    }
                    catch (Exception ex)
                    {
                        span.SetStatus(Status.Error.WithDescription(ex.Message));
                        span.RecordException(ex);
                        throw;
                    }
                }

                public void Ship()
                {
                    using var activity = Source.StartActivity("a");
                    try { Work(); }
                    catch (IOException ex)
                    {
                        activity?.SetStatus(ActivityStatusCode.Error, ex.Message);
                        activity?.AddException(ex);
                        throw;
                    }
                }
            """);

    [Fact]
    public Task What_is_recorded_gets_its_status()
        => Fixes(
            """
                public void Place()
                {
                    using var activity = Source.StartActivity("a");
                    try
                    {
                        Work();
                    }
                    catch (Exception ex)
                    {
                        logger.LogError(ex, "Failed");
                        // For the trace.
                        activity?[|.AddException(ex)|];
                        throw;
                    }
                }
            """,
            """
                public void Place()
                {
                    using var activity = Source.StartActivity("a");
                    try
                    {
                        Work();
                    }
                    catch (Exception ex)
                    {
                        logger.LogError(ex, "Failed");
                        activity?.SetStatus(ActivityStatusCode.Error, ex.Message);
                        // For the trace.
                        activity?.AddException(ex);
                        throw;
                    }
                }
            """);

    [Fact]
    public Task Where_an_activity_has_no_status()
        => Verify.HasNoFix<SpanNotMarkedFailed, SpanNotMarkedFailedFix>(
            """
            namespace System.Diagnostics
            {
                public class Activity : IDisposable { public void Dispose() { } }
                public class ActivitySource { public Activity? StartActivity(string name) => null; }
            }

            public class Orders(System.Diagnostics.ActivitySource source)
            {
                public void Place()
                {
                    using var activity = source.StartActivity("a");
                    try { Console.WriteLine(); }
                    [|catch|] { throw; }
                }
            }
            """,
            TestProject.Service with { References = [.. TestProject.Service.References.Where(reference => Path.GetFileName(reference.Display) is not "System.Diagnostics.DiagnosticSource.dll")] });
}
