using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>Writes what opens a scope with properties in the words of each library.</summary>
internal static class LogScope
{
    /// <summary>The namespaces that the declarations need.</summary>
    public static IEnumerable<string> Usings(LogLibrary library) => library switch
    {
        LogLibrary.MicrosoftLogging => ["System.Collections.Generic", "Microsoft.Extensions.Logging"],
        LogLibrary.Serilog => ["Serilog.Context"],
        _ => ["NLog"],
    };

    /// <summary>The statement before which the scope is opened: the one with the first call in the innermost block that has all calls. Null where that is not sure to be right.</summary>
    public static StatementSyntax? Place(ImmutableArray<RepeatedValue> values)
    {
        SyntaxNode[] calls = values.SelectMany(value => value.Calls).Select(call => call.Operation.Syntax).ToArray();
        BlockSyntax? block = calls[0].Ancestors().OfType<BlockSyntax>().FirstOrDefault(candidate => calls.All(call => candidate.Span.Contains(call.Span)));
        if (block?.Statements.FirstOrDefault(statement => statement.Span.Contains(calls[0].Span)) is not { } place)
            return null;

        // A member may be read only where the first call reads it: a condition around that may have a reason.
        bool isFirstCall = place is ExpressionStatementSyntax { Expression: var expression } && expression == calls[0];
        return isFirstCall || values.All(value => value.Value is ILocalReferenceOperation or IParameterReferenceOperation) ? place : null;
    }

    /// <summary>The using declarations; null where the project's C# has none or the logger is computed.</summary>
    public static ImmutableArray<string>? Declarations(LogCall call, ImmutableArray<RepeatedValue> values, StatementSyntax place, SemanticModel semantics)
    {
        if (place.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 })
            return null;
        var taken = new HashSet<string>(semantics.LookupSymbols(place.SpanStart).Select(symbol => symbol.Name));
        string Scope() => PlaceholderName.Unique("scope", taken);

        switch (call.Library)
        {
            case LogLibrary.MicrosoftLogging:
                if (!call.Receiver.IsSameReference(call.Receiver) || call.Receiver?.Syntax is not ExpressionSyntax logger || logger is MemberBindingExpressionSyntax)
                    return null;
                string type = (semantics.GetNullableContext(place.SpanStart) & NullableContext.AnnotationsEnabled) != 0 ? "object?" : "object";
                string entries = string.Join(", ", values.Select(value => $"[\"{value.Name}\"] = {value.Value.Syntax}"));
                return ImmutableArray.Create($"using var {Scope()} = {logger.WithoutTrivia()}.BeginScope(new Dictionary<string, {type}> {{ {entries} }});");
            case LogLibrary.Serilog:
                return values.Select(value => $"using var {Scope()} = LogContext.PushProperty(\"{value.Name}\", {value.Value.Syntax});").ToImmutableArray();
            default:
                return values.Select(value => $"using var {Scope()} = ScopeContext.PushProperty(\"{value.Name}\", {value.Value.Syntax});").ToImmutableArray();
        }
    }
}
