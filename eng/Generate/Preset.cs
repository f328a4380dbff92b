using System.Text;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Eng.Generate;

/// <summary>One value of ObservabilityAnalysisMode: which severity it sets for a rule, if any.</summary>
internal sealed class Preset
{
    private readonly Func<string, string?> _severity;

    private Preset(string mode, string meaning, Func<string, string?> severity)
    {
        Mode = mode;
        Meaning = meaning;
        _severity = severity;
    }

    /// <summary>Every mode, in the order of how much it says.</summary>
    public static IReadOnlyList<Preset> All { get; } =
    [
        new("None", "No rule is on.", _ => "none"),
        new("Minimum", "Only the rules that warn by default are on.", promise => promise == Promise.Suggestion ? "none" : null),
        new("Default", "Every rule has its own severity.", _ => null),
        new("Recommended", "Suggestions warn, too. Rules that are off stay off.", promise => promise == Promise.Suggestion ? "warning" : null),
        new("Strict", "Every rule warns, also those that are off by default.", _ => "warning"),
    ];

    /// <summary>The modes that set anything.</summary>
    public static IEnumerable<Preset> WithFile => All.Where(preset => preset.Mode != "Default");

    public string Mode { get; }

    /// <summary>One sentence for the documentation.</summary>
    public string Meaning { get; }

    /// <summary>The global config that the package's build files add for the mode.</summary>
    public GeneratedFile File(IEnumerable<DiagnosticDescriptor> rules)
    {
        var text = new StringBuilder();
        text.Append($"# ObservabilityAnalysisMode = {Mode}. {Meaning}\n");
        text.Append("# Written by: dotnet run --project eng -- generate\n");
        text.Append("is_global = true\n");
        text.Append("global_level = -100\n");
        foreach (DiagnosticDescriptor rule in rules)
        {
            if (_severity(Promise.Of(rule)) is { } severity)
                text.Append($"\n# {rule.Title}\ndotnet_diagnostic.{rule.Id}.severity = {severity}\n");
        }

        return new GeneratedFile($"src/Package/build/config/{Mode.ToLowerInvariant()}.globalconfig", text.ToString());
    }
}
