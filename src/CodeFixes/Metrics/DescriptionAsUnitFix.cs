using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Names;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2103: the text becomes the description; a unit that stands in its place moves to where the text stood.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DescriptionAsUnitFix : RuleFix
{
    private const string Renames = "the series that Prometheus sees loses the text from its name";

    internal override string Id => "OBS2103";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2103", "Pass the text as the description", Renames));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        if (MetricText.At(target.Node, target.Semantics, target.Model, session.CancellationToken) is not { Role: MetricTextRole.Unit, Creation: { } creation, Value.Syntax: ExpressionSyntax unit }
            || UnitText.DescriptionIn(creation) is null
            || unit.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax list } argument
            || Changed(list, argument, creation) is not { } changed
            || !session.IsFree(target.Document.Id, list))
            return false;
        await session.ReplaceAsync(target.Document.Id, list, changed).ConfigureAwait(false);
        return true;
    }

    private static ArgumentListSyntax? Changed(ArgumentListSyntax list, ArgumentSyntax unit, InstrumentCreation creation)
    {
        if (Written(list, creation.DescriptionArgument) is not { } description)
            return CanBeNamed(list, unit) ? list.ReplaceNode(unit, Named(unit, "description")) : null;
        if (creation.DescriptionArgument!.ConstantValue is not { HasValue: true, Value: var value })
            return null;

        // Said twice: the unit goes.
        if (value is string text && text == creation.Unit)
            return list.ReplaceNode(unit.Expression, SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression).WithTriviaFrom(unit.Expression));
        if (value is string other && other.Any(char.IsWhiteSpace))
            return null;
        return list.ReplaceNodes(
            [unit.Expression, description.Expression],
            (original, _) => original == unit.Expression
                ? description.Expression.WithTriviaFrom(unit.Expression)
                : unit.Expression.WithTriviaFrom(description.Expression));
    }

    private static ArgumentSyntax? Written(ArgumentListSyntax list, IOperation? value)
        => value is null ? null : list.Arguments.FirstOrDefault(argument => argument.Expression.Span == value.Syntax.Span);

    // Behind a named argument that is out of place, all have names.
    private static bool CanBeNamed(ArgumentListSyntax list, ArgumentSyntax unit)
        => list.Arguments.SkipWhile(argument => argument != unit).Skip(1).All(argument => argument.NameColon is not null);

    private static ArgumentSyntax Named(ArgumentSyntax unit, string name)
    {
        NameColonSyntax colon = SyntaxFactory.NameColon(SyntaxFactory.IdentifierName(name)).WithTrailingTrivia(SyntaxFactory.Space);
        return unit.NameColon is { } existing
            ? unit.WithNameColon(existing.WithName(SyntaxFactory.IdentifierName(name).WithTriviaFrom(existing.Name)))
            : unit.WithoutLeadingTrivia().WithNameColon(colon).WithLeadingTrivia(unit.GetLeadingTrivia());
    }
}
