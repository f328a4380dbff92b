using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Eng.Generate;

/// <summary>A rule's default severity in the words of the documentation.</summary>
internal static class Promise
{
    public const string Warning = "warning";
    public const string Suggestion = "suggestion";
    public const string Off = "off";

    public static string Of(DiagnosticDescriptor descriptor) => descriptor switch
    {
        { IsEnabledByDefault: false } => Off,
        { DefaultSeverity: DiagnosticSeverity.Warning } => Warning,
        _ => Suggestion,
    };
}
