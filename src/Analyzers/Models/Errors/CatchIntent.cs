using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Errors;

/// <summary>Tells where dropping an exception is what the code is for: probes, clean-up, telemetry that must not break its host.</summary>
internal static class CatchIntent
{
    private static readonly string[] CleanupMembers = ["Dispose", "Close", "Stop", "Cleanup", "CleanUp", "TearDown", "Teardown", "Shutdown", "ShutDown"];
    private static readonly string[] QuestionPrefixes = ["Try", "Is", "Can", "Has"];
    private static readonly string[] BestEffortCalls =
        ["Dispose", "Close", "Cancel", "Kill", "Delete", "Abort", "Release", "Unsubscribe", "Flush", "Stop", "Shutdown", "Disconnect", "Cleanup", "CleanUp", "TryDelete", "Unregister", "Leave"];

    /// <summary>The member's name as its author thinks of it.</summary>
    public static string NameOf(CatchBlock block)
    {
        IMethodSymbol? member = block.Member is { MethodKind: not MethodKind.AnonymousFunction } named ? named : block.OuterMember;
        return member switch
        {
            null => "The initializer",
            { AssociatedSymbol: { } property } => property.Name,
            { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => member.ContainingType.Name,
            { Name: "<Main>$" } => "Program",
            _ => member.Name,
        };
    }

    public static bool IsBestEffort(CatchBlock block, TelemetryModel model)
        => IsCleanup(block.Member)
            || IsCleanup(block.OuterMember)
            || AnswersAQuestion(block.Member)
            || AnswersAQuestion(block.OuterMember)
            || IsInFinally(block)
            || (block.Try is { Body: { } body } && (OnlyBestEffortCalls(body) || OnlyTelemetry(body, model) || IsProbe(body)));

    private static bool IsCleanup(IMethodSymbol? method)
        => method is not null && (method.MethodKind == MethodKind.Destructor || StartsWithWord(method.Name, CleanupMembers));

    private static bool AnswersAQuestion(IMethodSymbol? method)
    {
        if (method is null)
            return false;
        string name = method.AssociatedSymbol?.Name ?? method.Name;
        string bare = name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Async".Length) : name;
        if (bare.EndsWith("OrDefault", StringComparison.Ordinal) || bare.EndsWith("OrNull", StringComparison.Ordinal))
            return true;
        return StartsWithWord(name, QuestionPrefixes) && (name.StartsWith("Try", StringComparison.Ordinal) || ReturnsBoolean(method.ReturnType));
    }

    private static bool ReturnsBoolean(ITypeSymbol type)
        => type.SpecialType == SpecialType.System_Boolean
            || type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } arguments } && arguments[0].SpecialType == SpecialType.System_Boolean;

    private static bool IsInFinally(CatchBlock block)
    {
        IOperation child = block.Operation;
        for (IOperation? current = child.Parent; current is not null; child = current, current = current.Parent)
        {
            if (current is ITryOperation { Finally: { } last } && ReferenceEquals(last, child))
                return true;
        }

        return false;
    }

    private static bool OnlyBestEffortCalls(IBlockOperation body)
        => AllCalls(body, call => StartsWithWord(call.TargetMethod.Name, BestEffortCalls));

    private static bool OnlyTelemetry(IBlockOperation body, TelemetryModel model)
        => AllCalls(body, call => model.Errors.IsReport(call) || model.Find(call.TargetMethod) is not null);

    // A single attempt to read a value that may not be one: int.Parse(text), new Uri(text), Process.GetProcessById(id).
    private static bool IsProbe(IBlockOperation body)
    {
        if (body.Operations.Length != 1)
            return false;
        IOperation? value = body.Operations[0] switch
        {
            IReturnOperation { ReturnedValue: { } returned } => returned,
            IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment } => assignment.Value,
            IExpressionStatementOperation { Operation: { } expression } => expression,
            _ => null,
        };
        return value is not null && IsProbe(value);
    }

    private static bool IsProbe(IOperation value)
    {
        value = value.WithoutConversions();
        while (value is IMemberReferenceOperation { Instance: { } instance })
            value = instance.WithoutConversions();
        return value switch
        {
            IObjectCreationOperation { Type.Name: "Uri" or "Regex" or "Version" or "Guid" or "MailAddress" or "CultureInfo" or "IPAddress" } => true,
            IInvocationOperation call => IsProbeMethod(call.TargetMethod) || (call.Instance is { } inner && IsProbe(inner)),
            IAwaitOperation awaited => IsProbe(awaited.Operation),
            _ => false,
        };
    }

    private static bool IsProbeMethod(IMethodSymbol method)
        => method.ContainingType.Name == "Convert"
            || StartsWithWord(method.Name, ["Parse", "Deserialize", "FromBase64String", "Convert", "ChangeType"])
            || method.Name is "GetProcessById" or "Load" or "LoadFrom" or "GetType" or "GetCultureInfo" or "FindSystemTimeZoneById" or "GetEncoding" or "CreateInstance" or "GetVersionInfo";

    // Every statement that is a call must pass; what stands in the arguments of such a call is not judged.
    private static bool AllCalls(IOperation body, Func<IInvocationOperation, bool> accepts)
    {
        bool any = false;
        return Visit(body) && any;

        bool Visit(IOperation operation)
        {
            switch (operation)
            {
                case IExpressionStatementOperation { Operation: { } expression }:
                    expression = expression is IAwaitOperation awaited ? Unconfigured(awaited.Operation) : expression;
                    if (expression is IConditionalAccessOperation access)
                        expression = access.WhenNotNull;
                    if (expression is IInvocationOperation call)
                    {
                        any = true;
                        return accepts(call);
                    }

                    return expression is ISimpleAssignmentOperation { Value.ConstantValue.HasValue: true };
                case IReturnOperation:
                case IVariableDeclarationGroupOperation:
                case ILocalFunctionOperation:
                    return true;
                default:
                    foreach (IOperation child in operation.ChildOperations)
                    {
                        if (child is IBlockOperation or IExpressionStatementOperation or IReturnOperation or IConditionalOperation or ILoopOperation or ILockOperation or IUsingOperation && !Visit(child))
                            return false;
                    }

                    return true;
            }
        }
    }

    private static IOperation Unconfigured(IOperation awaited)
        => awaited is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } ? task : awaited;

    // "Is" begins IsOpen, not Issue.
    private static bool StartsWithWord(string name, string[] words)
    {
        foreach (string word in words)
        {
            if (name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length])))
                return true;
        }

        return false;
    }
}
