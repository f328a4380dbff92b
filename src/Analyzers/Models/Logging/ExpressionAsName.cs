using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging;

/// <summary>
/// A placeholder that spells the very expression that is passed for it: <c>"{response.Status}", response.Status</c>. It was an interpolated
/// string once. OpenTelemetry's dotted names are in lower case.
/// </summary>
internal static class ExpressionAsName
{
    public static bool IsAt(LoggedTemplate logged, int hole)
    {
        if (logged is not LogCall { Template: { } template, Arguments.Values: var values })
            return false;
        string name = template.Holes[hole].Name;
        int value = template.ArgumentOf(hole);
        return name.IndexOf('.') > 0
            && name.ToLowerInvariant() != name
            && value >= 0
            && value < values.Length
            && values[value].WithoutConversions().Syntax.ToString() == name;
    }
}
