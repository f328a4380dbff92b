using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Names;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>What a text says of the metric that it is given to.</summary>
internal enum MetricTextRole
{
    Name,
    Unit,
    Label,
}

/// <summary>A name, a unit or a label's name as one creation of an instrument has it.</summary>
internal sealed class MetricText
{
    private MetricText(InstrumentCreation creation, MetricTextRole role, IOperation value)
    {
        Creation = creation;
        Role = role;
        Value = value;
    }

    public InstrumentCreation Creation { get; }

    public MetricTextRole Role { get; }

    public IOperation Value { get; }

    /// <summary>The text that the expression is; null where it is none of these.</summary>
    public static MetricText? At(SyntaxNode expression, SemanticModel semantics, TelemetryModel model, CancellationToken cancellation)
    {
        foreach (InvocationExpressionSyntax invocation in expression.AncestorsAndSelf().OfType<InvocationExpressionSyntax>())
        {
            if (semantics.GetOperation(invocation, cancellation) is not IInvocationOperation operation || model.Find(operation.TargetMethod) is not CreationMethod method)
                continue;
            var creation = InstrumentCreation.Of(operation, method);
            return All(creation).FirstOrDefault(text => text.Value.Syntax.Span == expression.Span);
        }

        return null;
    }

    private static IEnumerable<MetricText> All(InstrumentCreation creation)
    {
        if (creation.NameArgument is { } name)
            yield return new MetricText(creation, MetricTextRole.Name, name);
        if (creation.UnitArgument is { } unit)
            yield return new MetricText(creation, MetricTextRole.Unit, unit);
        foreach (IOperation label in LabelNameElements.Of(creation))
            yield return new MetricText(creation, MetricTextRole.Label, label);
    }
}
