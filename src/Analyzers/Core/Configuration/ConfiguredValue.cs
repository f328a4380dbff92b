using System;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Core.Configuration;

/// <summary>One value of a configuration file, as .NET's configuration names it: <c>Sentry:MinimumEventLevel</c>, <c>Serilog:WriteTo:0:Name</c>.</summary>
internal sealed class ConfiguredValue(string key, string text, TextSpan span)
{
    /// <summary>Its key from the root, in the file's own spelling; .NET compares keys without case.</summary>
    public string Key { get; } = key;

    /// <summary>The last part of the key.</summary>
    public string Name => Key.Substring(Key.LastIndexOf(':') + 1);

    /// <summary>The value as text: what a string says, and of all else what is written.</summary>
    public string Text { get; } = text;

    /// <summary>Where the value stands in its file.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>Whether the last part of the key is this one.</summary>
    public bool IsNamed(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the key stands below a section's.</summary>
    public bool IsBelow(string section)
        => Key.Length > section.Length && Key[section.Length] == ':' && string.Compare(Key, 0, section, 0, section.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
