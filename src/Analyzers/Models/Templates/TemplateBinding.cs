namespace Observability.Analyzers.Models.Templates;

/// <summary>Which holes of a template find a value and which values a hole, by the library's way to bind them.</summary>
internal static class TemplateBinding
{
    /// <summary>The first hole for which there is no value; null where all have one.</summary>
    public static TemplateHole? FirstUnfilled(MessageTemplate template, int values)
    {
        for (int i = 0; i < template.Holes.Length; i++)
        {
            if (template.ArgumentOf(i) >= values)
                return template.Holes[i];
        }

        return null;
    }

    /// <summary>The first value that no hole shows; -1 where each is shown.</summary>
    public static int FirstSurplus(MessageTemplate template, int values)
    {
        for (int value = 0; value < values; value++)
        {
            if (!IsShown(template, value))
                return value;
        }

        return -1;
    }

    public static bool IsShown(MessageTemplate template, int value)
    {
        if (!template.BindsByPosition)
            return value < template.Holes.Length;
        foreach (TemplateHole hole in template.Holes)
        {
            if (hole.Index == value)
                return true;
        }

        return false;
    }
}
