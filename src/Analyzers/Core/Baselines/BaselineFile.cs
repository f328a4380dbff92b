using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Core.Baselines;

/// <summary>A baseline that the build hands over. It is read once for as long as the file lives, whatever compilations somebody makes while typing.</summary>
internal sealed class BaselineFile
{
    private const string Property = "build_property.ObservabilityBaseline";

    private static readonly char[] Separators = ['/', '\\'];
    private static readonly ConditionalWeakTable<AdditionalText, BaselineFile> Known = new();

    private BaselineFile(string path, SourceText text)
    {
        Path = path;
        Text = text;
        Content = Baseline.Parse(text.ToString());
    }

    public string Path { get; }

    public SourceText Text { get; }

    public Baseline Content { get; }

    /// <summary>The baselines of a compilation. Nearly always none: then nothing but the names of files is looked at.</summary>
    public static ImmutableArray<BaselineFile> Of(AnalyzerOptions options, CancellationToken cancellation)
    {
        ImmutableArray<BaselineFile> files = ImmutableArray<BaselineFile>.Empty;
        if (options.AdditionalFiles.IsEmpty)
            return files;
        string? own = options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Property, out string? path) ? path : null;
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if ((IsNamed(file.Path, BaselineFormat.FileName) || (own is { Length: > 0 } && IsNamed(file.Path, own))) && Read(file, cancellation) is { } baseline)
                files = files.Add(baseline);
        }

        return files;
    }

    public Location Location(TextSpan span) => Microsoft.CodeAnalysis.Location.Create(Path, span, Text.Lines.GetLinePositionSpan(span));

    private static BaselineFile? Read(AdditionalText file, CancellationToken cancellation)
    {
        if (Known.TryGetValue(file, out BaselineFile? known))
            return known;

        // A file that cannot be read is the compiler's to report.
        if (file.GetText(cancellation) is not { } text)
            return null;
        return Known.GetValue(file, _ => new BaselineFile(file.Path, text));
    }

    // By its last part: the property may name it relative to the project.
    private static bool IsNamed(string path, string name)
    {
        int nameStart = name.LastIndexOfAny(Separators) + 1;
        int pathStart = path.LastIndexOfAny(Separators) + 1;
        return path.Length - pathStart == name.Length - nameStart
            && string.Compare(path, pathStart, name, nameStart, name.Length - nameStart, StringComparison.OrdinalIgnoreCase) == 0;
    }
}
