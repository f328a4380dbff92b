using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Tracing;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers;

/// <summary>Hands what <see cref="CallAnalyzer"/> recognised of spans and scopes to the rules that judge them.</summary>
internal static class TracingChecks
{
    /// <summary>For a call of a known method; of a log scope, say, other rules judge the text, and these its end.</summary>
    public static void Check(IInvocationOperation invocation, KnownMethod known, in RuleContext context, ActiveRules rules)
    {
        if (!rules.Scope.IsEmpty && TelemetryScope.TryCreate(invocation, known) is { } scope)
        {
            foreach (TelemetryScopeRule rule in rules.Scope)
                rule.Check(scope, context);
        }

        switch (known)
        {
            case SpanStartMethod method:
                foreach (ISpanStartRule rule in rules.SpanStart)
                    rule.Check(new SpanStart(invocation, method), context);
                break;
            case SpanCallMethod method:
                foreach (ISpanCallRule rule in rules.SpanCall)
                    rule.Check(new SpanCall(invocation, method), context);
                break;
        }
    }

    /// <summary>For the creation of an object that the tracing model knows.</summary>
    public static void Check(IObjectCreationOperation creation, in RuleContext context, ActiveRules rules)
    {
        if (rules.SourceCreation.IsEmpty)
            return;
        var source = new SourceCreation(creation);
        foreach (SourceCreationRule rule in rules.SourceCreation)
            rule.Check(source, context);
    }
}
