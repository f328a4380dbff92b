using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.LogCalls;

/// <summary>Finds the log call that a diagnostic speaks of.</summary>
internal static class LogCallFinder
{
    /// <summary>The nearest log call that has the target in its arguments or is it.</summary>
    public static LogCall? Around(FixTarget target)
        => target.CallAround(static (call, known) => known is LogMethod method ? LogCall.TryCreate(call, method) : null);

    /// <summary>The call whose template is at the target.</summary>
    public static LogCall? WithTemplate(FixTarget target)
        => target.CallAround((call, known) => known is LogMethod method
            && LogCall.TryCreate(call, method) is { TemplateArgument.Syntax: { } argument } found
            && argument.Span.Contains(target.Node.Span)
            ? found
            : null);

    /// <summary>The call or the <c>[LoggerMessage]</c> declaration whose template is at the target.</summary>
    public static LoggedTemplate? Template(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<AttributeSyntax>() is { Parent.Parent: MethodDeclarationSyntax method })
            return target.Semantics.GetDeclaredSymbol(method, target.CancellationToken) is { } symbol ? LogDeclaration.TryCreate(symbol, target.Model.Logging, target.CancellationToken) : null;
        return WithTemplate(target);
    }
}
