using Observability.Analyzers.Eng.Corpus.Findings;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Eng.Corpus.Labels;

/// <summary>What the labels of a repository say of the findings in it.</summary>
internal sealed class Judgement
{
    private Judgement(IReadOnlyDictionary<Finding, Label?> findings, IReadOnlyList<Label> labels, IReadOnlyDictionary<Label, int> places)
    {
        Findings = findings;
        var found = findings.Values.OfType<Label>().ToHashSet();
        Missed = [.. labels.Where(label => label.Verdict == Label.True && IsAsked(label.Rule) && places.ContainsKey(label) && !found.Contains(label))];
        Mended = labels.Count(label => label.Verdict != Label.True && !found.Contains(label));
        Found = labels.Count(label => label.Verdict == Label.True && found.Contains(label));
        Gone = [.. labels.Where(label => !places.ContainsKey(label))];
        Moved = [.. labels.Where(label => places.TryGetValue(label, out int line) && line != label.Line).Select(label => (label, places[label]))];
    }

    /// <summary>Each finding with the label that covers it, or with none.</summary>
    public IReadOnlyDictionary<Finding, Label?> Findings { get; }

    /// <summary>Labels of real faults, on lines that still exist, where the rule no longer reports.</summary>
    public IReadOnlyList<Label> Missed { get; }

    /// <summary>How many labels of real faults the rules still report.</summary>
    public int Found { get; }

    /// <summary>How many false or arguable reports are no longer there.</summary>
    public int Mended { get; }

    /// <summary>Labels whose line is no longer in its file.</summary>
    public IReadOnlyList<Label> Gone { get; }

    public IReadOnlyList<(Label Label, int Line)> Moved { get; }

    public static Judgement Of(IReadOnlyList<Finding> findings, IReadOnlyList<Label> labels, string root)
    {
        Dictionary<Label, int> places = new LabelPlaces(root).Find(labels);
        var byPlace = new Dictionary<(string, int, string), Label>();
        foreach ((Label label, int line) in places)
            byPlace.TryAdd((label.Path, line, label.Rule), label);
        return new Judgement(
            findings.ToDictionary(finding => finding, finding => byPlace.GetValueOrDefault((finding.Path, finding.Line, finding.Rule))),
            labels,
            places);
    }

    // Nobody asks a rule that is off by default, so it misses nothing.
    private static bool IsAsked(string rule) => !RuleCatalog.All.Any(one => one.Descriptor.Id == rule && !one.Descriptor.IsEnabledByDefault);

    public void Print(TextWriter output)
    {
        if (Moved.Count > 0)
            output.WriteLine($"  labels whose line has moved: {string.Join(", ", Moved.Select(moved => $"{moved.Label.Path}:{moved.Label.Line} > {moved.Line} ({moved.Label.Rule})"))}");
        foreach (Label label in Gone)
            output.WriteLine($"  label without its line: {label.Path}:{label.Line} {label.Rule} {label.Verdict}");
        foreach (Label label in Missed)
            output.WriteLine($"  MISSED: {label.Path}:{label.Line} {label.Rule} {label.Reason}");
    }
}
