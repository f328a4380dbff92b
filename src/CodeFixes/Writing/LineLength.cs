using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>How long a line may be in a project, and what becomes of a longer one.</summary>
internal static class LineLength
{
    private const int Usual = 140;

    /// <summary>The arguments on the line of the call, or each on one of its own where that would grow too long.</summary>
    /// <param name="document">The file: its options say how long a line may be.</param>
    /// <param name="place">Where the call stands.</param>
    /// <param name="length">How long the line is without indentation and arguments.</param>
    /// <param name="arguments">The arguments' source.</param>
    public static string Joined(Document document, SyntaxNode place, int length, string[] arguments)
    {
        var layout = Layout.At(place);

        // Below the lines of a call that has some already, unless its parenthesis came back to where it began.
        string indentation = layout.Indentation(Spans(place) && !ClosesLine(place) ? 2 : 1).ToString();
        if (indentation.Length + length + arguments.Sum(argument => argument.Length + 2) <= Most(document, place.SyntaxTree))
            return string.Join(", ", arguments);
        string newLine = layout.NewLine.ToString();
        return newLine + string.Join("," + newLine, arguments.Select(argument => indentation + argument));
    }

    private static bool ClosesLine(SyntaxNode place) => place.GetLastToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);

    private static bool Spans(SyntaxNode place)
    {
        FileLinePositionSpan lines = place.GetLocation().GetLineSpan();
        return lines.StartLinePosition.Line < lines.EndLinePosition.Line;
    }

    /// <summary>How long a line of the file may be.</summary>
    public static int Most(Document document, SyntaxTree tree)
        => document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue("max_line_length", out string? value)
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int most)
            && most > 0
            ? most
            : Usual;
}
