using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>What becomes of a logger that a call hands out.</summary>
internal enum LoggerFate
{
    /// <summary>It is written to right there, and forgotten.</summary>
    Used,

    /// <summary>A field or property keeps it.</summary>
    Kept,

    /// <summary>It is returned, or passed to something that may keep it.</summary>
    GivenAway,
}

/// <summary>Follows a logger from the call that hands it out.</summary>
internal static class LoggerFates
{
    /// <param name="creation">The call.</param>
    /// <param name="model">Knows log methods.</param>
    /// <param name="keeper">The field or property that keeps the logger.</param>
    public static LoggerFate Of(LoggerCreation creation, TelemetryModel model, out ISymbol? keeper)
        => Of(creation.Operation, model, out keeper);

    private static LoggerFate Of(IOperation value, TelemetryModel model, out ISymbol? keeper)
    {
        keeper = null;
        for (IOperation current = value; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation:
                    continue;
                case IFieldInitializerOperation { InitializedFields: { IsEmpty: false } fields }:
                    keeper = fields[0];
                    return LoggerFate.Kept;
                case IPropertyInitializerOperation { InitializedProperties: { IsEmpty: false } properties }:
                    keeper = properties[0];
                    return LoggerFate.Kept;
                case IAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } }:
                    keeper = member;
                    return LoggerFate.Kept;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                    return IsOnlyUsed(local, parent, model) ? LoggerFate.Used : LoggerFate.GivenAway;
                case IPropertyReferenceOperation:
                    return LoggerFate.Used;
                case IInvocationOperation call when ReferenceEquals(call.Instance, current):
                    if (IsLog(call, model))
                        return LoggerFate.Used;
                    if (model.Find(call.TargetMethod) is not (LoggerCreationMethod or PropertyMethod))
                        return LoggerFate.GivenAway;
                    continue;
                case IArgumentOperation { Parent: IInvocationOperation call } argument:
                    if (IsReceiver(argument, call, model))
                        return LoggerFate.Used;
                    if (argument.Parameter?.Ordinal != 0 || model.Find(call.TargetMethod) is not LoggerCreationMethod)
                        return LoggerFate.GivenAway;
                    parent = call;
                    continue;
                default:
                    return LoggerFate.GivenAway;
            }
        }

        return LoggerFate.GivenAway;
    }

    // A local that is written to and nothing else.
    private static bool IsOnlyUsed(ILocalSymbol local, IOperation place, TelemetryModel model)
    {
        IOperation root = place.Root();
        bool any = false;
        foreach (IOperation operation in root.Descendants())
        {
            if (operation is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, local))
                continue;
            any = true;
            if (Of(reference, model, out _) != LoggerFate.Used)
                return false;
        }

        return any;
    }

    private static bool IsReceiver(IArgumentOperation argument, IInvocationOperation call, TelemetryModel model)
        => argument.Parameter is { } parameter && model.Find(call.TargetMethod) is LogMethod method && method.Logger == parameter.Ordinal;

    private static bool IsLog(IInvocationOperation call, TelemetryModel model)
        => model.Find(call.TargetMethod) is LogMethod || call.TargetMethod.Name is "IsEnabled" or "BeginScope";
}
