using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class ActivitySourcePerCallTests
{
    private const string Usings = """
        using System.Diagnostics;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.DependencyInjection;
        using OpenTelemetry.Trace;

        """;

    private static string Class(string members) => Usings + $$"""
        public class Orders
        {
            private static readonly ActivitySource Kept = new("Shop.Kept");
            {{members}}
        }
        """;

    [Theory]
    [InlineData("""public void Place() { var source = [|new ActivitySource("Shop")|]; using var activity = source.StartActivity("place"); }""")]
    [InlineData("""public void Place() { ActivitySource source = [|new("Shop", "1.0")|]; source.StartActivity("place")?.Dispose(); }""")]
    [InlineData("""public void Place() { using var activity = [|new ActivitySource("Shop")|].StartActivity("place"); }""")]
    [InlineData("""public async Task PlaceAsync() { using (var activity = [|new ActivitySource("Shop")|].StartActivity(ActivityKind.Client, name: "place")) await Task.Yield(); }""")]
    [InlineData("""public static ActivitySource Source => [|new("Shop")|];""")]
    [InlineData("""public static ActivitySource Source { get { return [|new ActivitySource(nameof(Orders))|]; } }""")]
    [InlineData("""public Task Handle(HttpContext context) { var source = [|new ActivitySource("Shop")|]; return Task.CompletedTask; }""")]
    public Task Reports(string members) => Verify.Reports<ActivitySourcePerCall>(Class(members));

    [Theory]
    // Made once.
    [InlineData("""private static readonly ActivitySource Source = new("Shop");""")]
    [InlineData("""private readonly ActivitySource _source = new("Shop");""")]
    [InlineData("""public static ActivitySource Source { get; } = new("Shop");""")]
    [InlineData("""private readonly ActivitySource _source; public Orders() => _source = new ActivitySource("Shop");""")]
    [InlineData("""private static ActivitySource? s; public static ActivitySource Source => s ??= new("Shop");""")]
    [InlineData("""private static readonly Lazy<ActivitySource> Source = new(() => new ActivitySource("Shop"));""")]
    [InlineData("""private ActivitySource? _source; public void Open() { _source = new ActivitySource("Shop"); _source.StartActivity("open")?.Dispose(); }""")]
    // Who takes it may keep it or dispose of it.
    [InlineData("""public static ActivitySource Create(string name) => new(name);""")]
    [InlineData("""public void Add(List<ActivitySource> all) => all.Add(new ActivitySource("Shop"));""")]
    [InlineData("""public void Add(IServiceCollection services) => services.AddSingleton(new ActivitySource("Shop"));""")]
    [InlineData("""public void Place() { using var source = new ActivitySource("Shop"); using var activity = source.StartActivity("place"); }""")]
    [InlineData("""public void Place() { var source = new ActivitySource("Shop"); try { source.StartActivity("place")?.Dispose(); } finally { source.Dispose(); } }""")]
    // It lives as long as the loop.
    [InlineData("""public void Work() { var source = new ActivitySource("Shop"); while (true) { using var activity = source.StartActivity("step"); } }""")]
    // The provider keeps one tracer for a name.
    [InlineData("""public void Place() { using var span = TracerProvider.Default.GetTracer("Shop").StartActiveSpan("place"); }""")]
    // A program's start.
    [InlineData("""public static void Main() { var source = new ActivitySource("Shop"); using var activity = source.StartActivity("main"); }""")]
    [InlineData("""public void Configure() { var source = new ActivitySource("Shop"); source.StartActivity("configured")?.Dispose(); }""")]
    // Another's class of the name.
    [InlineData("""class ActivitySource(string name) { public void StartActivity() => Console.WriteLine(name); } public void Place() => new ActivitySource("Shop").StartActivity();""", "private static readonly ActivitySource Kept = new(\"Shop.Kept\");")]
    public Task Is_silent(string members, string without = "none") => Verify.IsSilent<ActivitySourcePerCall>(Class(members).Replace(without, "", StringComparison.Ordinal));

    [Fact]
    public Task Reports_with_each_object_that_serves_one_request()
        => Verify.Reports<ActivitySourcePerCall>(Usings + """
            public class OrdersController : ControllerBase
            {
                private readonly ActivitySource _source = [|new("Shop")|];
                private static readonly ActivitySource Shared = new("Shop.Shared");

                public void Place() { using var activity = _source.StartActivity("place"); }
            }

            public class Basket
            {
                private readonly ActivitySource _source;

                public Basket() => _source = [|new ActivitySource("Shop.Basket")|];

                public void Open() { using var activity = _source.StartActivity("open"); }
            }

            public class Warehouse
            {
                private readonly ActivitySource _source = new("Shop.Warehouse");
            }

            public static class Startup
            {
                public static void Configure(IServiceCollection services) => services.AddScoped<Basket>().AddSingleton<Warehouse>();
            }
            """);

    [Fact]
    public Task Reports_in_an_endpoint()
        => Verify.Reports<ActivitySourcePerCall>(Usings + """
            public static class Startup
            {
                public static void Map(WebApplication app)
                    => app.MapGet("/orders", () => { using var activity = [|new ActivitySource("Shop")|].StartActivity("list"); return "none"; });
            }
            """);

    [Fact]
    public Task The_message_tells_when_and_what_of()
        => Verify.Reports<ActivitySourcePerCall>(
            Class("""
                public void Place() { using var activity = [|new ActivitySource("Shop")|].StartActivity("place"); }
                public static ActivitySource Source => [|new(nameof(Orders))|];
                """),
            messages:
            [
                "A new activity source 'Shop' is created each time 'Place' runs: the process keeps every source until it is disposed, so memory grows with each call. Create it once, in a static readonly field.",
                "A new activity source 'Orders' is created each time 'Source' is read: the process keeps every source until it is disposed, so memory grows with each call. Create it once, in a static readonly field.",
            ]);

    [Fact]
    public Task Is_silent_in_tests()
        => Verify.IsSilent<ActivitySourcePerCall>(Class("""public void Place() { using var activity = new ActivitySource("Shop").StartActivity("place"); }"""), TestProject.Tests);
}
