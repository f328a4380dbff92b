using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.CodeFixes.Metrics;

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

    private static bool IsName(LiteralExpressionSyntax literal, string metric)
        => literal.IsKind(SyntaxKind.StringLiteralExpression) && string.Equals(literal.Token.ValueText, metric, System.StringComparison.OrdinalIgnoreCase);
}
