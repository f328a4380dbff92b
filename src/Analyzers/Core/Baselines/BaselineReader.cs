using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Core.Baselines;

/// <summary>Reads the lines of a baseline in one pass that copies nothing: fifty thousand of them must not be felt in a build.</summary>
internal sealed class BaselineReader(string text)
{
    /// <summary>OBS and four digits.</summary>
    public const int RuleLength = 7;

    /// <summary>How many rules there can be.</summary>
    public const int Rules = 10_000;

    private const char Separator = ' ';
    private const string RulePrefix = "OBS";
    private const int HashLength = 8;

    // As git writes them: at least seven of one sign.
    private static readonly string[] ConflictMarkers = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

    private readonly ImmutableArray<BaselineProblem>.Builder _problems = ImmutableArray.CreateBuilder<BaselineProblem>();
    private bool _hasHeader;

    /// <summary>The entries, of which <see cref="Count"/> are there.</summary>
    public BaselineRow[] Rows { get; private set; } = [];

    public int Count { get; private set; }

    public bool IsOfOtherVersion { get; private set; }

    public ImmutableArray<BaselineProblem> Problems { get; private set; }

    /// <summary>The number of a rule; -1 for what is none of ours.</summary>
    public static int RuleNumber(string rule) => rule.Length == RuleLength ? RuleNumber(rule, 0) : -1;

    /// <summary>What entries of a finding are looked up by, whatever their project.</summary>
    public static ulong Key(Fingerprint finding) => Key(RuleNumber(finding.Rule), finding.Member, new TextSpan(0, finding.Member.Length), finding.Text);

    [MethodImpl(Jit.OptimizedAtOnce)]
    public void Read()
    {
        // A line of an entry has some seventy letters.
        Rows = new BaselineRow[(text.Length / 64) + 4];
        int number = 0;
        for (int start = 0; start < text.Length && !IsOfOtherVersion;)
        {
            int end = text.IndexOf('\n', start);
            int next = end < 0 ? text.Length : end + 1;
            end = end < 0 ? text.Length : end;
            while (end > start && IsBlank(text[end - 1]))
                end--;
            ReadLine(TextSpan.FromBounds(start, end), ++number);
            start = next;
        }

        if (!_hasHeader && Count == 0 && _problems.Count > 0)
        {
            _problems.Clear();
            _problems.Add(new BaselineProblem(1, new TextSpan(0, 0), BaselineFault.NoBaseline));
        }
        else if (!_hasHeader && Count > 0)
        {
            _problems.Insert(0, new BaselineProblem(1, new TextSpan(0, 0), BaselineFault.NoHeader));
        }

        Problems = _problems.ToImmutable();
    }

    private static bool IsBlank(char letter) => letter is ' ' or '\t' or '\r';

    [MethodImpl(Jit.OptimizedAtOnce)]
    private void ReadLine(TextSpan line, int number)
    {
        if (line.IsEmpty || text[line.Start] == '#')
            return;
        if (TryReadEntry(line))
            return;
        BaselineFault fault = IsConflictMarker(line) ? BaselineFault.ConflictMarker : BaselineFault.Unreadable;
        if (Begins(line, BaselineFormat.Header))
        {
            if (TryReadVersion(line, out int version) && version == BaselineFormat.Version)
            {
                _hasHeader = true;
                return;
            }

            // Nothing of it is to be trusted: what its lines mean, only a package of its version knows.
            IsOfOtherVersion = true;
            Count = 0;
            _problems.Clear();
            _hasHeader = true;
            fault = BaselineFault.OtherVersion;
        }

        _problems.Add(new BaselineProblem(number, line, fault));
    }

    [MethodImpl(Jit.OptimizedAtOnce)]
    private bool TryReadEntry(TextSpan line)
    {
        int rule = line.Length > RuleLength ? RuleNumber(text, line.Start) : -1;
        if (rule < 0)
            return false;
        int position = line.Start + RuleLength;
        TextSpan project = NextWord(ref position, line.End);
        TextSpan member = NextWord(ref position, line.End);
        TextSpan hash = NextWord(ref position, line.End);
        TextSpan count = NextWord(ref position, line.End);
        if (project.IsEmpty || member.IsEmpty || position < line.End || !TryReadHash(hash, out uint code) || !TryReadNumber(count, out int findings) || findings == 0)
            return false;

        if (Count == Rows.Length)
            Rows = Grown(Rows);
        ref BaselineRow row = ref Rows[Count++];
        row.Rule = rule;
        row.Project = project;
        row.Member = member;
        row.Text = code;
        row.Findings = findings;
        row.Line = line;
        row.Key = Key(rule, text, member, code);
        return true;
    }

    // Blanks, a word; the position is behind it.
    [MethodImpl(Jit.OptimizedAtOnce)]
    private TextSpan NextWord(ref int position, int end)
    {
        int start = position;
        while (start < end && text[start] == Separator)
            start++;

        // Words are separated.
        if (start == position)
            return default;
        int next = text.IndexOf(Separator, start, end - start);
        position = next < 0 ? end : next;
        return TextSpan.FromBounds(start, position);
    }

    [MethodImpl(Jit.OptimizedAtOnce)]
    private static int RuleNumber(string text, int start)
    {
        if (string.CompareOrdinal(text, start, RulePrefix, 0, RulePrefix.Length) != 0)
            return -1;
        int number = 0;
        for (int i = start + RulePrefix.Length; i < start + RuleLength; i++)
        {
            if (text[i] is < '0' or > '9')
                return -1;
            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }

    [MethodImpl(Jit.OptimizedAtOnce)]
    private bool TryReadHash(TextSpan part, out uint hash)
    {
        hash = 0;
        if (part.Length != HashLength)
            return false;
        for (int i = part.Start; i < part.End; i++)
        {
            int digit = text[i] switch
            {
                >= '0' and <= '9' => text[i] - '0',
                >= 'a' and <= 'f' => text[i] - 'a' + 10,
                _ => -1,
            };
            if (digit < 0)
                return false;
            hash = (hash << 4) | (uint)digit;
        }

        return true;
    }

    [MethodImpl(Jit.OptimizedAtOnce)]
    private bool TryReadNumber(TextSpan part, out int number)
    {
        number = 0;

        // Nine digits fit.
        if (part.Length is 0 or > 9)
            return false;
        for (int i = part.Start; i < part.End; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;
            number = (number * 10) + (text[i] - '0');
        }

        return true;
    }

    private bool TryReadVersion(TextSpan line, out int version)
    {
        int position = line.Start + BaselineFormat.Header.Length;
        return TryReadNumber(NextWord(ref position, line.End), out version) && position == line.End;
    }

    private bool IsConflictMarker(TextSpan line) => Array.Exists(ConflictMarkers, marker => Begins(line, marker));

    private bool Begins(TextSpan line, string word) => line.Length >= word.Length && string.CompareOrdinal(text, line.Start, word, 0, word.Length) == 0;

    [MethodImpl(Jit.OptimizedAtOnce)]
    private static ulong Key(int rule, string text, TextSpan member, uint code)
    {
        ulong key = 14695981039346656037UL ^ code;
        for (int i = member.Start; i < member.End; i++)
            key = unchecked((key ^ text[i]) * 1099511628211UL);
        return unchecked((key ^ (uint)rule) * 1099511628211UL);
    }

    private static BaselineRow[] Grown(BaselineRow[] rows)
    {
        var larger = new BaselineRow[rows.Length * 2];
        Array.Copy(rows, larger, rows.Length);
        return larger;
    }
}
