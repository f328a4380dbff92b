using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Wiring;

/// <summary>
/// A text that begins a metric in the format of Prometheus (<c># HELP name …</c>, <c># TYPE name …</c>) and that code writes out.
/// It is found by its words: next to no file has them, so no other file costs more than a look through its text.
/// </summary>
internal readonly struct ExpositionText
{
    private const string Help = "# HELP ";
    private const string Type = "# TYPE ";

    private static readonly string[] MetricTypes = ["counter", "gauge", "histogram", "summary", "untyped", "unknown", "info", "stateset"];

    private ExpositionText(ExpressionSyntax syntax, string? metric)
    {
        Syntax = syntax;
        Metric = metric;
    }

    public ExpressionSyntax Syntax { get; }

    /// <summary>The metric's name; null where a value fills it in.</summary>
    public string? Metric { get; }

    /// <summary>Whether the assembly is, by its name, part of a metrics library or an exporter.</summary>
    public static bool IsTradeOf(Compilation compilation)
        => compilation.AssemblyName is { } name && MetricsVocabulary.Libraries.IsIn(name);

    /// <summary>The first such text of each type in a file.</summary>
    public static IEnumerable<ExpositionText> In(SemanticModel semantics, CancellationToken cancellation)
    {
        if (!SourceSearch.Mentions(semantics.SyntaxTree, Type, cancellation))
            yield break;
        SyntaxNode? last = null;
        foreach (SyntaxNode node in semantics.SyntaxTree.GetRoot(cancellation).DescendantNodes())
        {
            if (TryRead(node) is not { } text || !IsWritten(text.Syntax))
                continue;
            SyntaxNode? type = node.FirstAncestorOrSelf<TypeDeclarationSyntax>();
            if (last is not null && last == (type ?? semantics.SyntaxTree.GetRoot(cancellation)))
                continue;
            last = type ?? semantics.SyntaxTree.GetRoot(cancellation);
            yield return text;
        }
    }

    private static ExpositionText? TryRead(SyntaxNode node)
    {
        switch (node)
        {
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                return Read(literal, literal.Token.ValueText, isOpen: literal.Parent is BinaryExpressionSyntax or ArgumentSyntax);
            case InterpolatedStringExpressionSyntax { Contents: { Count: > 0 } contents } interpolated when contents[0] is InterpolatedStringTextSyntax first:
                return Read(interpolated, first.TextToken.ValueText, isOpen: contents.Count > 1);
            default:
                return null;
        }
    }

    // Where the text is open, the name (or what follows it) may come from what stands behind.
    private static ExpositionText? Read(ExpressionSyntax syntax, string text, bool isOpen)
    {
        bool isType = text.StartsWith(Type, StringComparison.Ordinal);
        if (!isType && !text.StartsWith(Help, StringComparison.Ordinal))
            return null;
        int end = Help.Length;
        while (end < text.Length && (text[end] is '_' or ':' || char.IsLetterOrDigit(text[end])))
            end++;
        if (end == text.Length)
            return isOpen ? new ExpositionText(syntax, null) : null;
        string name = text.Substring(Help.Length, end - Help.Length);

        // AppendFormat("# TYPE {0} …").
        if (name.Length == 0 && isOpen && text[end] == '{')
            return new ExpositionText(syntax, null);
        if (name.Length == 0 || text[end] != ' ' || !(isType ? StartsWithType(text, end + 1, isOpen) : name.IndexOf('_') > 0))
            return null;
        return new ExpositionText(syntax, name);
    }

    private static bool StartsWithType(string text, int start, bool isOpen)
    {
        if (start == text.Length || text[start] == '{')
            return isOpen;
        foreach (string type in MetricTypes)
        {
            if (string.CompareOrdinal(text, start, type, 0, type.Length) == 0)
                return true;
        }

        return false;
    }

    // Appended, written, joined or returned. What text is compared with, or parsed from, is not.
    private static bool IsWritten(SyntaxNode text)
    {
        for (SyntaxNode? current = text.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case ParenthesizedExpressionSyntax or ArgumentSyntax or ArgumentListSyntax or InitializerExpressionSyntax or ImplicitArrayCreationExpressionSyntax or ArrayCreationExpressionSyntax:
                case CollectionElementSyntax or CollectionExpressionSyntax or ConditionalExpressionSyntax:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }:
                    continue;
                case InvocationExpressionSyntax call:
                    return IsWriter(call.Expression);
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression }:
                case ReturnStatementSyntax or ArrowExpressionClauseSyntax or YieldStatementSyntax:
                    return true;

                // Further on in the code each time: this ends.
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } local }:
                    return IsLocalWritten(local);
                default:
                    return false;
            }
        }

        return false;
    }

    // var text = "# TYPE …" + …; writer.Write(text);
    private static bool IsLocalWritten(VariableDeclaratorSyntax local)
    {
        if (local.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
            return false;
        foreach (SyntaxNode node in member.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name && name.Identifier.ValueText == local.Identifier.ValueText && name.SpanStart > local.Span.End && IsWritten(name))
                return true;
        }

        return false;
    }

    private static bool IsWriter(ExpressionSyntax called)
    {
        string? name = called switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => null,
        };
        return name is not null && MetricsVocabulary.Writers.Begins(name);
    }
}
