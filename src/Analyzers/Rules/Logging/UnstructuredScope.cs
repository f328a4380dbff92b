using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A scope holds a built text, a single value or a tuple.
/// What it adds to each event is a text without a property: the events of one order cannot be found by the order.
/// Bad: <c>logger.BeginScope($"Order {order.Id}")</c>. Good: <c>logger.BeginScope("Order {OrderId}", order.Id)</c>.
/// </summary>
internal sealed class UnstructuredScope : Rule, IJudges<LogCall>
{
    private static readonly DiagnosticDescriptor Unstructured = Describe(
        "OBS1017",
        "Log scope without properties",
        "'{0}' gives '{1}' {2}: the events in the scope get no property to search for. Pass a constant template with its values, or a dictionary.",
        Area.Logging,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Unstructured);

    public void Check(LogCall call, in RuleContext context)
    {
        if (call.Shape != LogShape.Scope || call.TemplateArgument is not { } state)
            return;
        IOperation value = state.Value.WithoutImplicitConversions();
        if (WhatIsHeld(call, value, context) is { } held)
            context.Report(Unstructured, value.Syntax.GetLocation(), QuotedSource.Of(value.Syntax), call.MethodName, held);
    }

    private static string? WhatIsHeld(LogCall call, IOperation value, in RuleContext context)
    {
        if (call.Kind is TemplateKind.Interpolated or TemplateKind.Concatenated or TemplateKind.Formatted)
            return "a text that is put together at the call";
        if (call.LacksAllValues)
            return "a template without its values";
        if (call.Kind != TemplateKind.Variable || value.Type is not { } type)
            return null;
        if (type.SpecialType == SpecialType.System_String)
            return call.ArgumentCount == 0 && !FixedTexts.IsFixed(value) ? "a text without a name" : null;
        if (value.ConstantValue.HasValue)
            return null;
        if (ScopeState.IsScalar(type))
            return "a value without a name";
        return type.IsTupleType && !IsReadAsProperty(type, context) ? "a tuple, of which only a text remains" : null;
    }

    private static bool IsReadAsProperty(ITypeSymbol tuple, in RuleContext context)
        => context.Model.Logging.ReadsTuplesOfScopes && ScopeState.IsNameAndValue(tuple);
}
