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
    private static readonly string[] Appended = ["_total", "_bucket", "_sum", "_count"];

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
        Names names = await NamesAsync(session).ConfigureAwait(false);
        bool isTaken = series == MetricNameSyntax.AsSeries(current) ? names.Written.Contains(changed) : names.Series.Contains(series);
        if (isTaken)
            return false;
        if (names.Given.TryGetValue(series, out string? other))
            return other == current;
        names.Given.Add(series, current);
        return true;
    }

    /// <summary>
    /// Where texts of the solution speak of a metric, as it is called or as it is exported: a test of what is served, a query. The metric's own
    /// creations are among them. What is exported under one name before and after is not told of.
    /// </summary>
    public static async Task<IEnumerable<(Document Document, SyntaxToken Text)>> OfAsync(FixSession session, string metric, string changed)
    {
        // One word alone may be any word.
        if (!metric.Skip(1).Any(letter => !char.IsLower(letter)))
            return [];
        Names names = await NamesAsync(session).ConfigureAwait(false);
        string series = MetricNameSyntax.AsSeries(metric);
        return names.Texts.Where(text => Speaks(text.Text.ValueText, metric) || (series != MetricNameSyntax.AsSeries(changed) && Speaks(text.Text.ValueText, series)));
    }

    // A word of its own, or with an end that an exporter appends.
    private static bool Speaks(string text, string name)
    {
        for (int start = text.IndexOf(name, System.StringComparison.Ordinal); start >= 0; start = text.IndexOf(name, start + 1, System.StringComparison.Ordinal))
        {
            string rest = text.Substring(start + name.Length);
            if ((start == 0 || !IsPart(text[start - 1])) && (rest.Length == 0 || !IsPart(rest[0]) || Appended.Any(end => rest.StartsWith(end, System.StringComparison.Ordinal))))
                return true;
        }

        return false;
    }

    private static bool IsPart(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or ':';

    private static async Task<Names> NamesAsync(FixSession session)
    {
        Names names = session.Shared(typeof(MetricMentions), () => new Names());
        if (names.IsRead)
            return names;
        names.IsRead = true;
        foreach (Document document in session.Solution.Projects.SelectMany(project => project.Documents))
        {
            if (await document.GetSyntaxRootAsync(session.CancellationToken).ConfigureAwait(false) is { } root)
                names.Texts.AddRange(root.DescendantTokens().Where(IsText).Select(token => (document, token)));
        }

        names.Written.UnionWith(names.Texts.Where(text => text.Text.IsKind(SyntaxKind.StringLiteralToken) && text.Text.ValueText.Length > 0).Select(text => text.Text.ValueText));
        names.Series.UnionWith(names.Written.Select(MetricNameSyntax.AsSeries));
        return names;
    }

    private static bool IsText(SyntaxToken token)
        => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.InterpolatedStringTextToken;

    private static bool IsName(LiteralExpressionSyntax literal, string metric)
        => literal.IsKind(SyntaxKind.StringLiteralExpression) && string.Equals(literal.Token.ValueText, metric, System.StringComparison.OrdinalIgnoreCase);

    private sealed class Names
    {
        public bool IsRead { get; set; }

        public List<(Document Document, SyntaxToken Text)> Texts { get; } = [];

        public HashSet<string> Written { get; } = new(System.StringComparer.OrdinalIgnoreCase);

        /// <summary>What is written, as the series that it may name.</summary>
        public HashSet<string> Series { get; } = [];

        /// <summary>The names that metrics get in this pass, with those that they had.</summary>
        public Dictionary<string, string> Given { get; } = [];
    }
}
