using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors.Tasks;

namespace Observability.Analyzers.Rules.Errors;

/// <summary>
/// A function is <c>async void</c>, no event demands it, and it lets exceptions out.
/// There is no task that could hold them: they reach neither the caller's <c>catch</c> nor a middleware, and end the process.
/// Bad: <c>public async void Send(Order order) => await client.PostAsync(…);</c>.
/// Good: <c>public async Task SendAsync(Order order) => await client.PostAsync(…);</c>.
/// </summary>
internal sealed class AsyncVoid : Rule, IJudges<AsyncVoidFunction>
{
    private const string Title = "async void lets exceptions out";

    private static readonly DiagnosticDescriptor Named = Describe(
        "OBS4010",
        Title,
        "'{0}' is async void and lets exceptions out: no caller can catch them, and each ends the process. Return Task and have it awaited, or catch and log everything in it.",
        Area.Errors,
        Severity.Off);

    private static readonly DiagnosticDescriptor Lambda = Describe(
        "OBS4010",
        Title,
        "This async lambda becomes '{0}', which returns nothing: no caller can catch its exceptions, and each ends the process. Hand it to something that takes a Func<Task>, or catch and log everything in it.",
        Area.Errors,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Named, Lambda);

    public override string WhyNoFix => "Its callers have to await it, and theirs.";

    public void Check(AsyncVoidFunction function, in RuleContext context)
    {
        if (function.IsDemanded(context.Project.Compilation, context.CancellationToken)
            || new GuardedBody(context.Model, context.CancellationToken).LetsNothingOut(function.Body))
            return;
        if (function.Delegate is { } type)
            context.Report(Lambda, function.Location, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        else
            context.Report(Named, function.Location, function.Symbol.Name);
    }
}
