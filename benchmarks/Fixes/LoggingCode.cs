using System.Text;

namespace Observability.Analyzers.Benchmarks.Fixes;

/// <summary>Writes files that log, with as much other code around the calls as a file of that length has.</summary>
internal static class LoggingCode
{
    /// <summary>A file of some lines with a number of calls, spread evenly.</summary>
    /// <param name="number">Tells the file's class from those of other files.</param>
    /// <param name="calls">How many calls there are.</param>
    /// <param name="lines">How many lines there are, roughly.</param>
    /// <param name="call">Writes the call of a number.</param>
    public static string File(int number, int calls, int lines, Func<int, string> call)
    {
        var text = new StringBuilder();
        text.Append($$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using Microsoft.Extensions.Logging;

            namespace Shop;

            public sealed partial class Desk{{number}}
            {
                private readonly ILogger<Desk{{number}}> _logger;

                public Desk{{number}}(ILogger<Desk{{number}}> logger) => _logger = logger;

            """);
        int others = Math.Max(1, (lines - 12 - (calls * Method(0, "").Split('\n').Length)) / Math.Max(1, calls) / 3);
        for (int i = 0; i < calls; i++)
        {
            text.Append(Method(i, call(i)));
            for (int other = 0; other < others; other++)
                text.Append($"    private static int Weigh{i}x{other}(List<string> orders) => orders.Where(order => order.Length > {other}).Sum(order => order.Length % {i + 2});\n\n    // Of the heavy ones.\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Method(int number, string call) => $$"""

            public int Pack{{number}}(List<string> orders, string customer, int id)
            {
                int total = orders.Where(order => order.Length > id).Select(order => order.Trim().Length).Sum();
                {{call}}
                return total + customer.Length;
            }

        """;
}
