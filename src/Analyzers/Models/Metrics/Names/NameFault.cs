using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>Why a library will not take a name, in words that follow the name: "has a ' '".</summary>
internal static class NameFault
{
    /// <summary>The fault of a name; null where there is none, or none that its constant parts tell.</summary>
    public static string? Of(IOperation name, MetricNameSyntax syntax) => name.Syntax.ContainsDiagnostics ? null : Find(name, syntax);

    private static string? Find(IOperation name, MetricNameSyntax syntax)
    {
        if (name.ConstantValue is { HasValue: true, Value: string constant })
            return syntax.Accepts(constant) || NameParts.AreForeign(name) ? null : Describe(constant, syntax, begins: true) ?? TooLong(constant.Length);

        List<NamePart> parts = NameParts.Of(name);
        int length = 0;
        foreach (NamePart part in parts)
        {
            length += part.Text.Length;
            if (Describe(part.Text, syntax, part.Begins) is { } fault)
                return NameParts.AreForeign(name) ? null : fault;
        }

        return length > syntax.Longest ? TooLong(length) : null;
    }

    // A line feed at the end may be the last of the name, which the regular expressions let pass.
    private static string? Describe(string text, MetricNameSyntax syntax, bool begins)
    {
        if (text.Length == 0)
            return begins ? "is empty" : null;
        if (begins && !syntax.CanBegin(text[0]))
            return $"begins with {Quoted(text[0])}";
        for (int i = begins ? 1 : 0; i < text.Length; i++)
        {
            if (!syntax.CanContain(text[i]) && !(text[i] == '\n' && i == text.Length - 1))
                return $"has a {Quoted(text[i])}";
        }

        return null;
    }

    private static string TooLong(int length) => $"has {length.ToString(CultureInfo.InvariantCulture)} characters";

    private static string Quoted(char c) => c switch
    {
        '\n' => "line break",
        '\t' => "tab",
        _ when char.IsControl(c) || char.IsSurrogate(c) => $"character U+{((int)c).ToString("X4", CultureInfo.InvariantCulture)}",
        _ => $"'{c}'",
    };
}
