using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>Whether what a creation has for a unit is one.</summary>
internal static class UnitText
{
    /// <summary>The longest unit that OpenTelemetry allows.</summary>
    private const int Longest = 63;

    /// <summary>The code of the measure that is meant; null where the unit may be right, counts something, is a description, or comes from another assembly.</summary>
    public static string? CodeMeantBy(InstrumentCreation creation)
        => UnitOf(creation) is { } unit && UcumUnit.Meant(unit) is { } code && !UcumUnit.IsAnnotation(code) && !NameParts.AreForeign(creation.UnitArgument!) ? code : null;

    /// <summary>The annotation that should stand for what is counted; null where the unit may be right, measures something, is a description, or comes from another assembly.</summary>
    public static string? AnnotationMeantBy(InstrumentCreation creation)
    {
        if (UnitOf(creation) is not { } unit || NameParts.AreForeign(creation.UnitArgument!))
            return null;
        if (UcumUnit.Meant(unit) is { } code)
            return UcumUnit.IsAnnotation(code) ? code : null;
        return UcumUnit.HasWhiteSpace(unit) && !string.IsNullOrWhiteSpace(unit) && IsOddUnit(unit, creation) && IsPlain(unit) ? $"{{{unit.Trim().Replace(' ', '_')}}}" : null;
    }

    /// <summary>Why the unit must be a description, in words that follow it; null where it need not be one.</summary>
    public static string? DescriptionIn(InstrumentCreation creation)
    {
        if (UnitOf(creation) is not { } unit || UcumUnit.Meant(unit) is not null || string.IsNullOrWhiteSpace(unit))
            return null;
        if (UcumUnit.HasWhiteSpace(unit))
            return IsOddUnit(unit, creation) ? null : "has white space";
        if (unit.Length > Longest)
            return $"is longer than the {Longest} characters that a unit may have";
        if (IsForeignText(unit))
            return "is not ASCII";
        return unit == creation.Description && IsLongWord(unit) ? "is the description once more" : null;
    }

    /// <summary>The instrument as its author calls it: the metric's name, else the code's.</summary>
    public static string Owner(InstrumentCreation creation)
        => creation.Name ?? creation.Holder?.Name ?? QuotedSource.Of(creation.NameArgument!.Syntax);

    private static string? UnitOf(InstrumentCreation creation)
        => creation.Unit is { Length: > 0 } unit && creation.NameArgument is not null && !creation.UnitArgument!.Syntax.ContainsDiagnostics ? unit : null;

    // Two or three words beside a description of its own: somebody's idea of a unit.
    private static bool IsOddUnit(string unit, InstrumentCreation creation)
        => creation.Description is { Length: > 0 } description && description != unit && char.IsLower(unit[0]) && !unit.EndsWith(".", System.StringComparison.Ordinal) && unit.Split(' ').Length < 4;

    private static bool IsPlain(string unit)
    {
        foreach (char c in unit)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '-'))
                return false;
        }

        return true;
    }

    // A sign or two may be somebody's idea of a unit; a text of letters outside of annotations is none.
    private static bool IsForeignText(string unit)
    {
        int letters = 0;
        foreach (char c in unit)
            letters += c > 127 && char.IsLetter(c) ? 1 : 0;
        return letters > 4 && unit.IndexOf('{') < 0;
    }

    // No code is a word of seven letters.
    private static bool IsLongWord(string unit)
    {
        foreach (char c in unit)
        {
            if (!char.IsLetter(c))
                return false;
        }

        return unit.Length >= 7;
    }
}
