using System.Threading;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Facts;

namespace Observability.Analyzers.Models.Wiring;

/// <summary>
/// Who else might collect a meter or a source of spans, or see to it that it is collected: another project or package that builds on OpenTelemetry,
/// a listener, a caller that hands in more configuration. Where there is one, nothing is certain.
/// </summary>
internal static class OtherRegistrars
{
    // Packages that register the names of what they instrument, and no others.
    private static readonly string[] OwnNamesOnly = ["OpenTelemetry", "Azure.Monitor.OpenTelemetry", "Npgsql.OpenTelemetry", "Sentry.OpenTelemetry", "Google.Cloud"];

    public static bool AreAbsent(Compilation compilation, CollectedByName kind, ReferencedFacts facts, CancellationToken cancellation)
    {
        if (AnyBuildsOn(compilation, facts, OwnNamesOnly, "OpenTelemetry", "OpenTelemetry.Api", "OpenTelemetry.Api.ProviderBuilderExtensions"))
            return false;
        foreach (string word in kind.Others)
        {
            if (SourceSearch.AnyMentions(compilation, word, cancellation))
                return false;
        }

        foreach (string word in kind.Providers)
        {
            if (SourceSearch.AnyMentions(compilation, word, cancellation))
                return true;
        }

        return !SetUpCalls.In(compilation, kind.Noun, facts, cancellation).IsEmpty;
    }

    /// <summary>
    /// Whether a referenced assembly, other than those whose names start with one of <paramref name="except"/>, may use one of <paramref name="libraries"/> itself,
    /// and does not tell what for.
    /// </summary>
    public static bool AnyBuildsOn(Compilation compilation, ReferencedFacts facts, string[] except, params string[] libraries)
    {
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!IsNamed(assembly.Name, except) && facts.MaySetUp(assembly, libraries))
                return true;
        }

        return false;
    }

    private static bool IsNamed(string assembly, string[] prefixes)
    {
        foreach (string prefix in prefixes)
        {
            if (assembly.IsOfFamily(prefix))
                return true;
        }

        return false;
    }
}
