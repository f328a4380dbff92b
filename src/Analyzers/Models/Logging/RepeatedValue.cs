using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging;

/// <summary>A value that several log calls of one function pass under one name: the context of what the function does.</summary>
internal sealed class RepeatedValue
{
    private const int Few = 3;

    private RepeatedValue(string name, IOperation value, ImmutableArray<LogCall> calls)
    {
        Name = name;
        Value = value;
        Calls = calls;
    }

    public string Name { get; }

    /// <summary>The value as the first call passes it.</summary>
    public IOperation Value { get; }

    /// <summary>The calls in source order.</summary>
    public ImmutableArray<LogCall> Calls { get; }

    /// <summary>The values that this call is the first to pass. None where the function opens a scope or sets properties already.</summary>
    public static ImmutableArray<RepeatedValue> StartingAt(LogCall call, TelemetryModel model)
    {
        if (!HasOwnNames(call) || call.Template!.Holes.IsEmpty)
            return ImmutableArray<RepeatedValue>.Empty;
        IOperation function = FunctionOf(call.Operation);
        if (CallsOf(function, call.Library, model) is not { Count: >= Few } calls)
            return ImmutableArray<RepeatedValue>.Empty;

        ImmutableArray<RepeatedValue>.Builder repeated = ImmutableArray.CreateBuilder<RepeatedValue>();
        for (int i = 0; i < call.Template.Holes.Length; i++)
        {
            string name = call.Template.Holes[i].Name;
            if (call.Template.Holes[i].Capture != CaptureOperator.None || call.ValueOf(i) is not { } value || !IsStable(value, function) || TellsOfException(value, model.Errors))
                continue;
            ImmutableArray<LogCall> passing = calls.Where(candidate => Passes(candidate, name, value)).ToImmutableArray();
            if (passing.Length >= Few && passing[0].Operation.Syntax == call.Operation.Syntax)
                repeated.Add(new RepeatedValue(name, value, passing));
        }

        return repeated.ToImmutable();
    }

    // An exception belongs to the event that tells of it.
    private static bool TellsOfException(IOperation value, ErrorModel errors)
        => value.WithoutConversions().Type.IsOrInherits(errors.Exception) || ExceptionText.In(value, errors.Exception) is not null;

    // Templates at the call, with names: indexes name nothing, and a generated method binds its values by itself.
    private static bool HasOwnNames(LogCall call)
        => call.Shape == LogShape.Event && call.TemplateArgument is not null && call.Library.HasNamedProperties && call.Template is { IsPositional: false, IsRejected: false };

    private static IOperation FunctionOf(IOperation operation)
    {
        IOperation function = operation;
        while (function.Parent is { } parent && function is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            function = parent;
        return function;
    }

    private static List<LogCall>? CallsOf(IOperation function, LogLibrary library, TelemetryModel model)
    {
        var calls = new List<LogCall>();
        foreach (IOperation operation in function.Descendants())
        {
            if (operation is not IInvocationOperation invocation)
                continue;
            switch (model.Find(invocation.TargetMethod))
            {
                case PropertyMethod:
                    return null;
                case LogMethod method when LogCall.TryCreate(invocation, method) is { } call:
                    if (call.Shape == LogShape.Scope)
                        return null;
                    if (call.Library == library && HasOwnNames(call) && FunctionOf(invocation) == function)
                        calls.Add(call);
                    break;
            }
        }

        calls.Sort((first, second) => first.Operation.Syntax.SpanStart.CompareTo(second.Operation.Syntax.SpanStart));
        return calls;
    }

    private static bool Passes(LogCall call, string name, IOperation value)
    {
        for (int i = 0; i < call.Template!.Holes.Length; i++)
        {
            if (call.Template.Holes[i].Name == name && call.ValueOf(i) is { } other && other.IsSameReference(value))
                return true;
        }

        return false;
    }

    // timer.Elapsed, lease.Remaining: a time that a member tells passes between two calls.
    private static bool IsReadAnew(IOperation value)
        => value is IPropertyReferenceOperation { Instance: { } instance, Property: { } property }
            && (property.Type.Is("System.TimeSpan") || instance.Type.Is("System.Diagnostics.Stopwatch"));

    // A variable or a path of members that nobody writes to in the function. What the whole process shares is nobody's context, and a count is a result.
    private static bool IsStable(IOperation value, IOperation function)
    {
        if (value is IInstanceReferenceOperation or IMemberReferenceOperation { Member.IsStatic: true } or IPropertyReferenceOperation { Property.Name: "Count" or "Length" })
            return false;
        if (value.ConstantValue.HasValue || !value.IsSameReference(value) || IsReadAnew(value))
            return false;
        foreach (IOperation operation in function.Descendants())
        {
            IOperation? written = operation switch
            {
                IAssignmentOperation assignment => assignment.Target,
                IIncrementOrDecrementOperation step => step.Target,
                IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
                _ => null,
            };
            for (IOperation? part = value; written is not null && part is not null and not IInstanceReferenceOperation; part = (part as IMemberReferenceOperation)?.Instance)
            {
                if (part.IsSameReference(written))
                    return false;
            }
        }

        return true;
    }
}
