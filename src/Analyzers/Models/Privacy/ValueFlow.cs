using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>Which operations hand a value on so that it can still be read in what comes out.</summary>
internal static class ValueFlow
{
    /// <summary>Whether the call's result shows the object that it is called on.</summary>
    public static bool ShowsInstance(IInvocationOperation call)
        => call.TargetMethod is { IsStatic: false, DeclaringSyntaxReferences.IsEmpty: true, Name: "ToString" or "Trim" or "TrimStart" or "TrimEnd" or "ToLower"
            or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" or "Normalize" or "PadLeft" or "PadRight" or "ToCharArray" or "ToArray" } || IsRest(call);

    // header.Substring(7): all but a scheme or a prefix. Substring(0, 4) shows no more than the beginning.
    private static bool IsRest(IInvocationOperation call)
        => call is { TargetMethod: { Name: "Substring" or "Remove", ContainingType.SpecialType: SpecialType.System_String } method, Arguments.Length: var count }
            && (method.Name == "Substring" ? count == 1 : count == 2 && call.Arguments[0].Value.ConstantValue.Value is 0);

    /// <summary>Whether the call's result shows its arguments: texts put together, another encoding of the same.</summary>
    public static bool ShowsArguments(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        return method.Name switch
        {
            "Format" or "Concat" or "Join" => method.ContainingType.SpecialType == SpecialType.System_String,
            "GetString" or "GetBytes" => method.ContainingType.Is("System.Text.Encoding"),
            "ToBase64String" or "ToHexString" or "ToHexStringLower" or "FromBase64String" or "FromHexString" => method.ContainingType.Is("System.Convert"),
            "EscapeDataString" => method.ContainingType.Is("System.Uri"),
            "UrlEncode" or "HtmlEncode" => method.ContainingType.Is("System.Net.WebUtility") || method.ContainingType.Is("System.Web.HttpUtility"),
            _ => false,
        };
    }

    /// <summary>From a part that is read up to the whole value that shows it: <c>key</c> of <c>Convert.ToBase64String(key).Trim() ?? ""</c>.</summary>
    public static IOperation WholeOf(IOperation part)
    {
        IOperation whole = part;
        while (Next(whole) is { } next)
            whole = next;
        return whole;
    }

    private static IOperation? Next(IOperation operation) => operation.Parent switch
    {
        IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IAwaitOperation or IConditionalAccessOperation => operation.Parent,
        IConditionalOperation choice => choice.Condition == operation || choice.WhenFalse is null ? null : choice,
        IInvocationOperation call when call.Instance == operation && ShowsInstance(call) => call,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: not ("Format" or "Concat" or "Join") } call } when ShowsArguments(call) => call,
        _ => null,
    };
}
