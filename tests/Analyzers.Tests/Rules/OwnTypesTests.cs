using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Rules.Privacy;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules;

/// <summary>A project's own types that have a name of the base library's or of another library's mean nothing of the kind.</summary>
public class OwnTypesTests
{
    [Fact]
    public Task Task_that_runs_something_of_its_own()
        => Verify.IsSilent<FireAndForgetLosesException>("""
            using Microsoft.Extensions.Logging;

            namespace Shop.Tasks.Threading.Tasks
            {
                public class Task { public static Task Run(Action work) => new(); }

                public class Orders(ILogger<Orders> logger)
                {
                    public void Place() { logger.LogInformation("placing"); _ = Task.Run(() => Send()); }
                    private void Send() => Console.WriteLine();
                }
            }
            """);

    [Fact]
    public Task StringBuilder_whose_text_is_short()
        => Verify.IsSilent<CostlyArgument>(LogPhrasebook.Microsoft.Around(
            """_logger.LogDebug("a {A}", _text.ToString());""",
            "private readonly StringBuilder _text = new(); public class StringBuilder { public override string ToString() => \"a\"; }"));

    [Fact]
    public Task Enumerable_that_enumerates_nothing()
        => Verify.IsSilent<CostlyArgument>(LogPhrasebook.Microsoft.Around(
            """_logger.LogDebug("a {A}", Linq.System.Enumerable.Max(items));""",
            "public static class Linq { public static class System { public static class Enumerable { public static int Max(List<string> items) => 1; } } }"));

    [Fact]
    public Task ResourceManager_whose_texts_are_not_fixed()
        => Verify.Reports<VariableAsTemplate>(LogPhrasebook.Microsoft.Around(
            """_logger.LogInformation([|new ResourceManager().GetString(name)|]);""",
            "public class ResourceManager { public string GetString(string key) => key + DateTime.UtcNow; }"));

    [Fact]
    public Task Environment_whose_new_line_is_none()
        => Verify.IsSilent<MultilineTemplate>(LogPhrasebook.Microsoft.Around(
            """_logger.LogInformation("order placed" + Environment.NewLine + "and paid");""",
            "private static class Environment { public static string NewLine => \" \"; }"));

    [Fact]
    public Task SelfLog_that_is_no_library_s_own()
        => Verify.Reports<ConsoleInService>(LogPhrasebook.Microsoft.Around(
            """SelfLog.Enable(text => [|Console.WriteLine(text)|]);""",
            "private static class SelfLog { public static void Enable(Action<string> write) { } }"));

    [Fact]
    public Task HttpContext_that_is_no_request()
        => Verify.IsSilent<MeterPerCall>("""
            using System.Diagnostics.Metrics;

            public class HttpContext;

            public class Shop
            {
                public static void Register(HttpContext context) { var meter = new Meter("Shop"); meter.CreateObservableGauge("queue", () => 1); }
            }
            """);

    [Fact]
    public Task Math_that_rounds_no_time()
        => Verify.IsSilent<DurationNotHistogram>("""
            using System.Diagnostics;
            using System.Diagnostics.Metrics;

            namespace Shop.System
            {
                public static class Math { public static double Round(double value) => 1; }

                public class Orders(Meter meter)
                {
                    private readonly Gauge<double> _took = meter.CreateGauge<double>("order.handling", "s");
                    public void Placed(Stopwatch watch) => _took.Record(Math.Round(watch.Elapsed.TotalSeconds));
                }
            }
            """);

    [Fact]
    public Task Collections_that_only_are_called_immutable()
        => Verify.Reports<ObservableCounterNotMonotonic>("""
            using System.Diagnostics.Metrics;

            public class ImmutableLooking : List<int>;

            public class Shop
            {
                public readonly ImmutableLooking Items = new();
                public Shop(Meter meter) => meter.CreateObservableCounter("orders.placed", () => [|Items.Count|]);
            }
            """);

    [Fact]
    public Task Convert_that_shows_nothing()
        => Verify.IsSilent<SecretInTelemetry>("""
            using Microsoft.Extensions.Logging;

            namespace Shop.System
            {
                public static class Convert { public static string ToBase64String(string text) => ""; }

                public class Orders(ILogger<Orders> logger)
                {
                    public void Place(string password) => logger.LogInformation("a {A}", Convert.ToBase64String(password));
                }
            }
            """);

    [Fact]
    public Task MailAddress_that_is_no_address()
        => Verify.IsSilent<PersonalDataInTelemetry>("""
            using Microsoft.Extensions.Logging;

            public class MailAddress;

            public class Orders(ILogger<Orders> logger)
            {
                public void Place(MailAddress email) => logger.LogInformation("a {A}", email);
            }
            """);

    [Fact]
    public Task Activity_that_is_never_null()
        => Verify.IsSilent<ActivityNullDereference>("""
            public class Activity
            {
                public static Activity Current { get; } = new();
                public void SetTag(string key, object value) { }
            }

            public class Orders
            {
                public void Place() => Activity.Current.SetTag("k", 1);
            }
            """, TestProject.Service with { Nullable = NullableContextOptions.Disable });

    [Fact]
    public Task Uri_that_reads_nothing()
        => Verify.Reports<FallbackHidesException>("""
            using Microsoft.Extensions.Logging;

            public class Uri { public Uri(string text) => File.Delete(text); }

            public class Orders(ILogger<Orders> logger)
            {
                public void Place(string text)
                {
                    logger.LogInformation("placing");
                    try { var uri = new Uri(text); Console.WriteLine(uri); } [|catch (Exception)|] { }
                }
            }
            """);
}
