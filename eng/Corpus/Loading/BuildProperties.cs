using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>What analyzers may ask of the build: the properties that the package makes visible, and the settings of files.</summary>
internal sealed class BuildProperties(ImmutableDictionary<string, string> properties, AnalyzerConfigSet? settings) : AnalyzerConfigOptionsProvider
{
    private const string Prefix = "build_property.";

    /// <summary>The names in the package's own props file, which is part of this assembly.</summary>
    public static ImmutableArray<string> Visible { get; } = ReadVisible();

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(Merge(properties, settings));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => For(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => For(textFile.Path);

    private AnalyzerConfigOptions For(string path) => settings is null ? Values.None : new Values(settings.GetOptionsForSourcePath(path).AnalyzerOptions);

    private static ImmutableDictionary<string, string> Merge(ImmutableDictionary<string, string> properties, AnalyzerConfigSet? settings)
    {
        ImmutableDictionary<string, string> global = settings?.GlobalConfigOptions.AnalyzerOptions ?? ImmutableDictionary<string, string>.Empty;
        return global.WithComparers(AnalyzerConfigOptions.KeyComparer).SetItems(properties.Select(property => KeyValuePair.Create(Prefix + property.Key, property.Value)));
    }

    private static ImmutableArray<string> ReadVisible()
    {
        using Stream props = typeof(BuildProperties).Assembly.GetManifestResourceStream("Observability.Analyzers.props")!;
        return [.. XDocument.Load(props).Descendants("CompilerVisibleProperty").Select(property => property.Attribute("Include")!.Value)];
    }

    /// <summary>Keys and values as a file would give them.</summary>
    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static Values None { get; } = new(ImmutableDictionary<string, string>.Empty);

        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
