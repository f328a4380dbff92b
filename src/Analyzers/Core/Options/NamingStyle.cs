using System;
using System.Collections.Generic;
using System.Text;

namespace Observability.Analyzers.Core.Options;

/// <summary>How the names of properties are written.</summary>
internal enum NamingStyle
{
    /// <summary><c>OrderId</c>.</summary>
    PascalCase,

    /// <summary><c>orderId</c>.</summary>
    CamelCase,

    /// <summary><c>order_id</c>.</summary>
    SnakeCase,

    /// <summary><c>order.id</c>, as OpenTelemetry names its attributes.</summary>
    OtelDotted,
}

/// <summary>Judges and writes names in a style. A dotted name is an OpenTelemetry attribute's and right in every style.</summary>
internal static class NamingStyles
{
    private static readonly char[] Separators = ['_', '-', '.', '/', ' '];

    public static bool TryParse(string text, out NamingStyle value)
    {
        value = NamingStyle.PascalCase;
        switch (text.ToLowerInvariant())
        {
            case "pascal_case":
                return true;
            case "camel_case":
                value = NamingStyle.CamelCase;
                return true;
            case "snake_case":
                value = NamingStyle.SnakeCase;
                return true;
            case "otel_dotted":
                value = NamingStyle.OtelDotted;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Runs of capitals are one person's <c>OrderID</c> and another one's <c>URL</c>: both are fine.</summary>
    public static bool IsFollowed(this NamingStyle style, string name)
    {
        if (name.Length == 0 || char.IsDigit(name[0]) || name.IndexOf('.') >= 0)
            return true;
        return style switch
        {
            NamingStyle.PascalCase => !char.IsLower(name[0]) && HasNoSeparator(name),
            NamingStyle.CamelCase => !char.IsUpper(name[0]) && HasNoSeparator(name),
            _ => name[0] != '_' && IsLower(name) && name.IndexOf('-') < 0 && name.IndexOf('/') < 0,
        };
    }

    /// <summary>The name in the style; what has no letter stays as it is.</summary>
    public static string Apply(this NamingStyle style, string name)
    {
        List<string> words = Words.Written(name);
        if (words.Count == 0)
            return name;

        // ORDER_ID shouts: its capitals are no abbreviations.
        if (words.Count > 1 && name.ToUpperInvariant() == name)
            words = words.ConvertAll(static word => word.ToLowerInvariant());
        switch (style)
        {
            case NamingStyle.SnakeCase:
                return string.Join("_", words).ToLowerInvariant();
            case NamingStyle.OtelDotted:
                return string.Join(".", words).ToLowerInvariant();
            default:
                var written = new StringBuilder(style == NamingStyle.CamelCase ? words[0].ToLowerInvariant() : Capital(words[0]));
                for (int i = 1; i < words.Count; i++)
                    written.Append(Capital(words[i]));
                return written.ToString();
        }
    }

    /// <summary>The style as messages speak of it.</summary>
    public static string Describe(this NamingStyle style) => style switch
    {
        NamingStyle.CamelCase => "camelCase",
        NamingStyle.SnakeCase => "snake_case",
        NamingStyle.OtelDotted => "lower case with dots",
        _ => "PascalCase",
    };

    private static bool HasNoSeparator(string name) => name.IndexOfAny(Separators) < 0;

    private static bool IsLower(string name)
    {
        foreach (char c in name)
        {
            if (char.IsUpper(c))
                return false;
        }

        return true;
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word.Substring(1);
}
