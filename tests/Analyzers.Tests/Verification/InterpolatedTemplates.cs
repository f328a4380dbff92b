using System.Text.RegularExpressions;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>Writes <c>LOG.Error(ex, "order {Id} failed", order.Id)</c> as <c>LOG.Error(ex, $"order {order.Id} failed")</c>, in sources of which each call is on one line.</summary>
internal static class InterpolatedTemplates
{
    public static string In(string source)
    {
        foreach (Match call in Regex.Matches(source, @"\bLOG\??\.\w+\(").Reverse())
        {
            int quote = StartOfTemplate(source, call.Index + call.Length), end = source.IndexOf('"', quote + 1) + 1;
            int close = EndOfArguments(source, end, out List<string> values);
            Assert.True(quote > 0 && close > 0, $"The template is no plain literal: {source[call.Index..]}");
            int next = 0;
            string template = Regex.Replace(source[quote..end], @"\{@?\w+\}", hole => values.Count == 0 ? hole.Value : $"{{{values[next++]}}}");
            Assert.Equal(values.Count, next);
            source = $"{source[..quote]}${template}{source[close..]}";
        }

        return source;
    }

    // A text within another argument is not the template.
    private static int StartOfTemplate(string source, int start)
    {
        int depth = 0;
        for (int i = start; i < source.Length && depth >= 0; i++)
        {
            if (source[i] == '"' && depth == 0)
                return i;
            depth += source[i] is '(' ? 1 : source[i] is ')' ? -1 : 0;
        }

        return -1;
    }

    // Where the call's list of arguments closes; the values behind the template on the way.
    private static int EndOfArguments(string source, int start, out List<string> values)
    {
        values = [];
        int depth = 0, begin = start;
        for (int i = start; i < source.Length; i++)
        {
            bool ends = depth == 0 && source[i] is (')' or ',');
            if (ends && i > begin)
                values.Add(source[begin..i].Trim());
            if (ends && source[i] == ')')
                return i;
            if (ends)
                begin = i + 1;
            depth += source[i] is '(' ? 1 : source[i] is ')' ? -1 : 0;
        }

        return -1;
    }
}
