using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors.Libraries;

namespace Observability.Analyzers.Models.Errors;

/// <summary>How code runs that nobody waits for.</summary>
internal enum WorkerKind
{
    /// <summary>Somebody may wait for it.</summary>
    None,

    /// <summary>Over and over, in a hosted service.</summary>
    Loop,

    /// <summary>For each message or job that a library delivers.</summary>
    Consumer,

    /// <summary>For each tick of a timer.</summary>
    Timer,
}

/// <summary>Tells code that nobody waits for: an exception that it drops has no caller who could notice.</summary>
internal static class WorkerCode
{
    public static WorkerKind KindOf(CatchBlock block, TelemetryModel model, CancellationToken cancellation)
    {
        if (HandedToLibrary(block.Operation) is { } handed)
            return handed;
        if (block.OuterMember is not { ContainingType: { } type } member)
            return WorkerKind.None;
        if (WorkerContracts.IsConsumer(type) || WorkerContracts.IsTriggered(member))
            return WorkerKind.Consumer;
        if (WorkerContracts.IsHosted(type) && IsRepeated(block.Operation))
            return WorkerKind.Loop;
        return IsTimerCallback(member, type, model, cancellation) ? WorkerKind.Timer : WorkerKind.None;
    }

    private static bool IsRepeated(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is ILoopOperation)
                return true;
        }

        return false;
    }

    // new Timer(_ => …), timer.Elapsed += (_, _) => …, consumer.ReceivedAsync += async (_, message) => ….
    private static WorkerKind? HandedToLibrary(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation && TakerOf(current) is { } kind)
                return kind;
        }

        return null;
    }

    private static WorkerKind? TakerOf(IOperation handler)
    {
        IOperation? taker = handler.Parent;
        while (taker is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation or IArgumentOperation)
            taker = taker.Parent;
        return taker switch
        {
            IObjectCreationOperation creation when WorkerContracts.IsTimer(creation.Constructor) => WorkerKind.Timer,
            IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation { Event: var raised } } when WorkerContracts.IsDelivery(raised)
                => WorkerContracts.IsTimer(raised) ? WorkerKind.Timer : WorkerKind.Consumer,
            _ => null,
        };
    }

    // A private method that its type hands to a timer or to such an event: new Timer(Refresh), timer.Elapsed += OnElapsed.
    private static bool IsTimerCallback(IMethodSymbol method, INamedTypeSymbol type, TelemetryModel model, CancellationToken cancellation)
    {
        if (method.DeclaredAccessibility != Accessibility.Private || method.MethodKind != MethodKind.Ordinary || method.Parameters.Length is 0 or > 2)
            return false;
        foreach (SyntaxReference part in type.DeclaringSyntaxReferences)
        {
            SemanticModel? semantics = null;
            foreach (IdentifierNameSyntax name in NamesInSource.In(part.GetSyntax(cancellation), method.Name, cancellation))
            {
                if (!IsHandedOver(name))
                    continue;
                semantics ??= model.Project.Compilation.SemanticsOf(part.SyntaxTree);
                IOperation? reference = semantics?.GetOperation(name, cancellation) ?? (name.Parent is null ? null : semantics?.GetOperation(name.Parent, cancellation));
                if (reference is IMethodReferenceOperation { Method: var handed }
                    && SymbolEqualityComparer.Default.Equals(handed.OriginalDefinition, method.OriginalDefinition) && TakerOf(reference) is not null)
                    return true;
            }
        }

        return false;
    }

    // Not called, not asked for its name.
    private static bool IsHandedOver(IdentifierNameSyntax name)
    {
        SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return whole.Parent is ArgumentSyntax or AssignmentExpressionSyntax;
    }
}
