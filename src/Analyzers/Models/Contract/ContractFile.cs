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

    private readonly Dictionary<string, List<ContractLine>> _byIdentity = new(StringComparer.Ordinal);
    private readonly List<ContractLine> _patterns = [];

    private ContractFile(string path, SourceText text)
    {
        Path = path;
        Text = text;
        ImmutableArray<ContractProblem>.Builder problems = ImmutableArray.CreateBuilder<ContractProblem>();
        ImmutableArray<ContractLine>.Builder lines = ImmutableArray.CreateBuilder<ContractLine>();
        var known = new HashSet<TelemetryEntry>();
        foreach (TextLine line in text.Lines)
        {
            string written = line.ToString().Trim();
            if (written.Length == 0 || written[0] == '#')
                continue;
            if (!ContractLineReader.TryRead(written, out TelemetryEntry? entry, out LineFault fault, out string word))
                problems.Add(new ContractProblem(fault, word, line.Span));
            else if (!known.Add(entry!))
                problems.Add(new ContractProblem(LineFault.Duplicate, entry!.Name, line.Span));
            else
                lines.Add(new ContractLine(entry!, line.Span));
        }

        Lines = lines.ToImmutable();
        Problems = problems.ToImmutable();
        foreach (ContractLine line in Lines)
        {
            if (!_byIdentity.TryGetValue(line.Entry.Identity, out List<ContractLine>? same))
                _byIdentity.Add(line.Entry.Identity, same = []);
            same.Add(line);
            if (TelemetryPattern.IsPattern(line.Entry.Name))
                _patterns.Add(line);
        }
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
    public IReadOnlyList<ContractLine> Find(TelemetryEntry entry)
        => _byIdentity.TryGetValue(entry.Identity, out List<ContractLine>? lines) ? lines : [.. _patterns.Where(line => TelemetryPattern.Covers(line.Entry, entry))];

    public Location Location(TextSpan span) => Microsoft.CodeAnalysis.Location.Create(Path, span, Text.Lines.GetLinePositionSpan(span));

    private static ContractFile? Read(AdditionalText file, CancellationToken cancellation)
    {
        if (Known.TryGetValue(file, out ContractFile? known))
            return known;

        // A file that cannot be read is the compiler's to report.
        return file.GetText(cancellation) is { } text ? Known.GetValue(file, _ => new ContractFile(file.Path, text)) : null;
    }
}
