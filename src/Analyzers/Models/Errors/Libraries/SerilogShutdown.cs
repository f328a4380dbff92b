using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors.Libraries;

/// <summary>
/// Whether anything in a project ends Serilog's static logger: <c>Log.CloseAndFlush()</c>, its disposal, or a host that is told to.
/// <c>UseSerilog()</c> by itself leaves the logger to the program; with <c>dispose: true</c>, or a configuration of its own, the host ends it.
/// </summary>
internal sealed class SerilogShutdown(Compilation compilation)
{
    private readonly SourceMention[] _ends =
    [
        new SourceMention(compilation, "CloseAndFlush"),
        new SourceMention(compilation, "IDisposable)Log.Logger"),
        new SourceMention(compilation, "Log.Logger as IDisposable"),
    ];

    private readonly ConcurrentDictionary<string, bool> _hosts = new();

    public bool IsThere(CancellationToken cancellation)
    {
        foreach (SourceMention end in _ends)
        {
            if (end.Exists(cancellation))
                return true;
        }

        return IsHosted("UseSerilog", cancellation) || IsHosted("AddSerilog", cancellation);
    }

    private bool IsHosted(string method, CancellationToken cancellation)
    {
        if (_hosts.TryGetValue(method, out bool known))
            return known;
        return _hosts.GetOrAdd(method, IsGiven(method, cancellation));
    }

    // What the host is given besides the static logger itself may end it.
    private bool IsGiven(string method, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in SourceSearch.TreesMentioning(compilation, method, cancellation))
        {
            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }, ArgumentList.Arguments: var arguments }
                    && name == method && MayEnd(arguments))
                    return true;
            }
        }

        return false;
    }

    private static bool MayEnd(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        foreach (ArgumentSyntax argument in arguments)
        {
            bool isHarmless = argument.Expression.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.FalseLiteralExpression
                || argument.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Logger", Expression: IdentifierNameSyntax { Identifier.ValueText: "Log" }
                    or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Log" } };
            if (!isHarmless)
                return true;
        }

        return false;
    }
}
