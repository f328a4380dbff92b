using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1002: the text becomes the value of a constant template; a format method gives way to the one that prints text as it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class VariableAsTemplateFix : LogCallEditFix
{
    internal override string Id => "OBS1002";

    internal override FixSafety Safety => FixSafety.KeepsWhatArrives;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1002", "Pass the text as a value"));

    internal override InvocationExpressionSyntax? Rewrite(LogCallEditor call)
        => call.Call.Library.PlainTwinOf(call.Call.MethodName) is { } plain ? Unformatted(call.Call, plain)
            : call.Call.ArgumentCount > 0 ? null
            : call.TextAsValue();

    private static InvocationExpressionSyntax? Unformatted(LogCall call, string plain)
    {
        var invocation = (InvocationExpressionSyntax)call.Operation.Syntax;
        if (call.Method.IsWrapper || call.TemplateSyntax is not { } text)
            return null;

        // A culture has nothing left to format.
        ArgumentListSyntax arguments = invocation.ArgumentList.WithArguments(SyntaxFactory.SingletonSeparatedList(text.WithNameColon(null)));
        return invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => invocation.WithExpression(access.WithName(Named(access.Name))).WithArgumentList(arguments),
            MemberBindingExpressionSyntax binding => invocation.WithExpression(binding.WithName(Named(binding.Name))).WithArgumentList(arguments),
            _ => null,
        };

        SimpleNameSyntax Named(SimpleNameSyntax name) => SyntaxFactory.IdentifierName(plain).WithTriviaFrom(name);
    }
}
