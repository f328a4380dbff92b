using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Templates;

namespace Observability.Analyzers.CodeFixes.Contract;

/// <summary>Writes the name of the registry in place of another.</summary>
public abstract class RegisteredNameFix : RuleFix
{
    internal sealed override FixSafety Safety => FixSafety.ChangesTelemetry;

    /// <summary>Under which the rule tells the new name.</summary>
    private protected abstract string Property { get; }

    internal sealed override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        // What has the new name beside it would have it twice.
        if (!target.Properties.TryGetValue(Property, out string? name)
            || name is null
            || target.Node is not ExpressionSyntax expression
            || IsBeside(expression, name)
            || !await ConstantText.ReplaceAsync(session, target, expression, name).ConfigureAwait(false))
            return false;
        session.Title ??= new FixTitle($"Write '{name}'", "queries on the old name must follow");
        return true;
    }

    private static bool IsBeside(ExpressionSyntax expression, string name)
        => expression.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<LiteralExpressionSyntax>().Any(literal => literal.Token.Value as string == name) == true;
}
