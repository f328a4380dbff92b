using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>
/// Values whose own name says too little, and which the log call around them calls by what they are:
/// <c>("{AccessToken}", token)</c>; and the code that a sign-in hands over, beside the state that it goes with.
/// </summary>
internal static class NamedByLog
{
    /// <summary>The secret, by the name that the log gives it; null where there is none.</summary>
    public static SensitiveValue? In(in RecordedValue value, TelemetryModel model)
    {
        if (value.Value.Type?.SpecialType != SpecialType.System_String || NameOf(value.Value) is not { } name || SensitiveNames.Secrets.Contains(name))
            return null;
        bool isVague = PrivacyVocabulary.Vague.Ends(name);
        if (!isVague && !IsCode(name))
            return null;
        if (value.Carrier is not IInvocationOperation call || model.Find(call.TargetMethod) is not LogMethod { DeclaredTemplate: null } method || LogCall.TryCreate(call, method) is not { } log)
            return null;
        if (!isVague)
            return IsSignIn(value.Value) && HasState(log) ? new SensitiveValue(value.Value, name) : null;
        return PlaceholderOf(value.Value, log) is { } placeholder && SensitiveNames.Secrets.Contains(placeholder) && !SensitiveNames.ConnectionStrings.Contains(placeholder)
            ? new SensitiveValue(value.Value, placeholder)
            : null;
    }

    private static string? PlaceholderOf(IOperation value, LogCall log)
    {
        if (log.Template is not { } template)
            return null;
        for (int hole = 0; hole < template.Holes.Length; hole++)
        {
            if (ReferenceEquals(log.ValueOf(hole)?.WithoutImplicitConversions(), value))
                return template.Holes[hole].Name;
        }

        return null;
    }

    // SignIn(string code, string state): both are what the identity provider calls back with.
    private static bool IsSignIn(IOperation value)
        => value is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol method }
            && (PrivacyVocabulary.SignIn.IsIn(method.Name) || (method.ContainingType is { } type && PrivacyVocabulary.SignIn.IsIn(type.Name)));

    private static bool HasState(LogCall log)
    {
        foreach (IOperation other in log.Arguments.Values)
        {
            if (NameOf(other.WithoutConversions()) is "state" or "State" or "sessionState" or "clientInfo" or "codeVerifier")
                return true;
        }

        return false;
    }

    private static bool IsCode(string name) => name is "code" or "Code";

    private static string? NameOf(IOperation value) => value switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IFieldReferenceOperation field => field.Field.Name,
        IPropertyReferenceOperation { Property.IsIndexer: false } property => property.Property.Name,
        _ => null,
    };
}
