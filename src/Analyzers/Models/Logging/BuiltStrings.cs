using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Calls of the base library that build a text from parts on the spot.</summary>
internal static class BuiltStrings
{
    public static bool IsBuilt(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.ContainingType.SpecialType == SpecialType.System_String)
            return method.IsStatic ? IsBuiltByStringClass(call) : IsCutFromBuilt(call);

        return method.Name switch
        {
            "Invariant" or "CurrentCulture" => method.ContainingType.Is("System.FormattableString") && HasVaryingArgument(call),
            "ToString" => method.ContainingType.Is("System.Text.StringBuilder") && call.Instance is IInvocationOperation or IObjectCreationOperation,
            _ => false,
        };
    }

    /// <summary>The same calls where nothing in them varies: <c>FormattableString.Invariant($"ready")</c>.</summary>
    public static bool IsBuiltOfConstants(IInvocationOperation call)
        => call.TargetMethod is { IsStatic: true, Name: "Format" or "Concat" or "Join" or "Create" or "Invariant" or "CurrentCulture" } method
            && (method.ContainingType.SpecialType == SpecialType.System_String || method.ContainingType.Is("System.FormattableString"))
            && !HasVaryingArgument(call);

    /// <summary>Whether the call is <c>string.Format</c> and the like with the values spread out as arguments.</summary>
    public static bool IsStringMethod(this IInvocationOperation call, string name)
        => call.TargetMethod.Name == name && call.TargetMethod.IsStatic && call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String;

    private static bool IsBuiltByStringClass(IInvocationOperation call)
        => call.TargetMethod.Name is "Format" or "Concat" or "Join" or "Create" && HasVaryingArgument(call);

    // "text".Replace(…) of data is a variable; of something built here it is still built here.
    private static bool IsCutFromBuilt(IInvocationOperation call)
        => call.TargetMethod.Name is "Replace" or "Trim" or "TrimStart" or "TrimEnd"
            && call.Instance is { } instance
            && TemplateExpression.Classify(instance) is TemplateKind.Interpolated or TemplateKind.Concatenated or TemplateKind.Formatted;

    private static bool HasVaryingArgument(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (Varies(argument.Value))
                return true;
        }

        return false;
    }

    private static bool Varies(IOperation value)
    {
        value = value.WithoutConversions();
        if (value.ConstantValue.HasValue)
            return false;
        if (value is IArrayCreationOperation { Initializer: { } elements, IsImplicit: true })
        {
            foreach (IOperation element in elements.ElementValues)
            {
                if (Varies(element))
                    return true;
            }

            return false;
        }

        // The culture is no part of the text.
        return !value.Type.Is("System.Globalization.CultureInfo") && !value.Type.Is("System.IFormatProvider");
    }
}
