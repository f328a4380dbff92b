using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Models.Logging;

/// <summary>How grave it is that the text of a log call is put together at the call.</summary>
internal enum BuiltTemplate
{
    /// <summary>It is not, or nothing is lost by it.</summary>
    None,

    /// <summary>It is the template, so events cannot be grouped and values not searched; or it is built for a level that is usually off.</summary>
    Grave,

    /// <summary>The library keeps nothing but the text, and the level is on: what it costs is the text alone.</summary>
    Light,
}

/// <summary>Judges how the text of a log call comes to be.</summary>
internal static class BuiltTemplates
{
    public static BuiltTemplate Of(LogCall call)
    {
        // A scope's state is judged by what it holds, not by how its text is made.
        if (call.Kind is not (TemplateKind.Interpolated or TemplateKind.Concatenated or TemplateKind.Formatted) || call.TemplateArgument is null || call.Shape == LogShape.Scope)
            return BuiltTemplate.None;
        if (IsLaidOut(call.TemplateArgument))
            return BuiltTemplate.None;
        if (call.FormatTwin is null)
            return BuiltTemplate.Grave;
        if (call.Method.Exception >= 0)
            return BuiltTemplate.None;
        if (call.Level is not (null or <= LogLevel.Debug))
            return BuiltTemplate.Light;

        // Behind a switch of its own it is not built where nobody asks for it.
        return IsSwitchedOn(call.Operation) ? BuiltTemplate.None : BuiltTemplate.Grave;
    }

    // if (_details) log.Debug($"…"), if (log.IsDebugEnabled) log.Debug($"…")
    private static bool IsSwitchedOn(IOperation operation)
    {
        IOperation child = operation;
        for (IOperation? current = operation.Parent; current is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); child = current, current = current.Parent)
        {
            if (current is IConditionalOperation { Condition: IFieldReferenceOperation or IPropertyReferenceOperation } choice && ReferenceEquals(choice.WhenTrue, child))
                return true;
        }

        return false;
    }

    // Columns are for somebody who reads line after line, as in the help of a program: no event is asked for by them.
    private static bool IsLaidOut(IArgumentOperation template)
    {
        foreach (IOperation operation in template.Descendants())
        {
            // With zeros in front it is a number's format.
            if (operation is IInterpolatedStringOperation interpolated && IsListItem(interpolated))
                return true;
            if (operation is IInvocationOperation { Arguments.Length: 1,
                TargetMethod: { Name: nameof(string.PadLeft) or nameof(string.PadRight), ContainingType.SpecialType: SpecialType.System_String } })
                return true;
        }

        return false;
    }

    // "  - {error}": an indented item of a list, under a line that says of what.
    private static bool IsListItem(IInterpolatedStringOperation interpolated)
    {
        if (interpolated.Parts.Length != 2
            || interpolated.Parts[0] is not IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } }
            || !char.IsWhiteSpace(text[0]))
            return false;
        foreach (char letter in text)
        {
            if (char.IsLetterOrDigit(letter))
                return false;
        }

        return true;
    }

    /// <summary>The way in words that complete "the template is …".</summary>
    public static string Way(LogCall call) => call.Kind switch
    {
        TemplateKind.Interpolated => "an interpolated string",
        TemplateKind.Concatenated => "put together with '+'",
        _ => "put together by a call",
    };
}
