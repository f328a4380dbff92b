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

    /// <summary>The using declarations, and the namespaces that they need; null where the project's C# has none or the logger is computed.</summary>
    public static (ImmutableArray<string> Declarations, ImmutableArray<string> Usings)? Open(LogCall call, ImmutableArray<RepeatedValue> values, StatementSyntax place, SemanticModel semantics)
    {
        if (place.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 })
            return null;
        bool isPlain = call.Receiver.IsSameReference(call.Receiver) && call.Receiver?.Syntax is ExpressionSyntax and not MemberBindingExpressionSyntax;
        string anyObject = (semantics.GetNullableContext(place.SpanStart) & NullableContext.AnnotationsEnabled) != 0 ? "object?" : "object";
        ImmutableArray<KeyValuePair<string, string>> properties = values
            .Select(value => new KeyValuePair<string, string>(value.Name, value.Value.Syntax.ToString()))
            .ToImmutableArray();
        if (call.Library.ScopeWith(isPlain ? call.Receiver!.Syntax.WithoutTrivia().ToString() : null, properties, anyObject) is not { } scope)
            return null;

        var taken = new HashSet<string>(semantics.LookupSymbols(place.SpanStart).Select(symbol => symbol.Name));
        return (scope.Openings.Select(opening => $"using var {PlaceholderName.Unique("scope", taken)} = {opening};").ToImmutableArray(), scope.Namespaces);
    }
}
