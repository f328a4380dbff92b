using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors.Handlers;

/// <summary>
/// Tells whether an exception that code deals with may reach somebody: it is thrown, kept, or given to code that may report it.
/// What only makes an answer of it (its text in a response, the framework's objects and serializers) keeps it from everybody.
/// </summary>
internal sealed class ExceptionPassage(TelemetryModel model, INamedTypeSymbol type, CancellationToken cancellation)
{
    // A method of the same type that gets the exception is read too, and those that it hands it on to.
    private const int Depth = 2;

    private static readonly string[] Frameworks = ["System", "Microsoft.AspNetCore", "Microsoft.Extensions", "Newtonsoft.Json", "netstandard", "mscorlib"];

    public bool MayBeToldIn(IOperation body) => MayBeToldIn(body, Depth);

    private bool MayBeToldIn(IOperation body, int depth)
    {
        foreach (IOperation operation in body.Descendants())
        {
            switch (operation)
            {
                case IThrowOperation or IInvalidOperation:
                case IInvocationOperation call when model.Errors.IsReport(call):
                case ILocalReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation when IsException(operation) && MayBeTold(operation, depth):
                    return true;
            }
        }

        return false;
    }

    private bool IsException(IOperation operation) => operation.Type.IsOrInherits(model.Errors.Exception);

    // Outwards from one mention of the exception.
    private bool MayBeTold(IOperation mention, int depth)
    {
        bool isText = false;
        IOperation current = mention;
        while (current.Parent is { } parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IAwaitOperation:
                    break;
                case IConditionalOperation choice when !ReferenceEquals(choice.Condition, current):
                    break;
                case IInterpolationOperation or IInterpolatedStringOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add }:
                    isText = true;
                    break;

                // An exception in it is a mention of its own.
                case IPropertyReferenceOperation property when ReferenceEquals(property.Instance, current):
                    if (IsException(property))
                        return false;
                    isText = true;
                    break;
                case IInvocationOperation call when ReferenceEquals(call.Instance, current):
                    isText |= !IsException(call);
                    break;
                case IArgumentOperation argument:
                    if (argument.Parent is IInvocationOperation { TargetMethod.ContainingType.SpecialType: SpecialType.System_String } text)
                    {
                        isText = true;
                        parent = text;
                        break;
                    }

                    return IsToldBy(argument, isText, depth);

                // Part of an object that is made: what becomes of that.
                case ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation made } } when isText:
                    parent = made;
                    break;
                case ISimpleAssignmentOperation assignment:
                    return ReferenceEquals(assignment.Value, current) && IsKeptBy(assignment.Target, isText);

                // Another name for the exception: what is done with it is judged where that is mentioned.
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.Type: var type } }:
                    return !isText && !type.IsOrInherits(model.Errors.Exception);
                case IIsTypeOperation or IIsPatternOperation or ISwitchOperation or ISwitchExpressionOperation or IConditionalAccessOperation
                    or IExpressionStatementOperation or INameOfOperation or IBinaryOperation or IConditionalOperation:
                    return false;
                default:
                    return !isText;
            }

            current = parent;
        }

        return !isText;
    }

    private bool IsToldBy(IArgumentOperation argument, bool isText, int depth)
    {
        switch (argument.Parent)
        {
            case IInvocationOperation call:
                IMethodSymbol method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
                if (IsOfFramework(method))
                    return (!isText || IsOwnObject(argument.Value)) && ErrorVocabulary.Keepers.Begins(method.Name);
                if (IsOwn(method))
                    return BodyMayTell(method, depth);
                return (!isText || IsStatement(call)) && model.Errors.Helpers.FateOf(argument) != ExceptionFate.Drops;
            case IObjectCreationOperation { Constructor: { } constructor }:
                return !isText && !IsOfFramework(constructor);
            default:
                return !isText;
        }
    }

    // A row, an entry: an object of the project's own with the text in it.
    private static bool IsOwnObject(IOperation value)
        => value.WithoutConversions() is IObjectCreationOperation { Constructor: { } constructor } && !IsOfFramework(constructor);

    private bool IsKeptBy(IOperation target, bool isText) => target switch
    {
        IDiscardOperation => false,
        IPropertyReferenceOperation { Property: { IsIndexer: false } property } when IsOfFramework(property) => false,
        IMemberReferenceOperation { Member: var member } when isText => SymbolEqualityComparer.Default.Equals(member.ContainingType, type),
        _ => !isText,
    };

    private bool IsOwn(IMethodSymbol method)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, method.ContainingType.OriginalDefinition))
                return method.DeclaringSyntaxReferences.Length > 0;
        }

        return false;
    }

    private bool BodyMayTell(IMethodSymbol method, int depth)
    {
        if (depth == 0)
            return true;
        return MethodBody.Of(method, model.Project.Compilation, cancellation) is not { } body || MayBeToldIn(body, depth - 1);
    }

    private static bool IsOfFramework(ISymbol symbol)
    {
        string assembly = symbol.ContainingAssembly?.Name ?? "";
        foreach (string framework in Frameworks)
        {
            if (assembly.IsOfFamily(framework))
                return true;
        }

        return false;
    }

    private static bool IsStatement(IInvocationOperation call)
    {
        IOperation? parent = call.Parent;
        if (parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" })
            parent = parent.Parent;
        if (parent is IAwaitOperation)
            parent = parent.Parent;
        return parent is IExpressionStatementOperation or IReturnOperation { Parent: IBlockOperation { IsImplicit: true } };
    }
}
