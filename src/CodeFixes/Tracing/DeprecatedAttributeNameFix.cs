using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.CodeFixes.Templates;
using Observability.Analyzers.Models.Tracing.Names;

namespace Observability.Analyzers.CodeFixes.Tracing;

/// <summary>OBS3011: the name becomes the new one, where it is written: at the call, in the constant that it comes from, in the template.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DeprecatedAttributeNameFix : RuleFix
{
    internal override string Id => "OBS3011";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS3011", "Use the new name", "queries on the old one must follow"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        if (target.Node is not ExpressionSyntax expression
            || target.Semantics.GetConstantValue(expression, session.CancellationToken).Value is not string name
            || DeprecatedAttributes.Find(name) is not { } attribute)
            return await PropertyRename.ApplyAsync(session, target, property => DeprecatedAttributes.Find(property)?.NewName).ConfigureAwait(false);

        // Two old names that are one now would become two tags of one name.
        if (attribute.NewName is not { } renamed
            || IsMetBeside(expression, attribute)
            || !await ConstantText.ReplaceAsync(session, target, expression, renamed).ConfigureAwait(false))
            return false;
        session.Title ??= new FixTitle($"Write '{renamed}'", $"queries on '{name}' must follow");
        return true;
    }

    private static bool IsMetBeside(ExpressionSyntax expression, DeprecatedAttribute attribute)
        => expression.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<LiteralExpressionSyntax>().Any(literal =>
            literal.Token.Value is string other && other != attribute.Name && DeprecatedAttributes.Find(other)?.NewName == attribute.NewName) == true;
}
