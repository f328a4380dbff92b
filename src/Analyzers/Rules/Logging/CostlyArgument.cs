using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A value for a log call at a level that is usually off takes work to make.
/// The work is done before the logger looks at the level, so production pays for events that nobody gets.
/// Bad: <c>logger.LogDebug("Basket {Basket}", JsonSerializer.Serialize(basket))</c>.
/// Good: the same in <c>if (logger.IsEnabled(LogLevel.Debug))</c>.
/// </summary>
internal sealed class CostlyArgument : Rule, IJudges<LogCall>
{
    private static readonly DiagnosticDescriptor Work = Describe(
        "OBS1301",
        "Costly argument on a level that may be off",
        "The call of '{0}' {1} also where the level {2} is off, as it usually is in production: the work is done for nobody. Ask for the level first, with an IsEnabled check around the call.",
        Area.Logging,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Work);

    public void Check(LogCall call, in RuleContext context)
    {
        if (call.Shape != LogShape.Event || call.Level is not { } level || (int)level > context.Get(ObservabilityOptions.CostlyArgumentLevel) || call.Arguments.AreSkippedWhereOff)
            return;
        bool boxing = context.Get(ObservabilityOptions.CostlyArgumentBoxing);
        bool isKnownUnguarded = false;
        foreach (IOperation value in Values(call))
        {
            if (Cost(value, boxing) is not { } cost || IsTextOfCaught(value, context))
                continue;
            if (!isKnownUnguarded && LevelConditions.Guard(call.Operation, context.Model.Logging))
                return;
            isKnownUnguarded = true;
            context.Report(Work, value.Syntax.GetLocation(), call.MethodName, cost, call.Library.NameOf(level));
        }
    }

    // Where a failure is logged at a level that is off, the level is the fault.
    private static bool IsTextOfCaught(IOperation value, in RuleContext context)
        => value.Syntax.FirstAncestorOrSelf<CatchClauseSyntax>() is not null && ExceptionText.In(value, context.Model.Errors.Exception) is not null;

    // An array that is made for the call holds the values, and is work itself.
    private static ImmutableArray<IOperation> Values(LogCall call)
        => call.Arguments.IsOpaque && call.Operation.ArgumentAt(call.Method.FirstArgument)?.Value.WithoutImplicitConversions() is { } array
            ? ImmutableArray.Create(array)
            : call.Arguments.Values;

    private static string? Cost(IOperation value, bool boxing)
        => ArgumentCost.Of(value) ?? (boxing && ArgumentCost.Boxed(value) is { } type ? $"boxes a value of type '{type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}'" : null);
}
