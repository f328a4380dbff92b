using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors.Libraries;

namespace Observability.Analyzers.Models.Errors.Handlers;

/// <summary>A type that ASP.NET Core asks what to do about an exception that nothing else has caught.</summary>
internal sealed class ExceptionHandlerType
{
    private static readonly string[] Names = ["TryHandleAsync", "OnException", "OnExceptionAsync"];

    private ExceptionHandlerType(INamedTypeSymbol type, IMethodSymbol method, bool isFilter)
    {
        Type = type;
        Method = method;
        IsFilter = isFilter;
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>The method that gets the exception.</summary>
    public IMethodSymbol Method { get; }

    /// <summary>Whether it is MVC's exception filter, not the exception middleware's handler.</summary>
    public bool IsFilter { get; }

    /// <summary>Reads a type of the project; null for all that are no such handler.</summary>
    public static ExceptionHandlerType? TryCreate(INamedTypeSymbol type, AspNetCoreErrors library)
    {
        if (type.TypeKind != TypeKind.Class || type.IsAbstract || (type.BaseType is { SpecialType: SpecialType.System_Object } && type.Interfaces.IsEmpty))
            return null;
        bool isHandler = type.IsOrInherits(library.ExceptionHandler);
        if (!isHandler && !type.IsOrInherits(library.ExceptionFilter) && !type.IsOrInherits(library.AsyncExceptionFilter))
            return null;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol { DeclaringSyntaxReferences.Length: 1 } method && Array.IndexOf(Names, NameOf(method)) >= 0)
                return new ExceptionHandlerType(type, method, !isHandler);
        }

        return null;
    }

    /// <summary>Whether the handler says of every exception that it was dealt with, and tells nobody.</summary>
    public bool HidesEverything(TelemetryModel model, AspNetCoreErrors library, CancellationToken cancellation)
        => MethodBody.Of(Method, model.Project.Compilation, cancellation) is { } body
            && DealsWithEverything(body, model.Errors, library)
            && !AnyMemberReports(model, cancellation)
            && !new ExceptionPassage(model, Type, cancellation).MayBeToldIn(body);

    private static string NameOf(IMethodSymbol method) => method.Name.Substring(method.Name.LastIndexOf('.') + 1);

    private bool DealsWithEverything(IOperation body, ErrorModel errors, AspNetCoreErrors library)
    {
        foreach (IOperation operation in body.Descendants())
        {
            if ((IsFilter ? Marks(operation, library) : operation is IReturnOperation { ReturnedValue: { } value } && MayBeTrue(value))
                && SymbolEqualityComparer.Default.Equals(operation.EnclosingFunction(Method), Method)
                && !TypeGuards.Hold(operation, errors))
                return true;
        }

        return false;
    }

    private static bool Marks(IOperation operation, AspNetCoreErrors library)
        => operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var value }
            && library.IsMarkOfHandling(property)
            && value.WithoutConversions().ConstantValue is not { HasValue: true, Value: false or null };

    // true, ValueTask.FromResult(true), new(true), and what writes problem details: it says whether it did.
    private static bool MayBeTrue(IOperation value)
    {
        value = value.WithoutConversions();
        if (value is IAwaitOperation awaited)
            value = awaited.Operation.WithoutConversions();
        if (value is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task })
            value = task.WithoutConversions();
        return value switch
        {
            { ConstantValue: { HasValue: true, Value: true } } => true,
            IInvocationOperation { TargetMethod.Name: "TryWriteAsync" } => true,
            IInvocationOperation { TargetMethod.Name: "FromResult", Arguments: { Length: 1 } arguments } => arguments[0].Value.ConstantValue is { HasValue: true, Value: true },
            IObjectCreationOperation { Arguments: { Length: 1 } arguments } => arguments[0].Value.ConstantValue is { HasValue: true, Value: true },
            _ => false,
        };
    }

    // Reading all members costs little: there are one or two such types in a service.
    private bool AnyMemberReports(TelemetryModel model, CancellationToken cancellation)
    {
        for (INamedTypeSymbol? current = Type; current is not null; current = current.BaseType)
        {
            foreach (SyntaxReference part in current.DeclaringSyntaxReferences)
            {
                SemanticModel? semantics = null;
                foreach (SyntaxNode node in part.GetSyntax(cancellation).DescendantNodes())
                {
                    if (node is not InvocationExpressionSyntax)
                        continue;
                    semantics ??= model.Project.Compilation.SemanticsOf(part.SyntaxTree);
                    if (semantics?.GetOperation(node, cancellation) is not IInvocationOperation call || model.Errors.IsReport(call))
                        return true;
                }
            }
        }

        return false;
    }
}
