using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Privacy.Libraries;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>A method of the user's own whose name says little, and which reads what lets somebody in from a request: <c>GetToken(request)</c>.</summary>
internal static class CredentialGetter
{
    /// <summary>The header that the called method reads; null where the operation calls no such method, or it makes something else of it.</summary>
    public static string? HeaderOf(IOperation read, SecretStores stores)
    {
        if (read is not IInvocationOperation { TargetMethod: { IsVirtual: false, IsOverride: false, DeclaringSyntaxReferences.Length: 1 } method, SemanticModel.Compilation: { } compilation }
            || !IsNamedSo(method.Name) || !GivesText(method.ReturnType))
            return null;
        SyntaxNode declaration = method.DeclaringSyntaxReferences[0].GetSyntax();
        string? header = null;
        foreach (SyntaxNode node in declaration.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax { Expression: { } called } when PrivacyVocabulary.Hiding.IsIn(NameOf(called)):
                    return null;
                case ElementAccessExpressionSyntax or MemberAccessExpressionSyntax when header is null && MayRead(node)
                    && compilation.SemanticsOf(node.SyntaxTree)?.GetOperation(node) is { } operation:
                    header = stores.SecretHeader(operation);
                    break;
            }
        }

        return header;
    }

    /// <summary>Whether a method may be one by its name: it gets something that names too little for itself.</summary>
    public static bool IsNamedSo(string method) => PrivacyVocabulary.Getting.Begins(method) && PrivacyVocabulary.Vague.Ends(method);

    private static bool GivesText(ITypeSymbol result)
        => result.SpecialType == SpecialType.System_String || (result is INamedTypeSymbol { TypeArguments: { Length: 1 } results }
            && result.IsTask() && results[0].SpecialType == SpecialType.System_String);

    private static bool MayRead(SyntaxNode node) => node switch
    {
        ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index } => index[0].Expression is not LiteralExpressionSyntax literal || SecretStores.MayBeHeader(literal.Token.ValueText),
        MemberAccessExpressionSyntax member => SecretStores.MayBeHeader(member.Name.Identifier.ValueText),
        _ => false,
    };

    private static string NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };
}
