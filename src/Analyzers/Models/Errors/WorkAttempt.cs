using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors;

/// <summary>
/// Tells work from attempts. Work is what somebody relies on: a call that is made for its effect, as its result is not taken (it returns nothing, or what it
/// returns is dropped), or an awaited call that brings an object from outside. All else is an attempt: a value is computed, looked up or probed, and there is another one to go on with.
/// </summary>
internal sealed class WorkAttempt(TelemetryModel model, IMethodSymbol? member = null)
{
    // What these do stays in memory, or asks the process about itself.
    private static readonly ImmutableArray<string> InMemory = ImmutableArray.Create("System", "Newtonsoft.Json");

    // Those of them that reach a file, a database or the network.
    private static readonly ImmutableArray<string> OutsideTypes = ImmutableArray.Create(
        "System.IO.File", "System.IO.Directory", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.IO.FileStream", "System.IO.StreamWriter", "System.IO.RandomAccess",
        "System.Net.WebClient", "System.Net.Sockets.TcpClient", "System.Net.Sockets.UdpClient", "System.Net.Sockets.NetworkStream");

    private static readonly ImmutableArray<string> OutsideSpaces = ImmutableArray.Create("System.Data", "System.Net.Http",
        "System.Net.Mail", "System.Net.WebSockets", "System.IO.Pipes", "System.ServiceModel");

    /// <summary>Whether the try does work, be it for its effect or for its result.</summary>
    public bool IsWork(ITryOperation? attempt) => attempt is not null && Any(attempt.Body, withResults: true);

    /// <summary>Whether the try does something for its effect.</summary>
    public bool HasEffect(ITryOperation? attempt) => attempt is not null && Any(attempt.Body, withResults: false);

    private bool Any(IOperation operation, bool withResults)
    {
        switch (operation)
        {
            case IAnonymousFunctionOperation or ILocalFunctionOperation:
                return false;
            case ITryOperation { Catches.IsEmpty: false } inner:
                return inner.Finally is { } last && Any(last, withResults);
            case IExpressionStatementOperation { Operation: var expression }:
                if (IsEffect(expression))
                    return true;
                break;
            case IInvocationOperation call when SavesToDatabase(call.TargetMethod):
                return true;
            case IAwaitOperation { Operation: var awaited } when withResults && !IsOnTheWay(operation) && IsResult(operation, Unconfigured(awaited)):
                return true;
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            if (Any(child, withResults))
                return true;
        }

        return false;
    }

    // Send(order); await client.SendAsync(order); handler?.Invoke(order);
    private bool IsEffect(IOperation expression)
    {
        expression = expression.WithoutConversions();
        if (expression is ISimpleAssignmentOperation { Target: IDiscardOperation, Value: var dropped })
            expression = dropped.WithoutConversions();
        bool isAwaited = expression is IAwaitOperation;
        if (expression is IAwaitOperation awaited)
            expression = Unconfigured(awaited.Operation);
        if (expression is IConditionalAccessOperation access)
            expression = access.WhenNotNull;
        if (expression is not IInvocationOperation call)
            return false;

        // A task that nobody awaits: the catch block never sees its failure.
        if (!isAwaited && call.Type.IsTask())
            return false;
        IMethodSymbol method = call.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return member is null || !ErrorVocabulary.Measures.IsIn(member.ContainingType.Name);

        // What a member does again for the parts of what it was given is what it does by itself.
        return (call.Arguments.IsEmpty || !SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, member?.OriginalDefinition))
            && !ErrorVocabulary.Releases.Ends(method.Name)
            && !ErrorVocabulary.BestEffort.Begins(method.Name)
            && !ErrorVocabulary.Conversions.Begins(method.Name)
            && !IsTouch(call)
            && !StaysInside(method)
            && !IsOptional(call)
            && !model.Errors.IsTelemetry(call)
            && model.Find(method) is null;
    }

    // UpdateAccessTime(file); _accessTimes.Add(file, now): when something was last asked for is noted in passing.
    private static bool IsTouch(IInvocationOperation call)
        => ErrorVocabulary.Touches.Begins(call.TargetMethod.Name)
            || ErrorVocabulary.AccessTimes.IsIn(call.TargetMethod.Name)
            || (call.Instance?.WithoutConversions() is IMemberReferenceOperation { Member.Name: var holder } && ErrorVocabulary.AccessTimes.IsIn(holder));

    // return await db.SaveChangesAsync() > 0: what it returns is a count, what it is called for is the effect.
    private static bool SavesToDatabase(IMethodSymbol method) => method.Name switch
    {
        "SaveChanges" or "SaveChangesAsync" => IsOf(method, "Microsoft.EntityFrameworkCore.DbContext") || IsOf(method, "System.Data.Entity.DbContext"),
        "ExecuteNonQuery" or "ExecuteNonQueryAsync" => IsOf(method, "System.Data.Common.DbCommand") || method.ContainingType.Is("System.Data.IDbCommand"),
        _ => false,
    };

    private static bool IsOf(IMethodSymbol method, string fullName)
    {
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (type.Is(fullName))
                return true;
        }

        return false;
    }

    // var order = await repository.LoadAsync(id): an object from outside. A text, a number or a yes is what probes ask for.
    private bool IsResult(IOperation await, IOperation awaited)
        => awaited is IInvocationOperation call
            && await.Type is { IsReferenceType: true, SpecialType: not SpecialType.System_String } or ITypeParameterSymbol
            && !ErrorVocabulary.Conversions.Begins(call.TargetMethod.Name)
            && !StaysInside(call.TargetMethod)
            && !IsOptional(call);

    // await using var channel = await Open(); return (long)await channel.CountAsync(): what is asked for in the end is a number or a text.
    private bool IsOnTheWay(IOperation await)
    {
        if (member is null || !IsPlainAnswer(member.ReturnType))
            return false;
        IOperation? current = await.Parent;
        while (current is IConversionOperation or IVariableInitializerOperation or IVariableDeclarationOperation)
            current = current.Parent;
        return current is IVariableDeclaratorOperation;
    }

    private static bool IsPlainAnswer(ITypeSymbol type)
    {
        if (type.IsTask())
        {
            if (type is not INamedTypeSymbol { TypeArguments: { Length: 1 } results })
                return false;
            type = results[0];
        }

        return type.SpecialType is not (SpecialType.None or SpecialType.System_Void or SpecialType.System_Object)
            || type.TypeKind == TypeKind.Enum
            || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
    }

    private static bool StaysInside(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        bool inside = false;
        foreach (string space in InMemory)
            inside |= type.ContainingNamespace.IsWithin(space);
        if (!inside || type.IsAny(OutsideTypes))
            return false;

        // What a response is asked for has arrived with it.
        if (type.Is("System.Net.Http.HttpResponseMessage"))
            return true;
        foreach (string space in OutsideSpaces)
        {
            if (type.ContainingNamespace.IsWithin(space))
                return false;
        }

        return true;
    }

    // A cache answers with a miss, a measurement with a gap, a client may be gone: nothing relies on any of them.
    private static bool IsOptional(IInvocationOperation call)
    {
        ITypeSymbol? receiver = (call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null))?.WithoutConversions().Type;
        string name = (receiver ?? call.TargetMethod.ContainingType).Name;
        return ErrorVocabulary.Optional.IsIn(name) || ErrorVocabulary.Responses.Ends(name);
    }

    private static IOperation Unconfigured(IOperation awaited)
    {
        while (awaited is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WaitAsync", Instance: { } task })
            awaited = task.WithoutConversions();
        return awaited;
    }
}
