using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Prometheus;
using Serilog;
using Serilog.Events;
using Storefront;
using Storefront.Accounts;

var builder = WebApplication.CreateBuilder(args);

builder.Logging.ClearProviders();
builder.WebHost.UseSentry(sentry => ErrorReporting.Configure(sentry, builder.Configuration));
builder.Services.AddSerilog(
    log => log
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
        .Enrich.FromLogContext()
        .WriteTo.Console(),
    writeToProviders: true);

// OpenTelemetry exports the meters; prometheus-net keeps to its own metrics.
Metrics.SuppressDefaultMetrics(new SuppressDefaultMetricOptions { SuppressMeters = true, SuppressEventCounters = true });
builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
    .AddMeter("Microsoft.AspNetCore.Hosting", OrderMetrics.MeterName, UnpaidOrderReminder.MeterName, PaymentGateway.MeterName, PickingMetrics.MeterName, ShippingMetrics.MeterName)
    .AddPrometheusExporter());

// The returns desk wants its slow work in a list of its own.
var slowWork = Sdk.CreateTracerProviderBuilder()
    .AddSource(ReturnDesk.SourceName)
    .AddProcessor(new BatchActivityExportProcessor(new SlowWorkList()))
    .Build();

builder.Services.AddControllers();
builder.Services.AddHealthChecks();
builder.Services.Configure<HostOptions>(options => options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore);
builder.Services.AddProblemDetails();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<OrderBook>();
builder.Services.AddSingleton<OrderMetrics>();
builder.Services.AddSingleton<OrderService>();
builder.Services.AddSingleton<CustomerAccounts>();
builder.Services.AddSingleton<StockRoom>();
builder.Services.AddSingleton<StockMetrics>();
builder.Services.AddSingleton<SupplierFeed>();
builder.Services.AddSingleton<PaymentGateway>();
builder.Services.AddSingleton<PaymentMetrics>();
builder.Services.AddSingleton<ReceiptPrinter>();
builder.Services.AddSingleton<ShippingRates>();
builder.Services.AddSingleton<ShippingLabels>();
builder.Services.AddSingleton<ShippingMetrics>();
builder.Services.AddWarehouse();
builder.Services.AddPartners();
builder.Services.AddReturns();
builder.Services.AddSingleton<CartMetrics>();
builder.Services.AddSingleton<ParcelMetrics>();
builder.Services.AddSingleton<ReturnIntake>();
builder.Services.AddHostedService<UnpaidOrderReminder>();

var app = builder.Build();

AppDomain.CurrentDomain.UnhandledException += (_, e) => app.Logger.LogCritical("Storefront ends by an exception");
AppDomain.CurrentDomain.UnhandledException += (_, e) => Environment.Exit(1);
app.Logger.LogInformation("Orders are kept in {Target}", app.Configuration.GetConnectionString("Orders"));

app.UseSerilogRequestLogging();
app.UseExceptionHandler();
app.MapControllers();
app.MapOrders();
app.MapWarehouse();
app.MapPartners();
app.MapReturns();
app.MapGet("/shipping/{country}", (string country, ShippingRates rates, ShippingMetrics metrics) =>
{
    Console.WriteLine($"Shipping rate for {country} requested");
    var rate = rates.For(country);
    metrics.RateAsked(country, rate);
    return rate is null ? Results.NotFound() : Results.Ok(rate);
});
app.MapHealthChecks("/health");
app.MapPrometheusScrapingEndpoint("/metrics");
app.MapMetrics("/metrics/prometheus-net");

app.Logger.LogInformation("Storefront serves in {Environment}", app.Environment.EnvironmentName);
app.Run();
