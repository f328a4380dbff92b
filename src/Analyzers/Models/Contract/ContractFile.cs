using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Contract;

/// <summary>
/// The contract of a project, <c>Telemetry.txt</c> beside it: a line for each thing that may leave the process. Empty lines and those that begin
/// with <c>#</c> say nothing. It is read once for as long as the file lives, whatever compilations somebody makes while typing.
/// </summary>
internal sealed class ContractFile
{
    public const string FileName = "Telemetry.txt";

    private static readonly char[] Separators = ['/', '\\'];
    private static readonly ConditionalWeakTable<AdditionalText, ContractFile> Known = new();

    // The last line of each thing.
    private readonly Dictionary<TelemetryEntry, ContractLine> _byIdentity;
    private readonly List<ContractLine> _patterns = [];

    private ContractFile(string path, SourceText text)
    {
        Path = path;
        Text = text;
        ImmutableArray<ContractProblem>.Builder problems = ImmutableArray.CreateBuilder<ContractProblem>();
        ImmutableArray<ContractLine>.Builder lines = ImmutableArray.CreateBuilder<ContractLine>(text.Lines.Count);
        _byIdentity = new Dictionary<TelemetryEntry, ContractLine>(text.Lines.Count, TelemetryEntry.ByIdentity.Comparer);
        var reader = new ContractLineReader(text.ToString());
        foreach (TextLine written in text.Lines)
        {
            if (reader.Read(written.Span) is { } entry)
            {
                ContractLine? earlier = _byIdentity.TryGetValue(entry, out ContractLine? known) ? known : null;
                if (IsAmong(earlier, entry))
                {
                    problems.Add(new ContractProblem(LineFault.Duplicate, entry.Name, written.Span));
                    continue;
                }

                var line = new ContractLine(entry, written.Span) { Earlier = earlier };
                lines.Add(line);
                _byIdentity[entry] = line;
                if (TelemetryPattern.IsPattern(entry.Name))
                    _patterns.Add(line);
            }
            else if (reader.Fault is { } fault)
            {
                problems.Add(new ContractProblem(fault, reader.Word, written.Span));
            }
        }

        Lines = lines.ToImmutable();
        Problems = problems.ToImmutable();
    }

    public string Path { get; }

    public SourceText Text { get; }

    public ImmutableArray<ContractLine> Lines { get; }

    public ImmutableArray<ContractProblem> Problems { get; }

    /// <summary>The contract that the build hands over; null where there is none.</summary>
    public static ContractFile? Of(ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        foreach (AdditionalText file in files)
        {
            if (Is(file.Path) && Read(file, cancellation) is { } contract)
                return contract;
        }

        return null;
    }

    /// <summary>Whether a file of this path is a contract.</summary>
    public static bool Is(string? path)
    {
        if (path is null)
            return false;
        int start = path.LastIndexOfAny(Separators) + 1;
        return path.Length - start == FileName.Length && string.Compare(path, start, FileName, 0, FileName.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    /// <summary>A contract of which only the text is at hand.</summary>
    public static ContractFile Parse(string path, SourceText text) => new(path, text);

    /// <summary>The lines about the same thing.</summary>
    public IEnumerable<ContractLine> Find(TelemetryEntry entry)
        => _byIdentity.TryGetValue(entry, out ContractLine? line) ? WithEarlier(line) : _patterns.Where(pattern => TelemetryPattern.Covers(pattern.Entry, entry));

    public Location Location(TextSpan span) => Microsoft.CodeAnalysis.Location.Create(Path, span, Text.Lines.GetLinePositionSpan(span));

    private static IEnumerable<ContractLine> WithEarlier(ContractLine? line)
    {
        for (; line is not null; line = line.Earlier)
            yield return line;
    }

    private static bool IsAmong(ContractLine? line, TelemetryEntry entry)
    {
        while (line is not null && !line.Entry.Equals(entry))
            line = line.Earlier;
        return line is not null;
    }

    private static ContractFile? Read(AdditionalText file, CancellationToken cancellation)
    {
        if (Known.TryGetValue(file, out ContractFile? known))
            return known;

        // A file that cannot be read is the compiler's to report.
        return file.GetText(cancellation) is { } text ? Known.GetValue(file, _ => new ContractFile(file.Path, text)) : null;
    }
}
