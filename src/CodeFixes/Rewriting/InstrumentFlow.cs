using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Rewriting;

/// <summary>
/// Follows an instrument through the expressions of one document: where a value comes from and where it goes.
/// What it cannot follow it refuses, so that nothing is retyped by half.
/// </summary>
internal sealed class InstrumentFlow(Document document, SemanticModel semantics, InstrumentConversion conversion, InstrumentFindings findings, MeasurementRewriter rewriter)
{
    public SemanticModel Semantics => semantics;

    public InstrumentConversion Conversion => conversion;

    /// <summary>Renames the types in <paramref name="type"/>.</summary>
    public void Rename(TypeSyntax? type)
    {
        if (type is null)
            return;
        foreach (InstrumentEdit edit in InstrumentTypeNames.Rename(type, document.Id, semantics, conversion))
            findings.Edit(edit);
    }

    /// <summary>Notes that the symbol holds the instrument; answers its node in the graph.</summary>
    public SyntaxNode? Hold(ISymbol symbol)
    {
        if (InstrumentDeclarations.Of(symbol) is not { } declaration || conversion.Convert(InstrumentDeclarations.TypeOf(symbol.OriginalDefinition)) is null)
        {
            findings.Refuse();
            return null;
        }

        findings.Hold(declaration);
        return declaration;
    }

    /// <summary>Follows an expression whose value is the instrument to wherever the value goes.</summary>
    public void Follow(IOperation value, object origin)
    {
        if (!findings.IsFirstVisit(value, origin))
            return;
        switch (value.Parent)
        {
            case IParenthesizedOperation parenthesized:
                Follow(parenthesized, origin);
                break;
            case IConversionOperation cast:
                FollowConversion(cast, origin);
                break;
            case IConditionalOperation choice when choice.Condition != value:
                FollowChoice(choice, origin);
                break;
            case ICoalesceOperation choice:
                FollowChoice(choice, origin);
                break;
            case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice }:
                FollowChoice(choice, origin);
                break;
            case ISimpleAssignmentOperation { IsRef: false } assignment:
                FollowAssignment(value, assignment, assignment.Target, assignment.Value, origin);
                break;
            case ICoalesceAssignmentOperation assignment:
                FollowAssignment(value, assignment, assignment.Target, assignment.Value, origin);
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                Reach(declarator.Symbol, origin);
                break;
            case IFieldInitializerOperation initializer:
                ReachAll(initializer.InitializedFields, origin);
                break;
            case IPropertyInitializerOperation initializer:
                ReachAll(initializer.InitializedProperties, origin);
                break;
            case IReturnOperation { Kind: OperationKind.Return } statement:
                FollowReturn(statement, origin);
                break;
            case IArgumentOperation argument:
                FollowArgument(argument, origin);
                break;
            case IConditionalAccessOperation access when access.Operation == value:
                FollowConditionalAccess(access, origin);
                break;
            case IConditionalAccessOperation access:
                if (conversion.Convert(access.Type) is not null)
                    Follow(access, origin);
                break;
            case IInvocationOperation call when call.Instance == value:
                FollowCall(call, origin);
                break;
            case IPropertyReferenceOperation property when property.Instance == value:
                FollowProperty(property, origin);
                break;
            case IMethodReferenceOperation { Instance: { } instance } method when instance == value && conversion.Keeps(method.Method):
            case IExpressionStatementOperation or INameOfOperation:
            case { } parent when IsNullCheck(parent):
                break;
            default:
                findings.Refuse();
                break;
        }
    }

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
        findings.Edit(new InstrumentEdit(document.Id, name, InstrumentTypeNames.WithIdentifier(name, conversion.CreateMethod)));
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
            IFieldReferenceOperation field => Hold(field.Field),
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

    private void FollowConversion(IConversionOperation cast, object origin)
    {
        if (conversion.Convert(cast.Type) is not null)
        {
            RenameCast(cast);
            Follow(cast, origin);
        }
        else if (!IsNullCheck(cast.Parent))
        {
            findings.Refuse();
        }
    }

    private void RenameCast(IConversionOperation cast)
        => Rename(cast.IsImplicit ? null : cast.Syntax switch
        {
            CastExpressionSyntax { Type: { } type } => type,
            BinaryExpressionSyntax { Right: TypeSyntax type } => type,
            _ => null,
        });

    private void FollowChoice(IOperation choice, object origin)
    {
        FindSources(choice);
        Follow(choice, origin);
    }

    private void FollowAssignment(IOperation value, IOperation assignment, IOperation target, IOperation given, object origin)
    {
        if (target == value)
        {
            FindSources(given);
        }
        else if (target is not IDiscardOperation)
        {
            foreach (object node in FindSources(target))
                findings.Graph.Add(origin, node);
        }

        if (assignment.Parent is not (IExpressionStatementOperation or IObjectOrCollectionInitializerOperation))
            Follow(assignment, origin);
    }

    private void FollowReturn(IReturnOperation statement, object origin)
    {
        for (IOperation? current = statement.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation:
                    findings.Refuse();
                    return;
                case ILocalFunctionOperation local:
                    Reach(local.Symbol, origin);
                    return;
            }
        }

        if (semantics.GetEnclosingSymbol(statement.Syntax.SpanStart) is IMethodSymbol method)
            Reach(method.AssociatedSymbol ?? method, origin);
        else
            findings.Refuse();
    }

    private void FollowArgument(IArgumentOperation argument, object origin)
    {
        switch (argument)
        {
            case { Parameter: { ContainingSymbol.DeclaringSyntaxReferences.IsEmpty: false } parameter }:
                Reach(parameter, origin);
                if (parameter.RefKind != RefKind.None && InstrumentDeclarations.Of(parameter) is { } source)
                    findings.Graph.Add(source, origin);
                break;

            // One configuration may serve several metrics; whether they all change is decided when all is known.
            case { Parent: IInvocationOperation call } when conversion.Creates(call.TargetMethod):
                Create(call);
                break;
            case { Parameter.RefKind: RefKind.Out, Parent: IInvocationOperation { Instance: { } handle } call } when conversion.Library.IsSeriesOf(call.TargetMethod.ContainingType):
                foreach (object node in FindSources(handle))
                    findings.Graph.Add(node, origin);
                break;
            default:
                if (!IsNullCheck(argument))
                    findings.Refuse();
                break;
        }
    }

    private void FollowConditionalAccess(IConditionalAccessOperation access, object origin)
    {
        if (access.WhenNotNull.DescendantsAndSelf().FirstOrDefault(operation => operation is IConditionalAccessInstanceOperation) is { } instance)
            Follow(instance, origin);
        else
            findings.Refuse();
    }

    private void FollowCall(IInvocationOperation call, object origin)
    {
        if (conversion.Library.Classify(call.TargetMethod.OriginalDefinition) is { } method && Measurement.TryCreate(call, method) is { } measurement)
        {
            findings.Measurements.Add(call.Syntax);
            bool isRewritten = false;
            foreach (InstrumentEdit edit in rewriter(measurement, document.Id))
            {
                findings.Edit(edit);
                isRewritten = true;
            }

            if (isRewritten)
                return;
        }

        if (!conversion.Keeps(call.TargetMethod))
        {
            findings.Refuse();
            return;
        }

        if (conversion.Convert(call.Type) is not null)
            Follow(call, origin);
        if (conversion.Library.IsSeriesOf(call.TargetMethod.ContainingType))
        {
            foreach (IArgumentOperation argument in call.Arguments)
                FollowLease(argument, origin);
        }
    }

    private void FollowProperty(IPropertyReferenceOperation property, object origin)
    {
        if (!conversion.Keeps(property.Property))
            findings.Refuse();
        else if (conversion.Convert(property.Type) is not null)
            Follow(property, origin);
    }

    // AcquireLease(out var counter), WithLease(counter => …).
    private void FollowLease(IArgumentOperation argument, object origin)
    {
        switch (argument)
        {
            case { Value: IDiscardOperation }:
                break;
            case { Parameter.RefKind: RefKind.Out, Value: { } variable } when conversion.Convert(variable.Type) is not null:
                foreach (object node in FindSources(variable))
                    findings.Graph.Add(origin, node);
                break;
            case { Value: IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } }:
                foreach (IParameterSymbol parameter in lambda.Symbol.Parameters.Where(parameter => conversion.Convert(parameter.Type) is not null))
                {
                    Reach(parameter, origin);
                    findings.Feed(InstrumentDeclarations.Of(parameter)!);
                }

                break;
            case { Value: IDelegateCreationOperation or IMethodReferenceOperation }:
                findings.Refuse();
                break;
        }
    }

    private void Reach(ISymbol symbol, object origin)
    {
        if (Hold(symbol) is { } node)
            findings.Graph.Add(origin, node);
    }

    private void ReachAll(IEnumerable<ISymbol> symbols, object origin)
    {
        foreach (ISymbol symbol in symbols)
            Reach(symbol, origin);
    }

    // x == null, x is null, x is not null, ArgumentNullException.ThrowIfNull(x).
    private static bool IsNullCheck(IOperation? operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison
            => IsNull(comparison.LeftOperand) || IsNull(comparison.RightOperand),
        IIsPatternOperation { Pattern: { } pattern } => IsNullPattern(pattern) || (pattern is INegatedPatternOperation negated && IsNullPattern(negated.Pattern)),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ThrowIfNull" } } => true,
        _ => false,
    };

    private static bool IsNullPattern(IPatternOperation pattern) => pattern is IConstantPatternOperation constant && IsNull(constant.Value);

    private static bool IsNull(IOperation operand) => operand.WithoutConversions().ConstantValue is { HasValue: true, Value: null };
}

/// <summary>What a measurement must be written as for the new kind of instrument; nothing where it stays as it is.</summary>
internal delegate IEnumerable<InstrumentEdit> MeasurementRewriter(Measurement measurement, DocumentId document);
