using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core.Baselines;
using Observability.Tool.Reports;

namespace Observability.Tool.Auditing;

/// <summary>Makes findings of what is reported in one project.</summary>
/// <param name="name">Without the target framework, which Roslyn appends where there are several.</param>
internal sealed class FindingReader(Project project, string name, Compilation compilation, ReportPaths paths)
{
    private const int LinesAround = 3;

    public Finding Read(Diagnostic diagnostic, CancellationToken cancellation)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        SourceText? text = Text(diagnostic.Location, place.Path);
        return new Finding(
            diagnostic.Id,
            SeverityOf(diagnostic),
            name,
            paths.Relative(place.IsValid ? place.Path : project.FilePath!),
            new FileSpan(place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1, place.EndLinePosition.Line + 1, place.EndLinePosition.Character + 1),
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            MemberName.Of(diagnostic.Location, compilation, cancellation),
            Debts.Of(diagnostic, compilation),
            PackageFixes.Proposal(diagnostic.Id),
            Around(text, place.StartLinePosition.Line, place.EndLinePosition.Line))
        {
            Fingerprint = Fingerprint.Of(diagnostic, compilation.AssemblyName, cancellation),
        };
    }

    private static FindingSeverity SeverityOf(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        DiagnosticSeverity.Error => FindingSeverity.Error,
        DiagnosticSeverity.Warning => FindingSeverity.Warning,
        _ => FindingSeverity.Suggestion,
    };

    private SourceText? Text(Location location, string? path)
        => location.SourceTree?.GetText() ?? project.AnalyzerOptions.AdditionalFiles.FirstOrDefault(file => file.Path == path)?.GetText();

    private static Excerpt Around(SourceText? text, int start, int end)
    {
        if (text is null)
            return new Excerpt(1, []);
        int first = Math.Max(0, start - LinesAround);
        int last = Math.Min(text.Lines.Count - 1, end + LinesAround);
        return new Excerpt(first + 1, [.. Enumerable.Range(first, last - first + 1).Select(line => text.Lines[line].ToString())]);
    }
}
