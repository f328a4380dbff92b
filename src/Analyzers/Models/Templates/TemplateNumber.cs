using System;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Templates;

/// <summary>
/// Indexes and widths as each library reads them, overflow and all: an index that wraps round is an argument that is not found.
/// Only ASCII digits count, whatever a library asks <c>char.IsDigit</c> for elsewhere.
/// </summary>
internal readonly struct TemplateNumber
{
    // string.Format stops taking digits once the number has come to this.
    private const int CompositeLimit = 1_000_000;

    /// <summary>NLog gives up at the eleventh digit.</summary>
    public const int NLogDigits = 10;

    // One more than the largest magnitude of an int: everything above is the same to us.
    private const long Ceiling = 1L + int.MaxValue + 1L;

    private TemplateNumber(int wrapped, long magnitude, int digits, int end)
    {
        Wrapped = wrapped;
        Magnitude = magnitude;
        Count = digits;
        End = end;
    }

    private int Wrapped { get; }

    private long Magnitude { get; }

    private int Count { get; }

    private int End { get; }

    /// <summary>The index that a name is, or -1. Says in <paramref name="tooLarge"/> that it is one beyond the library's reach.</summary>
    public static int Index(string text, TextSpan name, TemplateDialect dialect, out bool tooLarge)
    {
        tooLarge = false;
        TemplateNumber number = Read(text, name.Start, name.End, dialect);
        if (number.Count == 0)
            return -1;

        int end = dialect is TemplateDialect.Composite or TemplateDialect.NLog ? SkipAll(' ', text, number.End, name.End) : number.End;
        if (dialect == TemplateDialect.NLog)
        {
            // A hole of NLog keeps its index in sixteen bits, and -1 there means that it has a name.
            short index = unchecked((short)number.Wrapped);
            tooLarge = number.Count > NLogDigits || (end == name.End && index < -1);
            return tooLarge || end != name.End || index < 0 ? -1 : index;
        }

        tooLarge = dialect == TemplateDialect.Composite && end < name.End && IsDigit(text[end]);
        return end != name.End || number.Magnitude > int.MaxValue ? -1 : number.Wrapped;
    }

    /// <summary>The width that an alignment is; false where the library does not take it.</summary>
    public static bool TryAlignment(string text, TextSpan alignment, TemplateDialect dialect, out int width)
    {
        bool isSerilog = dialect == TemplateDialect.Serilog;
        int start = isSerilog ? alignment.Start : SkipAll(' ', text, alignment.Start, alignment.End);
        bool isNegative = start < alignment.End && text[start] == '-';
        TemplateNumber number = Read(text, isNegative ? start + 1 : start, alignment.End, dialect);

        // Serilog uses int.Parse, which allows nulls behind a number.
        int end = SkipAll(isSerilog ? '\0' : ' ', text, number.End, alignment.End);
        width = unchecked(isNegative ? -number.Wrapped : number.Wrapped);
        if (dialect == TemplateDialect.NLog)
            width = unchecked((short)width);
        return number.Count > 0 && end == alignment.End && dialect switch
        {
            TemplateDialect.Serilog => number.Magnitude <= (isNegative ? 1L + int.MaxValue : int.MaxValue),
            TemplateDialect.NLog => number.Count <= NLogDigits,
            _ => true,
        };
    }

    private static TemplateNumber Read(string text, int start, int end, TemplateDialect dialect)
    {
        int position = start;
        int wrapped = 0;
        long magnitude = 0;
        while (position < end && IsDigit(text[position]) && !(dialect == TemplateDialect.Composite && wrapped >= CompositeLimit))
        {
            int digit = text[position] - '0';
            wrapped = unchecked((wrapped * 10) + digit);
            magnitude = Math.Min((magnitude * 10) + digit, Ceiling);
            position++;
        }

        return new TemplateNumber(wrapped, magnitude, position - start, position);
    }

    private static int SkipAll(char skipped, string text, int position, int end)
    {
        while (position < end && text[position] == skipped)
            position++;
        return position;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
