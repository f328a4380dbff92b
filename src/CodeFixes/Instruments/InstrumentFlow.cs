using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>
/// Follows an instrument through the expressions of one document: where a value comes from and where it goes.
/// What it cannot follow it refuses, so that nothing is retyped by half.
/// </summary>
internal sealed partial class InstrumentFlow(Document document, SemanticModel semantics, InstrumentConversion conversion, InstrumentFindings findings, MeasurementRewriter rewriter)
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
            case { } parent when InstrumentNullChecks.Is(parent):
                break;
            default:
                findings.Refuse();
                break;
        }
    }

    private void FollowConversion(IConversionOperation cast, object origin)
    {
        if (conversion.Convert(cast.Type) is not null)
        {
            RenameCast(cast);
            Follow(cast, origin);
        }
        else if (!InstrumentNullChecks.Is(cast.Parent))
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
            case { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod: { IsExtensionMethod: true } extension } } when conversion.KeepsExtension(extension):
                break;
            default:
                if (!InstrumentNullChecks.Is(argument))
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
            if (rewriter(measurement, document.Id) is not { } edits)
            {
                findings.Refuse();
                return;
            }

            bool isRewritten = false;
            foreach (InstrumentEdit edit in edits)
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
}

/// <summary>What a measurement must be written as for what the instrument becomes; nothing where it stays as it is, null where it cannot be.</summary>
internal delegate IEnumerable<InstrumentEdit>? MeasurementRewriter(Measurement measurement, DocumentId document);
