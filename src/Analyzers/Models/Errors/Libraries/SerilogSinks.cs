using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors.Libraries;

/// <summary>Serilog's sinks that gather events and send them a little later. One that is not known here is taken to write at once.</summary>
internal static class SerilogSinks
{
    private static readonly HashSet<string> Batching = new(StringComparer.Ordinal)
    {
        "Async", "Seq", "Elasticsearch", "OpenSearch", "Http", "HttpUsingTimeRolledBuffers", "HttpUsingFileSizeRolledBuffers", "DurableHttpUsingTimeRolledBuffers",
        "DurableHttpUsingFileSizeRolledBuffers", "ApplicationInsights", "DatadogLogs", "GrafanaLoki", "LokiHttp", "MSSqlServer", "PostgreSQL", "MySQL", "Email", "OpenTelemetry",
        "EventCollector", "AmazonCloudWatch", "AmazonS3", "NewRelicLogs", "MongoDB", "MongoDBBson", "Kafka", "RabbitMQ", "LogzIo", "LogzIoDurableHttp", "Loggly", "BetterStack",
        "AzureAnalytics", "AzureLogAnalytics", "GoogleCloudLogging", "SumoLogic",
    };

    // Serilog has it itself since version 4; before, a package of its own had it.
    private static readonly ImmutableArray<string> BatchedSinks =
        ImmutableArray.Create("Serilog.Core.IBatchedLogEventSink", "Serilog.Sinks.PeriodicBatching.IBatchedLogEventSink");

    /// <summary>Whether the call adds such a sink to a logger's configuration.</summary>
    public static bool KeepsBack(IInvocationOperation call)
    {
        if ((call.Instance ?? call.ArgumentAt(0)?.Value)?.WithoutConversions().Type.Is("Serilog.Configuration.LoggerSinkConfiguration") != true)
            return false;
        return call.TargetMethod.Name switch
        {
            "Sink" => GetsBatch(call),
            "File" => IsBuffered(call),
            var name => Batching.Contains(name),
        };
    }

    private static bool GetsBatch(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if ((argument.Parameter?.Type).IsAny(BatchedSinks) || argument.Value.WithoutConversions().Type.Is("Serilog.Sinks.PeriodicBatching.PeriodicBatchingSink"))
                return true;
        }

        return false;
    }

    private static bool IsBuffered(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "buffered")
                return argument.Value.ConstantValue.Value is true;
        }

        return false;
    }
}
