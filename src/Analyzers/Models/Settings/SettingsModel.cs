using System;
using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Settings;

/// <summary>Which properties of the referenced libraries are settings of telemetry.</summary>
internal sealed class SettingsModel
{
    private readonly ConcurrentDictionary<IPropertySymbol, Setting?> _known = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _activity;
    private readonly INamedTypeSymbol? _sentry;
    private readonly INamedTypeSymbol? _sentryAspNetCore;
    private readonly INamedTypeSymbol? _applicationInsights;
    private readonly INamedTypeSymbol? _host;
    private readonly INamedTypeSymbol? _serilog;

    public SettingsModel(ProjectContext project, bool traces)
    {
        TypeLookup types = project.Types;
        _activity = traces ? types.Find("System.Diagnostics.Activity", "System.Diagnostics.DiagnosticSource") : null;
        _sentry = types.Find("Sentry.SentryOptions", "Sentry");
        _sentryAspNetCore = types.Find("Sentry.AspNetCore.SentryAspNetCoreOptions", "Sentry.AspNetCore");
        _applicationInsights = types.Find("Microsoft.ApplicationInsights.Extensibility.TelemetryConfiguration", "Microsoft.ApplicationInsights");
        _host = types.Find("Microsoft.Extensions.Hosting.HostOptions", "Microsoft.Extensions.Hosting");
        _serilog = types.Find("Serilog.Log", "Serilog");
        AreThere = _activity is not null || _sentry is not null || _applicationInsights is not null || _host is not null || _serilog is not null;
    }

    /// <summary>Whether any library is referenced that has such properties.</summary>
    public bool AreThere { get; }

    /// <summary>The setting behind a property; null for nearly all of them.</summary>
    public Setting? Find(IPropertySymbol property)
    {
        if (property.Name is not ("DisplayName" or "SendDefaultPii" or "MaxRequestBodySize" or "Dsn" or "ConnectionString" or "InstrumentationKey" or "BackgroundServiceExceptionBehavior" or "Logger"))
            return null;
        return _known.TryGetValue(property, out Setting? known) ? known : _known.GetOrAdd(property, Classify(property));
    }

    /// <summary>The setting behind a key of a configuration file; null for nearly all of them, and where the library is not there that reads it.</summary>
    public Setting? Find(string key)
    {
        if (_sentry is null)
            return null;
        if (string.Equals(key, "Sentry:SendDefaultPii", StringComparison.OrdinalIgnoreCase))
            return Setting.SentryPersonalData;
        return _sentryAspNetCore is not null && string.Equals(key, "Sentry:MaxRequestBodySize", StringComparison.OrdinalIgnoreCase) ? Setting.SentryRequestBody : null;
    }

    private Setting? Classify(IPropertySymbol property)
    {
        INamedTypeSymbol type = property.ContainingType;
        return property.Name switch
        {
            "DisplayName" when type.Is(_activity) => Setting.SpanName,
            "SendDefaultPii" when type.IsOrInherits(_sentry) => Setting.SentryPersonalData,
            "Dsn" when type.IsOrInherits(_sentry) => Setting.SentryDsn,
            "MaxRequestBodySize" when type.Is(_sentryAspNetCore) => Setting.SentryRequestBody,
            "ConnectionString" or "InstrumentationKey" when type.Is(_applicationInsights) => Setting.ApplicationInsightsTarget,
            "BackgroundServiceExceptionBehavior" when type.Is(_host) => Setting.WorkerFailure,
            "Logger" when type.Is(_serilog) => Setting.StaticLogger,
            _ => null,
        };
    }
}
