using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Metrics.Names;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>Where else in a solution a metric's name is written: a view, a dashboard's definition, another creation.</summary>
internal static class MetricMentions
{
    /// <summary>Whether a string with the name, in any letter case, stands anywhere but at <paramref name="except"/>.</summary>
    public static async Task<bool> ExistAsync(FixSession session, string metric, SyntaxNode except)
    {
        foreach (Document document in session.Solution.Projects.SelectMany(project => project.Documents))
        {
            string text = (await document.GetTextAsync(session.CancellationToken).ConfigureAwait(false)).ToString();
            if (text.IndexOf(metric, System.StringComparison.OrdinalIgnoreCase) < 0 || await document.GetSyntaxRootAsync(session.CancellationToken).ConfigureAwait(false) is not { } root)
                continue;
            if (root.DescendantNodes().OfType<LiteralExpressionSyntax>().Any(literal => literal != except && IsName(literal, metric)))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether no other metric has the name that this one is to get, nor gets it in this pass: two of one name are one series, the sum of both.
    /// Who is asked is every text of the solution, as exporters write it.
    /// </summary>
    public static async Task<bool> IsFreeAsync(FixSession session, string current, string changed)
    {
        if (string.Equals(current, changed, System.StringComparison.OrdinalIgnoreCase))
            return true;
        string series = MetricNameSyntax.AsSeries(changed);
        Names names = session.Shared(typeof(MetricMentions), () => new Names());
        if (names.Written is null)
        {
            names.Written = await WrittenAsync(session).ConfigureAwait(false);
            names.Series.UnionWith(names.Written.Select(MetricNameSyntax.AsSeries));
        }

        bool isTaken = series == MetricNameSyntax.AsSeries(current) ? names.Written.Contains(changed) : names.Series.Contains(series);
        if (isTaken)
            return false;
        if (names.Given.TryGetValue(series, out string? other))
            return other == current;
        names.Given.Add(series, current);
        return true;
    }

    private static async Task<HashSet<string>> WrittenAsync(FixSession session)
    {
        var written = new HashSet<string>(System.StringComparer.OrdinalIgnoreCase);
        foreach (Document document in session.Solution.Projects.SelectMany(project => project.Documents))
        {
            if (await document.GetSyntaxRootAsync(session.CancellationToken).ConfigureAwait(false) is not { } root)
                continue;
            foreach (SyntaxToken token in root.DescendantTokens().Where(token => token.Value is string { Length: > 0 } && token.IsKind(SyntaxKind.StringLiteralToken)))
                written.Add(token.ValueText);
        }

        return written;
    }

    private static bool IsName(LiteralExpressionSyntax literal, string metric)
        => literal.IsKind(SyntaxKind.StringLiteralExpression) && string.Equals(literal.Token.ValueText, metric, System.StringComparison.OrdinalIgnoreCase);

    private sealed class Names
    {
        public HashSet<string>? Written { get; set; }

        /// <summary>What is written, as the series that it may name.</summary>
        public HashSet<string> Series { get; } = [];

        /// <summary>The names that metrics get in this pass, with those that they had.</summary>
        public Dictionary<string, string> Given { get; } = [];
    }
}
