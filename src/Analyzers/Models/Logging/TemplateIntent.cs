using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Whether a text that varies is meant to be the template of a log call: its author says so.</summary>
internal static class TemplateIntent
{
    // The same question asked by the analyzers of the SDK.
    private const string SameOfTheSdk = "CA2254";

    /// <summary>Whether it is a parameter that asks for a template by its name: whoever calls the method writes one.</summary>
    public static bool IsDeclared(IOperation text)
        => text is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } } parameter }
            && LoggingVocabulary.Templates.Ends(parameter.Name);

    /// <summary>Whether somebody has read the same of another analyzer at this place, and has switched it off there.</summary>
    public static bool IsSaidAgain(SyntaxNode place)
    {
        SyntaxNode root = place.SyntaxTree.GetRoot();
        if (!root.ContainsDirectives)
            return false;
        bool isOff = false;
        for (DirectiveTriviaSyntax? directive = root.GetFirstDirective(); directive is not null && directive.SpanStart < place.SpanStart; directive = directive.GetNextDirective())
        {
            if (directive is PragmaWarningDirectiveTriviaSyntax pragma && Names(pragma))
                isOff = pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);
        }

        return isOff;
    }

    /// <summary>Whether it is all that the program does for a switch of its command line: <c>if (ShowVersion) { Log.Information(Version); return; }</c> in Main.</summary>
    public static bool AnswersTheCommandLine(IOperation call, ISymbol? member)
        => member is IMethodSymbol { IsStatic: true, Name: "Main" or WellKnownMemberNames.TopLevelStatementsEntryPointMethodName }
            && call.Parent is IExpressionStatementOperation { Parent: IBlockOperation { Parent: IConditionalOperation, Operations: var statements } }
            && statements[statements.Length - 1] is IReturnOperation;

    private static bool Names(PragmaWarningDirectiveTriviaSyntax pragma)
    {
        foreach (ExpressionSyntax code in pragma.ErrorCodes)
        {
            if (code is IdentifierNameSyntax { Identifier.ValueText: SameOfTheSdk })
                return true;
        }

        return false;
    }
}
