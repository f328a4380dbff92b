using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Core.Baselines;

/// <summary>By what a finding is known again after the code around it has moved: no line, no column, no file of a source is part of it.</summary>
/// <param name="Rule">The id, OBS1001.</param>
/// <param name="Project">The name of the assembly, as a word.</param>
/// <param name="Member">The member that it stands in, <c>Shop.Orders.Find</c>; the file's name for what is no source; <see cref="Nowhere"/> for what has no place.</param>
/// <param name="Text">What stands there, hashed.</param>
internal sealed record Fingerprint(string Rule, string Project, string Member, uint Text)
{
    /// <summary>The member of a finding that stands in none.</summary>
    public const string Nowhere = "-";

    public static Fingerprint Of(Diagnostic finding, string? assembly, CancellationToken cancellation)
    {
        string project = AsWord(assembly ?? "");
        Location place = finding.Location;
        if (place.SourceTree?.GetRoot(cancellation) is not { } root || !root.FullSpan.Contains(place.SourceSpan))
            return new Fingerprint(finding.Id, project, WordOfFile(place.GetLineSpan().Path), TextHash.Of(finding.GetMessage(CultureInfo.InvariantCulture)));
        SyntaxNode node = root.FindNode(place.SourceSpan, getInnermostNodeForTie: true);
        return new Fingerprint(finding.Id, project, MemberName.Of(node) is { Length: > 0 } member ? member : Nowhere, FaultText.HashOf(node, place.SourceSpan));
    }

    /// <summary>The name without blanks: they separate the words of a line.</summary>
    public static string AsWord(string name)
    {
        if (name.Length == 0)
            return Nowhere;
        char[] letters = name.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (char.IsWhiteSpace(letters[i]) || char.IsControl(letters[i]))
                letters[i] = '_';
        }

        return new string(letters);
    }

    /// <summary>What stands for the member in a file that is no source: its name, wherever the file is.</summary>
    public static string WordOfFile(string? path) => AsWord(path is null ? "" : path.Substring(path.LastIndexOfAny(['/', '\\']) + 1));
}
