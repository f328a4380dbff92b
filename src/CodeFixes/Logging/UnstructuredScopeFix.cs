using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1017: a built text becomes a template with its values, a value or a tuple becomes a dictionary.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnstructuredScopeFix : LogCallEditFix
{
    internal override string Id => "OBS1017";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1017", "Give the scope properties"));

    internal override InvocationExpressionSyntax? Rewrite(LogCallEditor call)
    {
        if (call.Call.Kind != TemplateKind.Variable)
            return call.ConstantTemplate();

        // The extension for templates takes nothing but a text.
        if (call.Call.Method.Dialect is not null || call.Call.TemplateSyntax?.Expression is not { } state)
            return null;
        if (state is TupleExpressionSyntax tuple)
            return OfTuple(call, tuple);
        return call.Call.TemplateArgument!.Value.WithoutImplicitConversions().Type is { IsTupleType: false } ? OfValue(call, state) : null;
    }

    private static InvocationExpressionSyntax? OfValue(LogCallEditor call, ExpressionSyntax value)
        => call.NameOf(value) is var name && name != PlaceholderName.Unnamed ? call.WithDictionary([new(name, value)]) : null;

    private static InvocationExpressionSyntax? OfTuple(LogCallEditor call, TupleExpressionSyntax tuple)
    {
        // ("OrderId", order.Id) has the name beside the value.
        if (tuple.Arguments.Count == 2 && call.ConstantText(tuple.Arguments[0].Expression) is { } key)
            return call.WithDictionary([new(key, tuple.Arguments[1].Expression)]);

        List<KeyValuePair<string, ExpressionSyntax>> pairs = tuple.Arguments
            .Select(element => new KeyValuePair<string, ExpressionSyntax>(element.NameColon is { Name: var name } ? call.NameOf(name) : call.NameOf(element.Expression), element.Expression))
            .ToList();
        bool allNamed = pairs.All(pair => pair.Key != PlaceholderName.Unnamed) && pairs.Select(pair => pair.Key).Distinct().Count() == pairs.Count;
        return allNamed ? call.WithDictionary(pairs) : null;
    }
}
