using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Metrics.Lifetime;

/// <summary>How often an expression makes an object of telemetry that is meant to be made once.</summary>
internal enum CreationLifetime
{
    /// <summary>Once, or it cannot be told.</summary>
    Unknown,

    /// <summary>Each time a method or a handler runs.</summary>
    Call,

    /// <summary>Each time a property is read.</summary>
    Access,

    /// <summary>With each object of a type that is made for each request or use.</summary>
    Object,
}

/// <summary>Judges such expressions: of meters and of their instruments, by what is made and by where it stands.</summary>
internal static class CreationLifetimes
{
    /// <summary>How often an instrument is made; unknown also where that is not felt, or is told of the meter that it comes with.</summary>
    public static CreationLifetime Of(InstrumentCreation creation, ISymbol member, TelemetryModel model, CancellationToken cancellation)
        // One name for each object is one instrument for each object.
        => creation is { Library.CreationIsFelt: true, Name: not null, HasMeterOfItsOwn: false } ? Of(creation.Operation, member, model, cancellation) : CreationLifetime.Unknown;

    /// <param name="made">The expression.</param>
    /// <param name="member">The member whose body or initializer it stands in.</param>
    /// <param name="model">The compilation's model.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public static CreationLifetime Of(IOperation made, ISymbol member, TelemetryModel model, CancellationToken cancellation)
    {
        Fate fate = Fates.Of(made, model, out ISymbol? keeper);
        if (fate == Fate.GivenAway || member.ContainingType is null)
            return CreationLifetime.Unknown;
        if (fate == Fate.Returned)
            return IsReadFrom(member, made) ? CreationLifetime.Access : CreationLifetime.Unknown;
        if (IsWhileMade(member, made))
        {
            return keeper is not { IsStatic: true } && model.Metrics.ShortLived.Include(member.ContainingType, cancellation)
                ? CreationLifetime.Object
                : CreationLifetime.Unknown;
        }

        if (fate == Fate.Kept)
            return CreationLifetime.Unknown;
        if (HotPaths.Hold(made, member, model, cancellation))
            return CreationLifetime.Call;
        if (HotPaths.MayRunOnce(made, member, model))
            return CreationLifetime.Unknown;

        // What is used and forgotten was made for this run. What is only forgotten may have been set up for good.
        return fate == Fate.Used || MeasuresBeside(made, model) ? CreationLifetime.Call : CreationLifetime.Unknown;
    }

    /// <summary>Whether the object is made, used and disposed of for each request, message or order, for certain.</summary>
    public static bool EndsEachTime(IOperation made, ISymbol member, TelemetryModel model, CancellationToken cancellation)
        => Fates.OfDisposed(made, model) == Fate.Used
            && (HotPaths.Hold(made, member, model, cancellation) || (member is IMethodSymbol method && RunsOnce.IsDoneAllDay(method) && IsUnmarked(method)));

    // What carries a mark of a framework (a test, a benchmark) is called by it, who knows how often.
    private static bool IsUnmarked(IMethodSymbol method) => method.GetAttributes().IsEmpty;

    /// <summary>Whether each object of the type around makes one of its own, and keeps it or measures with it.</summary>
    public static bool IsMadeWithObject(IOperation made, ISymbol member, TelemetryModel model)
        => IsWhileMade(member, made) && Fates.Of(made, model, out ISymbol? keeper) is not (Fate.GivenAway or Fate.Returned) && keeper is not { IsStatic: true };

    private static bool IsReadFrom(ISymbol member, IOperation made)
        => member is IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol { IsIndexer: false } }
            && SymbolEqualityComparer.Default.Equals(made.EnclosingFunction(member), member);

    // An instance's constructor, or the initializer of its field or property.
    private static bool IsWhileMade(ISymbol member, IOperation made)
        => member is { IsStatic: false } and (IMethodSymbol { MethodKind: MethodKind.Constructor } or IFieldSymbol or IPropertySymbol)
            && SymbolEqualityComparer.Default.Equals(made.EnclosingFunction(member), member);

    // A method that records values runs more than once.
    private static bool MeasuresBeside(IOperation made, TelemetryModel model)
    {
        foreach (IOperation operation in made.Root().Descendants())
        {
            if (operation is IInvocationOperation call
                && SymbolEqualityComparer.Default.Equals(call.EnclosingFunction(null), made.EnclosingFunction(null))
                && model.Find(call.TargetMethod) is MeasurementMethod
                && !IsInLoop(call))
                return true;
        }

        return false;
    }

    private static bool IsInLoop(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is ILoopOperation)
                return true;
        }

        return false;
    }
}
