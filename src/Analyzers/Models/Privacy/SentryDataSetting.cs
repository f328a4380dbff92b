using System;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models.Settings;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>Whether a setting makes Sentry send more than it does by itself.</summary>
internal static class SentryDataSetting
{
    /// <summary>The value as it is called, where it does; null where it does not, or where that depends.</summary>
    public static string? SendsMore(in SettingAssignment assignment) => assignment.Setting switch
    {
        Setting.SentryPersonalData when assignment.Value.ConstantValue is { HasValue: true, Value: true } => "true",

        // Small bodies are too short for much; Always and Medium take all that a form holds.
        Setting.SentryRequestBody when assignment.Value is IFieldReferenceOperation { Field: { Name: "Always" or "Medium" } size } => size.Name,
        _ => null,
    };

    /// <summary>The same of a configuration file.</summary>
    public static string? SendsMore(in ConfiguredSetting configured) => configured.Setting switch
    {
        Setting.SentryPersonalData when string.Equals(configured.Value, "true", StringComparison.OrdinalIgnoreCase) => "true",
        Setting.SentryRequestBody when string.Equals(configured.Value, "Always", StringComparison.OrdinalIgnoreCase)
            || string.Equals(configured.Value, "Medium", StringComparison.OrdinalIgnoreCase) => configured.Value,
        _ => null,
    };
}
