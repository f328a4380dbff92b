using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class MeterPerCallTests
{
    private const string Usings = """
        using System.Diagnostics.Metrics;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.DependencyInjection;

        """;

    internal static string Shop(string members, string type = "public class Shop")
        => $$"""
            {{Usings}}
            {{type}}
            {
                private static readonly Meter Shared = new Meter("Shop.Shared");
                private static readonly Counter<int> Seen = Shared.CreateCounter<int>("seen");
                private readonly Queue<int> _queue = new();
                {{members}}
            }
            """;

    [Theory]
    [InlineData("""void Placed() { var meter = [|new Meter("Shop")|]; var placed = meter.CreateCounter<int>("placed"); placed.Add(1); }""")]
    [InlineData("""void Placed() { Meter meter = [|new("Shop", "1.0")|]; meter.CreateCounter<int>("placed").Add(1); }""")]
    [InlineData("""void Placed() => [|new Meter("Shop")|].CreateCounter<int>("placed").Add(1);""")]
    [InlineData("""static void Placed() { Counter<int> placed; placed = [|new Meter("Shop")|].CreateCounter<int>("placed"); placed.Add(1); }""")]
    [InlineData("""void Placed(string shop) { var meter = [|new Meter(shop)|]; meter.CreateCounter<int>("placed").Add(1); }""")]
    [InlineData("""void Placed(int[] all) { foreach (int one in all) { var meter = [|new Meter("Shop")|]; meter.CreateCounter<int>("placed").Add(one); } }""")]
    [InlineData("""async Task PlacedAsync() { var meter = [|new Meter("Shop")|]; await Task.Yield(); meter.CreateHistogram<double>("took").Record(1); }""")]
    [InlineData("""void Placed() { var meter = [|new Meter("Shop")|]; meter.CreateObservableGauge("queue", () => _queue.Count); Seen.Add(1); }""")]
    [InlineData("""void Handle(string message) { _ = [|new Meter("Shop")|]; }""")]
    [InlineData("""Task InvokeAsync(HttpContext context) { var meter = [|new Meter("Shop")|]; meter.CreateObservableGauge("queue", () => 1); return Task.CompletedTask; }""")]
    [InlineData("""Meter Own => [|new Meter("Shop")|];""")]
    [InlineData("""static Meter Own { get { return [|new("Shop")|]; } }""")]
    [InlineData("""Counter<int> Placed => [|new Meter("Shop")|].CreateCounter<int>("placed");""")]
    [InlineData("""void Placed() { Count(1); void Count(int n) { var meter = [|new Meter("Shop")|]; meter.CreateCounter<int>("placed").Add(n); } }""")]
    [InlineData("""static void Map(WebApplication app) => app.MapGet("/", () => { var meter = [|new Meter("Shop")|]; meter.CreateCounter<int>("placed").Add(1); });""")]
    [InlineData("""static void Map(WebApplication app) => app.Use(async (HttpContext context, Func<Task> next) => { [|new Meter("Shop")|].CreateCounter<int>("placed").Add(1); await next(); });""")]
    [InlineData("""void CreateOrder() { var meter = [|new Meter("Shop")|]; meter.CreateCounter<int>("placed").Add(1); }""")]
    [InlineData("""void BuildReport() { var meter = [|new Meter("Shop")|]; meter.CreateCounter<int>("reports").Add(1); }""")]
    [InlineData("""void Run(int id) { var meter = [|new Meter("Shop")|]; meter.CreateCounter<int>("runs").Add(1); }""")]
    [InlineData("""void AddOrder(Guid id) { var meter = [|new Meter("Shop")|]; meter.CreateCounter<int>("placed").Add(1); }""")]
    [InlineData("""async Task LoadOrderAsync(long id) { var meter = [|new Meter("Shop")|]; await Task.Yield(); meter.CreateCounter<int>("loaded").Add(1); }""")]
    [InlineData("""static void Watch(System.Timers.Timer timer) => timer.Elapsed += (_, _) => [|new Meter("Shop")|].CreateCounter<int>("ticks").Add(1);""")]
    [InlineData("""static object Watch() => new Timer(_ => [|new Meter("Shop")|].CreateCounter<int>("ticks").Add(1), null, 0, 1000);""")]
    [InlineData("""static void Map(WebApplication app) { app.MapPost("/", Add); static void Add() => [|new Meter("Shop")|].CreateCounter<int>("placed").Add(1); }""")]
    [InlineData("""void AddOrder(int id) { using var meter = [|new Meter("Shop")|]; meter.CreateCounter<int>("placed").Add(1); }""")]
    [InlineData("""void CreateOrder() { using (var meter = [|new Meter("Shop")|]) meter.CreateCounter<int>("placed").Add(1); }""")]
    [InlineData("""void Placed(HttpContext context) { using var meter = [|new Meter("Shop")|]; meter.CreateCounter<int>("placed").Add(1); }""")]
    [InlineData("""void Placed(HttpContext context) { using (var meter = [|new Meter("Shop")|]) { var placed = meter.CreateCounter<int>("placed"); placed.Add(1); } }""")]
    [InlineData("""void Filter(EndpointFilterInvocationContext context) { _ = [|new Meter("Shop")|]; }""")]
    public Task Reports_a_meter_per_call(string members) => Verify.Reports<MeterPerCall>(Shop(members));

    [Theory]
    [InlineData("public class Shop : ControllerBase", """private readonly Meter _meter = [|new Meter("Shop")|];""")]
    [InlineData("public class Shop : ControllerBase", """private readonly Meter _meter; public Shop() { _meter = [|new Meter("Shop")|]; }""")]
    [InlineData("public class Shop : ControllerBase", """private readonly Counter<int> _placed; public Shop() { var meter = [|new Meter("Shop")|]; _placed = meter.CreateCounter<int>("placed"); }""")]
    [InlineData("public class Shop : ControllerBase", """private Meter Own { get; } = [|new Meter("Shop")|];""")]
    [InlineData("public class Shop : ControllerBase", """private readonly Counter<int> _placed = [|new Meter("Shop")|].CreateCounter<int>("placed");""")]
    [InlineData("public class Shop : ControllerBase", """public Shop() { [|Shared.CreateObservableGauge("queue", () => _queue.Count)|]; }""")]
    [InlineData("public class Shop(IMeterFactory meters) : ControllerBase", """private readonly ObservableGauge<int> _gauge = [|meters.Create("Shop").CreateObservableGauge("queue", () => 1)|];""")]
    [InlineData("public class Shop : ControllerBase", """public void CreateAll() { [|Shared.CreateObservableGauge("queue", () => _queue.Count)|]; }""")]
    [InlineData("public class Shop : ControllerBase", """public void Get() { [|Shared.CreateObservableGauge("queue", () => _queue.Count)|]; }""")]
    public Task Reports_what_each_request_makes(string type, string members) => Verify.Reports<MeterPerCall>(Shop(members, type));

    [Theory]
    [InlineData("services.AddScoped<Shop>();")]
    [InlineData("services.AddTransient<IDisposable, Shop>();")]
    [InlineData("services.AddScoped(typeof(Shop));")]
    [InlineData("services.AddTransient(typeof(IDisposable), typeof(Shop));")]
    [InlineData("services.AddScoped<Shop>(_ => new Shop());")]
    public Task Reports_what_is_registered_to_be_made_often(string registration)
        => Verify.Reports<MeterPerCall>(Shop($$"""
            private readonly Meter _meter = [|new Meter("Shop")|];
                public void Dispose() { }
                public static void Register(IServiceCollection services) { {{registration}} }
            """, "public class Shop : IDisposable"));

    [Theory]
    [InlineData("""void Placed() { [|Shared.CreateObservableGauge("queue", () => _queue.Count)|]; Seen.Add(1); }""")]
    [InlineData("""void Placed(HttpContext context) { var gauge = [|Shared.CreateObservableCounter("queue", () => _queue.Count)|]; }""")]
    [InlineData("""void Placed(IMeterFactory meters) { var meter = meters.Create("Shop"); [|meter.CreateObservableUpDownCounter("queue", () => 1)|]; Seen.Add(1); }""")]
    [InlineData("""void Done(Microsoft.AspNetCore.Mvc.Filters.ResultExecutedContext context) { [|Shared.CreateObservableGauge("queue", () => 1)|]; }""")]
    [InlineData("""void Done(Microsoft.AspNetCore.Mvc.Filters.ExceptionContext context) { [|Shared.CreateObservableGauge("queue", () => 1)|]; }""")]
    [InlineData("""void Called(Microsoft.AspNetCore.SignalR.HubInvocationContext context) { [|Shared.CreateObservableGauge("queue", () => 1)|]; } } namespace Microsoft.AspNetCore.SignalR { public class HubInvocationContext;""")]
    [InlineData("""void Connected(Microsoft.AspNetCore.SignalR.HubLifetimeContext context) { _ = [|new Meter("Shop")|]; } } namespace Microsoft.AspNetCore.SignalR { public class HubLifetimeContext;""")]
    public Task Reports_an_observable_instrument_per_call(string members) => Verify.Reports<MeterPerCall>(Shop(members));

    [Theory]
    // Kept, for as long as whoever keeps it.
    [InlineData("""private readonly Meter _meter = new Meter("Shop");""")]
    [InlineData("""static Meter Own { get; } = new("Shop");""")]
    [InlineData("""private readonly Meter _meter; private readonly Counter<int> _placed; Shop() { _meter = new Meter("Shop"); _placed = _meter.CreateCounter<int>("placed"); _meter.CreateObservableGauge("queue", () => _queue.Count); }""")]
    [InlineData("""Shop() { var meter = new Meter("Shop"); meter.CreateObservableGauge("queue", () => _queue.Count); }""")]
    [InlineData("""static Meter S; static Shop() { S = new Meter("Shop"); }""")]
    [InlineData("""private Meter _meter; Meter Own => _meter ??= new Meter("Shop");""")]
    [InlineData("""private Meter _meter; Meter Own { get { if (_meter == null) _meter = new Meter("Shop"); return _meter; } }""")]
    [InlineData("""private Meter _meter; void Placed() { _meter = new Meter("Shop"); Seen.Add(1); }""")]
    [InlineData("""private Counter<int> _placed; void Placed() { var meter = new Meter("Shop"); _placed = meter.CreateCounter<int>("placed"); }""")]
    [InlineData("""private Meter _meter; void Placed() { LazyInitializer.EnsureInitialized(ref _meter, () => new Meter("Shop")); Seen.Add(1); }""")]
    [InlineData("""private readonly Lazy<Meter> _meter = new(() => new Meter("Shop"));""")]
    [InlineData("""private readonly Dictionary<string, Meter> _meters = new(); void Placed(string shop) { _meters[shop] = new Meter(shop); Seen.Add(1); }""")]
    [InlineData("""private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Meter> _meters = new(); void Placed(string shop) => _meters.GetOrAdd(shop, name => new Meter(name)).CreateCounter<int>(shop).Add(1);""")]
    // Handed on.
    [InlineData("""static Meter Create() => new Meter("Shop");""")]
    [InlineData("""static Meter Own() { var meter = new Meter("Shop"); return meter; }""")]
    [InlineData("""static Counter<int> Own() { var meter = new Meter("Shop"); return meter.CreateCounter<int>("placed"); }""")]
    [InlineData("""static void Own(out Meter meter) { meter = new Meter("Shop"); Seen.Add(1); }""")]
    [InlineData("""static void Own(IServiceCollection services) { services.AddSingleton(new Meter("Shop")); services.AddSingleton(_ => new Meter("Shop")); Seen.Add(1); }""")]
    [InlineData("""void Placed() { var meter = new Meter("Shop"); GC.KeepAlive(meter); Seen.Add(1); }""")]
    [InlineData("""Action Placed() { var meter = new Meter("Shop"); var placed = meter.CreateCounter<int>("placed"); return () => placed.Add(1); }""")]
    // Disposed of, and nothing tells that it runs again and again.
    [InlineData("""void Placed() { using var meter = new Meter("Shop"); meter.CreateCounter<int>("placed").Add(1); }""")]
    [InlineData("""void Placed() { using (var meter = new Meter("Shop")) meter.CreateCounter<int>("placed").Add(1); }""")]
    [InlineData("""[Obsolete] void AddOrder(int id) { using var meter = new Meter("Shop"); meter.CreateCounter<int>("placed").Add(1); }""")]
    [InlineData("""void Placed() { var meter = new Meter("Shop"); meter.CreateCounter<int>("placed").Add(1); meter.Dispose(); }""")]
    [InlineData("""void StartShop() { using var meter = new Meter("Shop"); meter.CreateCounter<int>("started").Add(1); }""")]
    [InlineData("""static void Main() { using var meter = new Meter("Shop"); meter.CreateCounter<int>("placed").Add(1); }""")]
    [InlineData("""void Placed() { using var meter = new Meter("Shop"); var placed = meter.CreateCounter<int>("placed"); while (Seen is not null) placed.Add(1); }""")]
    [InlineData("""void Placed(HttpContext context) { using var meter = new Meter("Shop"); GC.KeepAlive(meter); }""")]
    // Runs once, as far as anybody can tell.
    [InlineData("""static void Main() { var meter = new Meter("Shop"); meter.CreateCounter<int>("placed").Add(1); }""")]
    [InlineData("""void StartShop() { var meter = new Meter("Shop"); meter.CreateCounter<int>("started").Add(1); }""")]
    [InlineData("""async Task ExecuteAsync(CancellationToken stop) { var meter = new Meter("Shop"); var ticks = meter.CreateCounter<int>("ticks"); while (!stop.IsCancellationRequested) { ticks.Add(1); await Task.Delay(1); } }""")]
    [InlineData("""async Task Watch(CancellationToken stop) { var meter = new Meter("Shop"); var ticks = meter.CreateCounter<int>("ticks"); while (!stop.IsCancellationRequested) { ticks.Add(1); await Task.Delay(1); } }""")]
    [InlineData("""Shop() { Prepare(); } private void Prepare() { var meter = new Meter("Shop"); meter.CreateCounter<int>("made").Add(1); }""")]
    [InlineData("""void Report(Queue<int> queue) { Shared.CreateObservableGauge("queue", () => queue.Count); }""")]
    [InlineData("""void RegisterQueue(Queue<int> queue) { Shared.CreateObservableGauge("queue", () => queue.Count); Seen.Add(1); }""")]
    [InlineData("""void CreateMetrics() { var meter = new Meter("Shop"); meter.CreateCounter<int>("made").Add(1); }""")]
    [InlineData("""void BuildHost() { var meter = new Meter("Shop"); meter.CreateCounter<int>("built").Add(1); }""")]
    [InlineData("""void Run() { var meter = new Meter("Shop"); meter.CreateCounter<int>("runs").Add(1); }""")]
    [InlineData("""static void AddShop(IServiceCollection services) { var meter = new Meter("Shop"); meter.CreateCounter<int>("made").Add(1); }""")]
    [InlineData("""static object Later() => new Timer(_ => new Meter("Shop").CreateCounter<int>("late").Add(1), null, 1000, Timeout.Infinite);""")]
    [InlineData("""static void Watch() => AppDomain.CurrentDomain.ProcessExit += (_, _) => new Meter("Shop").CreateCounter<int>("ended").Add(1);""")]
    // A name for each, an instrument for each.
    [InlineData("""void Placed(string shop) { Shared.CreateObservableGauge(shop + ".queue", () => _queue.Count); Seen.Add(1); }""")]
    [InlineData("""void Placed(string shop) => Shared.CreateCounter<int>(shop + ".placed").Add(1);""")]
    // A factory owns what it makes.
    [InlineData("""void Placed(IMeterFactory meters) { var meter = meters.Create("Shop"); Seen.Add(1); }""")]
    [InlineData("""Meter Own(IMeterFactory meters) => meters.Create("Shop");""")]
    [InlineData("""static Counter<int> Make() => Shared.CreateCounter<int>("placed");""")]
    // OBS2305 says so of what is looked up again.
    [InlineData("""void Placed() => Shared.CreateCounter<int>("placed").Add(1);""")]
    public Task Is_silent(string members) => Verify.IsSilent<MeterPerCall>(Shop(members), TestProject.Service with { Nullable = NullableContextOptions.Disable });

    [Theory]
    [InlineData("public class Shop : ControllerBase", """private static readonly Meter M = new Meter("Shop");""")]
    [InlineData("public class Shop : ControllerBase", """private static Meter M; public Shop() { M ??= new Meter("Shop"); }""")]
    [InlineData("public class Shop : ControllerBase", """private readonly Counter<int> _placed = Shared.CreateCounter<int>("placed");""")]
    [InlineData("public class Shop(IMeterFactory meters) : ControllerBase", """private readonly Counter<int> _placed = meters.Create("Shop").CreateCounter<int>("placed");""")]
    [InlineData("public class Shop : System.Diagnostics.Metrics.IMeterFactory", """public Meter Create(MeterOptions options) => new Meter(options); public void Dispose() { }""")]
    [InlineData("public class Shop", """private readonly Meter _meter = new("Shop"); static void Wire(IServiceCollection services) { services.AddSingleton<Shop>(); services.AddTransient<Shop>(); }""")]
    [InlineData("public class Shop", """private readonly Meter _meter = new("Shop"); static void Wire(IServiceCollection services) => services.AddScoped<List<int>>();""")]
    public Task Is_silent_in_a_type(string type, string members) => Verify.IsSilent<MeterPerCall>(Shop(members, type), TestProject.Service with { Nullable = NullableContextOptions.Disable });

    [Fact]
    public Task Is_silent_in_tests()
        => Verify.IsSilent<MeterPerCall>(Shop("""void Placed() => new Meter("Shop").CreateCounter<int>("placed").Add(1);"""), TestProject.Tests);

    [Fact]
    public Task Is_silent_in_a_program_but_not_in_its_handlers()
        => Verify.Reports<MeterPerCall>(
            $$"""
            {{Usings}}
            var app = WebApplication.Create();
            var meter = new Meter("Shop");
            var started = meter.CreateCounter<int>("started");
            started.Add(1);
            meter.CreateObservableGauge("uptime", () => 1);
            app.MapPost("/orders", () => [|new Meter("Shop.Orders")|].CreateCounter<int>("placed").Add(1));
            app.Run();
            """,
            TestProject.Service with { Output = OutputKind.ConsoleApplication });

    [Fact]
    public Task Messages_tell_why()
        => Verify.Reports<MeterPerCall>(
            Shop(
                """
                void Placed() { var meter = [|new Meter("Shop")|]; meter.CreateCounter<int>("placed").Add(1); }
                Meter Own => [|new Meter("Own")|];
                private readonly Meter _meter = [|new Meter("Each")|];
                public Shop() { [|Shared.CreateObservableGauge("queue", () => 1)|]; }
                public void Pay() { using var meter = [|new Meter("Pay")|]; meter.CreateCounter<int>("paid").Add(1); }
                """,
                "public class Shop : ControllerBase"),
            null,
            "A new meter 'Shop' is created each time 'Placed' runs: the process keeps every meter until it is disposed, so memory grows with each call and so does what a scrape collects. Create it once, in a static readonly field.",
            "A new meter 'Own' is created each time 'Own' is read: the process keeps every meter until it is disposed, so memory grows with each call and so does what a scrape collects. Create it once, in a static readonly field.",
            "A new meter 'Each' is created each time a 'Shop' is made, which is for each request or use: the process keeps every meter until it is disposed, so memory grows with each call and so does what a scrape collects. Create it once, in a static readonly field.",
            "Another observable instrument 'queue' is created each time a 'Shop' is made, which is for each request or use: the meter keeps them all and calls them all at each scrape, so memory grows and values are exported twice. Create it once, where the meter is created.",
            "The meter 'Pay' is created and disposed of each time 'Pay' runs: what its instruments count begins at zero each time and is a stream of its own, so no export ever has the sum. Create it once, in a static readonly field.");
}
