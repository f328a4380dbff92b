using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1008: the values go into the order of the placeholders that bear their names.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ArgumentsOutOfOrderFix : LogCallEditFix
{
    internal override string Id => "OBS1008";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1008", "Reorder the arguments"));

    internal override InvocationExpressionSyntax? Rewrite(LogCallEditor call)
    {
        if (ArgumentOrder.FirstMisplaced(call.Call) < 0)
            return null;
        ImmutableArray<ExpressionSyntax> values = call.Values
            .Select((value, place) => place < call.Call.Template!.Holes.Length && ArgumentOrder.IsInRing(call.Call, place) ? call.Values[ArgumentOrder.ArgumentMeantFor(call.Call, place)] : value)
            .ToImmutableArray();
        return call.Reorder(values);
    }
}
