using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Templates;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.CodeFixes.LogCalls;

/// <summary>Changes the template and the values of a log call where they are written: names and adds holes, reorders values, makes a value of a text.</summary>
internal sealed class LogCallEditor
{
    private readonly TelemetryModel _model;
    private readonly SemanticModel _semantics;
    private readonly CancellationToken _cancellation;
    private readonly InvocationExpressionSyntax _invocation;

    public LogCallEditor(LogCall call, TelemetryModel model, SemanticModel semantics, CancellationToken cancellation)
    {
        Call = call;
        _model = model;
        _semantics = semantics;
        _cancellation = cancellation;
        _invocation = (InvocationExpressionSyntax)call.Operation.Syntax;
        Values = call.Arguments.Values.Select(Expression).ToImmutableArray();
    }

    public LogCall Call { get; }

    /// <summary>The values as they are written; empty where they cannot be told apart.</summary>
    public ImmutableArray<ExpressionSyntax> Values { get; }

    /// <summary>Namespaces that the changed call needs.</summary>
    public List<string> Usings { get; } = [];

    /// <summary>What a hole for this value is best called, beside those of the other values.</summary>
    public string NameOf(int value)
    {
        string name = PlaceholderName.Short(Values[value], _semantics);
        bool isTaken = Values.Where((_, index) => index != value).Any(other => PlaceholderName.Short(other, _semantics).Equals(name, StringComparison.OrdinalIgnoreCase));
        return Styled(isTaken ? PlaceholderName.Of(Values[value], _semantics) : name);
    }

    /// <summary>What a property with this value is best called, in the project's style.</summary>
    public string NameOf(ExpressionSyntax value) => Styled(PlaceholderName.Short(value, _semantics));

    /// <summary>The name as the project writes names of properties.</summary>
    public string InStyle(string name) => _model.Logging.Styles.Of(_invocation.SyntaxTree, _cancellation).Apply(name);

    /// <summary>The text that an expression is for certain; null for all others.</summary>
    public string? ConstantText(ExpressionSyntax expression) => _semantics.GetConstantValue(expression, _cancellation).Value as string;

    public bool IsException(int value)
        => CaughtExceptions.IsException(Values[value], _semantics, _model.Errors.Exception, _cancellation);

    /// <summary>Whether the value can be written twice: reading it again does nothing and gives the same.</summary>
    public bool CanRepeat(int value)
        => _semantics.GetConstantValue(Values[value], _cancellation).HasValue
            || _semantics.GetSymbolInfo(Values[value], _cancellation).Symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol;

    /// <summary>The call with a changed template; null where the template is written elsewhere, or would not come out as meant.</summary>
    /// <param name="edits">What changes in the template's text.</param>
    /// <param name="isAsMeant">Judges the new template as the library will read it.</param>
    /// <param name="values">The values in their new order; null to leave them.</param>
    public InvocationExpressionSyntax? Apply(List<TemplateEdit> edits, Func<MessageTemplate, bool> isAsMeant, ImmutableArray<ExpressionSyntax>? values = null)
    {
        if (Call.TemplateSyntax?.Expression is not { } expression || Call.Text is not { } text || Call.Method.Dialect is not { } dialect)
            return null;

        string changedText = edits.OrderByDescending(edit => edit.Span.Start).Aggregate(text, (current, edit) => current.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.Text));
        if (!isAsMeant(MessageTemplate.Parse(changedText, dialect)) || TemplateEditor.Apply(expression, text, edits, _semantics, _cancellation) is not { } template)
            return null;

        var changes = new Dictionary<SyntaxNode, SyntaxNode> { [expression] = template };
        if (values is { } ordered && !AddReordered(changes, ordered))
            return null;
        InvocationExpressionSyntax changed = _invocation.ReplaceNodes(changes.Keys, (original, _) => changes[original]);
        return values is { } all && all.Length > Values.Length ? WithMore(changed, all) : changed;
    }

    /// <summary>The call with the values that it has in another order; null where they are not written at the call.</summary>
    public InvocationExpressionSyntax? Reorder(ImmutableArray<ExpressionSyntax> values)
    {
        var changes = new Dictionary<SyntaxNode, SyntaxNode>();
        return AddReordered(changes, values) ? _invocation.ReplaceNodes(changes.Keys, (original, _) => changes[original]) : null;
    }

    /// <summary>The call with the text that was its template as a value; null where that would not compile.</summary>
    public InvocationExpressionSyntax? TextAsValue()
        => new LogCallRewriter(Call, _model, _semantics, _cancellation).RewriteAsMessage();

    /// <summary>The call with a constant template in place of the text that is built there; null where it would not say the same.</summary>
    public InvocationExpressionSyntax? ConstantTemplate() => new LogCallRewriter(Call, _model, _semantics, _cancellation).Rewrite();

    /// <summary>The call with a dictionary in place of the value that it gets.</summary>
    public InvocationExpressionSyntax WithDictionary(IReadOnlyList<KeyValuePair<string, ExpressionSyntax>> pairs)
    {
        ExpressionSyntax state = Call.TemplateSyntax!.Expression;
        string mayBeNull = _semantics.GetNullableContext(state.SpanStart).AnnotationsEnabled() ? "?" : "";
        IEnumerable<string> entries = pairs.Select(pair => $"[{SymbolDisplay.FormatLiteral(pair.Key, quote: true)}] = {pair.Value.WithoutTrivia()}");
        ExpressionSyntax dictionary = SyntaxFactory.ParseExpression($"new Dictionary<string, object{mayBeNull}> {{ {string.Join(", ", entries)} }}");
        Usings.Add("System.Collections.Generic");
        return _invocation.ReplaceNode(state, dictionary.WithTriviaFrom(state));
    }

    // Each value takes the place, and the layout, of the one that stood there.
    private bool AddReordered(Dictionary<SyntaxNode, SyntaxNode> changes, ImmutableArray<ExpressionSyntax> values)
    {
        if (values.Length < Values.Length || (values.Length > Values.Length && !Call.Arguments.IsExpanded))
            return false;
        for (int i = 0; i < Values.Length; i++)
        {
            if (values[i] != Values[i])
                changes[Values[i]] = values[i].WithTriviaFrom(Values[i]);
        }

        return true;
    }

    private InvocationExpressionSyntax WithMore(InvocationExpressionSyntax changed, ImmutableArray<ExpressionSyntax> values)
    {
        List<PlacedArgument> arguments = changed.ArgumentList.Arguments.Select(PlacedArgument.Kept).ToList();
        arguments.AddRange(values.Skip(Values.Length).Select(value => PlacedArgument.Added(SyntaxFactory.Argument(value.WithoutTrivia()))));
        return changed.WithArgumentList(ArgumentLists.With(changed.ArgumentList, arguments));
    }

    private string Styled(string name) => name == PlaceholderName.Unnamed ? name : InStyle(name);

    private static ExpressionSyntax Expression(IOperation value)
    {
        SyntaxNode syntax = value.Syntax;
        return syntax as ExpressionSyntax ?? ((ArgumentSyntax)syntax).Expression;
    }
}
