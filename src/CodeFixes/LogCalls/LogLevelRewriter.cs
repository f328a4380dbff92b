using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.LogCalls;

/// <summary>Gives a log call another level: another method of the same family, or another level argument.</summary>
internal static class LogLevelRewriter
{
    /// <summary>The call at the level; null where the level is not written at it, or the other method takes other arguments.</summary>
    public static InvocationExpressionSyntax? At(LogLevel level, LogCall call, TelemetryModel model, SemanticModel semantics)
    {
        var invocation = (InvocationExpressionSyntax)call.Operation.Syntax;
        if (call.Method.IsWrapper || call.Method.DeclaredTemplate is not null || call.Level is not { } current)
            return null;
        InvocationExpressionSyntax? changed = call.Method.LevelParameter >= 0
            ? WithLevelArgument(invocation, call, call.Library.NameOf(level))
            : WithMethod(invocation, call.Library.MethodFor(current), call.Library.MethodFor(level));
        return changed is not null
            && Speculation.Called(semantics, invocation, changed) is { } called
            && model.Find(called) is LogMethod method
            && method.Exception == call.Method.Exception && method.Template == call.Method.Template
            ? changed
            : null;
    }

    // LogError, ErrorFormat, ErrorExt: the level's name is a part of the method's.
    private static InvocationExpressionSyntax? WithMethod(InvocationExpressionSyntax invocation, string from, string to)
    {
        SimpleNameSyntax? name = invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            SimpleNameSyntax simple => simple,
            _ => null,
        };
        if (name is null || !name.Identifier.ValueText.StartsWith(from, StringComparison.Ordinal))
            return null;
        SyntaxToken identifier = SyntaxFactory.Identifier(to + name.Identifier.ValueText.Substring(from.Length)).WithTriviaFrom(name.Identifier);
        return invocation.ReplaceToken(name.Identifier, identifier);
    }

    // LogLevel.Error, LogEventLevel.Error.
    private static InvocationExpressionSyntax? WithLevelArgument(InvocationExpressionSyntax invocation, LogCall call, string name)
    {
        if (call.Operation.ArgumentAt(call.Method.LevelParameter)?.Value.WithoutConversions() is not IFieldReferenceOperation { Syntax: MemberAccessExpressionSyntax written })
            return null;
        return invocation.ReplaceToken(written.Name.Identifier, SyntaxFactory.Identifier(name).WithTriviaFrom(written.Name.Identifier));
    }
}
