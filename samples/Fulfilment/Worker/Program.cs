using Fulfilment.Logging;
using Fulfilment.Worker;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddOpenTelemetry()
    .WithMetrics(metrics => metrics.AddMeter("System.Runtime"))
    .WithTracing(tracing => tracing.AddSource("Npgsql"));
builder.Services.AddSingleton<WarehouseLogger>();
builder.Services.AddHostedService<NightShift>();

builder.Build().Run();
