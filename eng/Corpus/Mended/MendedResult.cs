using Observability.Analyzers.Eng.Corpus.Findings;

namespace Observability.Analyzers.Eng.Corpus.Mended;

/// <summary>What the rules say of the code before a fault was mended.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="IsRead">Whether its code could be analysed.</param>
/// <param name="Spoken">The findings on the lines that the fix touched.</param>
internal sealed record MendedResult(MendedFault Fault, bool IsRead, IReadOnlyList<Finding> Spoken)
{
    /// <summary>Empty where no rule could know, or the code could not be read.</summary>
    public string Verdict => !IsRead || !Fault.IsKnowable ? "" : Spoken.Any(finding => finding.Rule == Fault.Rule) ? MendedFault.Found : MendedFault.Missed;

    public bool IsChanged => Verdict.Length > 0 && Fault.Verdict.Length > 0 && Verdict != Fault.Verdict;

    /// <summary>What the list calls found, and is so no longer.</summary>
    public bool IsLost => IsChanged && Verdict == MendedFault.Missed;

    public void Print(TextWriter output)
    {
        string verdict = !IsRead ? "unread" : Fault.IsKnowable ? Verdict : "no rule";
        string change = IsChanged ? $" (was {Fault.Verdict})" : "";
        output.WriteLine($"{verdict}{change} {Fault.Area} {Fault.Rule} {Fault.Place} | {Fault.What}");
        foreach (IGrouping<string, Finding> rule in Spoken.Where(finding => finding.Rule != Fault.Rule).GroupBy(finding => finding.Rule))
            output.WriteLine($"    {rule.Key} speaks there: {rule.First().Path}:{rule.First().Line} | {rule.First().Source}");
    }
}
