using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>What is to be mended: the node that a diagnostic points at, what the rule found out about it, and what is known of the code around.</summary>
internal sealed class FixTarget(Document document, SyntaxNode node, ImmutableDictionary<string, string?> properties, TelemetryModel model, SemanticModel semantics, CancellationToken cancellation)
{
    public Document Document { get; } = document;

    public SyntaxNode Node { get; } = node;

    public ImmutableDictionary<string, string?> Properties { get; } = properties;

    /// <summary>The model that the rule recognised its subject with: of the project's compilation.</summary>
    public TelemetryModel Model { get; } = model;

    public SemanticModel Semantics { get; } = semantics;

    public CancellationToken CancellationToken { get; } = cancellation;

    /// <summary>Another node of the same file in this one's place.</summary>
    public FixTarget At(SyntaxNode other) => new(Document, other, Properties, Model, Semantics, CancellationToken);

    /// <summary>Whether the node is code that does not run where it stands, but is read: what is called there must stay.</summary>
    public bool IsInExpressionTree
        => Node.AncestorsAndSelf().Select(OperationOf).FirstOrDefault(operation => operation is not null) is { } nearest && ExpressionTrees.Hold(nearest);

    public IOperation? OperationOf(SyntaxNode other) => Semantics.GetOperation(other, CancellationToken);

    /// <summary>The nearest call around the node, or the node itself, that is recognised; null where none is.</summary>
    /// <param name="recognise">A model's way to make a subject of a call and of what is known of its method.</param>
    public T? CallAround<T>(Func<IInvocationOperation, KnownMethod?, T?> recognise)
        where T : class
    {
        foreach (InvocationExpressionSyntax invocation in Node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>())
        {
            if (OperationOf(invocation) is IInvocationOperation call && recognise(call, Model.Find(call.TargetMethod)) is { } subject)
                return subject;
        }

        return null;
    }
}
