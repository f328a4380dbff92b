using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Observability.Analyzers.Core.Options;

/// <summary>A setting of <c>.editorconfig</c> or a global config, without its type: what documentation and validation need.</summary>
internal abstract class Option(string key, string allowed, string description, string? example)
{
    /// <summary>The key as the user writes it.</summary>
    public string Key { get; } = key;

    /// <summary>The accepted values, in words that complete "expected …".</summary>
    public string Allowed { get; } = allowed;

    /// <summary>One sentence: what the option changes.</summary>
    public string Description { get; } = description;

    /// <summary>A value to show; null where <see cref="Allowed"/> names one.</summary>
    public string? Example { get; } = example;

    /// <summary>The default as the user would write it.</summary>
    public abstract string DefaultText { get; }

    /// <summary>Whether <paramref name="text"/> is a value that the option accepts.</summary>
    public abstract bool Accepts(string text);
}

/// <summary>A setting with its type. A value that does not parse counts as the default; OBS0001 tells the user.</summary>
internal sealed class Option<T>(string key, T defaultValue, string defaultText, string allowed, string description, TryParse<T> parse, string? example = null)
    : Option(key, allowed, description, example)
{
    public T Default { get; } = defaultValue;

    public override string DefaultText { get; } = defaultText;

    public override bool Accepts(string text) => parse(text.Trim(), out _);

    /// <summary>Reads a value from its text, or says that it cannot.</summary>
    public bool TryParse(string text, out T value) => parse(text, out value);

    /// <summary>The value in force for <paramref name="tree"/>.</summary>
    public T For(SyntaxTree tree, AnalyzerOptions options) => Read(options.AnalyzerConfigOptionsProvider.GetOptions(tree));

    /// <summary>The value that these options hold.</summary>
    public T Read(AnalyzerConfigOptions options)
        => options.TryGetValue(Key, out string? text) && parse(text.Trim(), out T value) ? value : Default;
}

/// <summary>Reads a value from its text, or says that it cannot.</summary>
internal delegate bool TryParse<T>(string text, out T value);
