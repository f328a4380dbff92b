using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <content>The way back: what an expression gets the instrument from.</content>
internal sealed partial class InstrumentFlow
{
    /// <summary>Finds what an expression gets the instrument from; answers the nodes in the graph.</summary>
    public List<object> FindSources(IOperation value)
    {
        var nodes = new List<object>();
        FindSources(value, nodes);
        return nodes;
    }

    /// <summary>Takes up a call that creates the instrument, and follows what it creates.</summary>
    public object? Create(IInvocationOperation call)
    {
        if (InstrumentCreation.TryCreate(call, conversion.Library) is not { } creation
            || InstrumentReference.NameIn(call) is not { } name)
        {
            findings.Refuse();
            return null;
        }

        object node = InstrumentIdentity.Of(creation);
        if (findings.IsCreation(call.Syntax))
            return node;
        findings.Create(creation, node);
        findings.Edit(new InstrumentEdit(document.Id, name, InstrumentNumbers.Named(InstrumentTypeNames.WithIdentifier(name, conversion.CreateMethod), conversion.Number)));
        foreach (InstrumentEdit edit in InstrumentNumbers.OfCallback(creation, document.Id, conversion))
            findings.Edit(edit);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit && conversion.IsConfiguration(argument.Parameter?.Type))
                FindSources(argument.Value);
        }

        Follow(call, node);
        return node;
    }

    private void FindSources(IOperation value, List<object> nodes)
    {
        if (value.ConstantValue is { HasValue: true, Value: null })
            return;
        switch (value)
        {
            case IThrowOperation:
                break;
            case IDefaultValueOperation:
                Rename((value.Syntax as DefaultExpressionSyntax)?.Type);
                break;
            case IParenthesizedOperation parenthesized:
                FindSources(parenthesized.Operand, nodes);
                break;
            case IConversionOperation { OperatorMethod: null } cast:
                RenameCast(cast);
                FindSources(cast.Operand, nodes);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                FindSources(choice.WhenTrue, nodes);
                FindSources(whenFalse, nodes);
                break;
            case ICoalesceOperation choice:
                FindSources(choice.Value, nodes);
                FindSources(choice.WhenNull, nodes);
                break;
            case ISwitchExpressionOperation choice:
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                    FindSources(arm.Value, nodes);
                break;
            case IAssignmentOperation assignment and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation):
                FindSources(assignment.Target, nodes);
                FindSources(assignment.Value, nodes);
                break;
            case IDeclarationExpressionOperation declaration:
                FindSources(declaration.Expression, nodes);
                break;
            case IObjectCreationOperation creation when conversion.IsConfiguration(creation.Type):
                InstrumentConfigurations.Convert(creation, document.Id, this, findings);
                break;
            default:
                FindHolder(value, nodes);
                break;
        }
    }

    private void FindHolder(IOperation value, List<object> nodes)
    {
        IOperation inner = Instrument.WithoutLabels(value, conversion.Library);
        if (inner != value)
        {
            FindSources(inner, nodes);
            return;
        }

        object? node = value switch
        {
            IFieldReferenceOperation field => Hold(field.Field.AssociatedSymbol as IPropertySymbol ?? (ISymbol)field.Field),
            IPropertyReferenceOperation { Arguments.IsEmpty: true } property => Hold(property.Property),
            ILocalReferenceOperation local => Hold(local.Local),
            IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } parameter }
                => HoldLeased(parameter, value, nodes),
            IParameterReferenceOperation parameter => Hold(parameter.Parameter),
            IInvocationOperation call when conversion.Creates(call.TargetMethod) => Create(call),
            IInvocationOperation call => Hold(call.TargetMethod.ReducedFrom ?? call.TargetMethod),
            _ => null,
        };
        if (node is null)
            findings.Refuse();
        else
            nodes.Add(node);
    }

    // handle.WithLease(counter => …): the parameter is what the handle leases.
    private object? HoldLeased(IParameterSymbol parameter, IOperation mention, List<object> nodes)
    {
        IOperation? lambda = mention.Parent;
        while (lambda is not null && !(lambda is IAnonymousFunctionOperation function && SymbolEqualityComparer.Default.Equals(function.Symbol, parameter.ContainingSymbol)))
            lambda = lambda.Parent;
        if (lambda?.Parent is not IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation { Instance: { } handle } call } }
            || !conversion.Library.IsSeriesOf(call.TargetMethod.ContainingType))
            return null;
        FindSources(handle, nodes);
        return Hold(parameter);
    }
}
