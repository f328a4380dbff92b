using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2011: the values are added up in the process before they are sent.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TrackMetricOnHotPathFix : RuleFix
{
    internal override string Id => "OBS2011";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2011", "Use GetMetric and TrackValue", "sends sums, not single values"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        Document document = target.Document;
        if (target.Model.Metrics.ApplicationInsights is not { CanAggregate: true }
            || target.Node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } invocation
            || target.OperationOf(invocation) is not IInvocationOperation call
            || target.Model.Find(call.TargetMethod) is not TrackedMetricMethod
            || new TrackedMetric(call).HasProperties
            || call.ArgumentAt(0)?.Syntax is not ArgumentSyntax name
            || call.ArgumentAt(1)?.Syntax is not ArgumentSyntax value
            || invocation.ArgumentList.Arguments.Any(argument => argument.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))))
            return false;

        InvocationExpressionSyntax metric = SyntaxFactory.InvocationExpression(access.WithName(SyntaxFactory.IdentifierName("GetMetric")), Only(name));
        await session.ReplaceAsync(
            document.Id,
            invocation,
            SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, metric, SyntaxFactory.IdentifierName("TrackValue")),
                Only(value)).WithTriviaFrom(invocation)).ConfigureAwait(false);
        return true;
    }

    private static ArgumentListSyntax Only(ArgumentSyntax argument)
        => SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(argument.Expression)));
}
