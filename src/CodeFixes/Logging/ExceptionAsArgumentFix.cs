using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1103: the exception moves from the values to its own parameter, and its placeholder leaves the message.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ExceptionAsArgumentFix : LogCallRewriteFix
{
    internal override string Id => "OBS1103";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1103", "Pass the exception in its own parameter"));

    private protected override InvocationExpressionSyntax? Rewrite(FixTarget target, LogCall call) => Moved(target, call);

    /// <summary>The call without the exception among its values; null where it cannot be told which one is meant.</summary>
    internal static InvocationExpressionSyntax? Moved(FixTarget target, LogCall call)
    {
        List<int> exceptions = Enumerable.Range(0, call.Arguments.Values.Length).Where(index => call.Arguments.Values[index].Type.IsOrInherits(target.Model.Errors.Exception)).ToList();
        if (exceptions.Count == 0)
            return null;

        // Of several exceptions there is no telling which one the event is about; the one in the slot makes a second mention of it superfluous.
        ExpressionSyntax? moved = null;
        if (call.Exception is { } passed)
            exceptions.RemoveAll(index => !call.Arguments.Values[index].IsSameReference(passed));
        else
            moved = call.Arguments.Values[exceptions[0]].Syntax as ExpressionSyntax;
        if (exceptions.Count != 1 || (moved is null && call.Exception is null))
            return null;

        var slot = new ExceptionSlot(call, target.Model, target.Semantics, target.CancellationToken);
        string? text = LoggedText.Of(call, target.Model.Errors) is { IsTemplate: true } ? slot.Fallback : null;
        return slot.Rewrite(moved, exceptions, text);
    }
}
