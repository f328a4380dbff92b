using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Tool.Auditing;

/// <summary>The member that a place stands in, as an engineer would name it: `Shop.Checkout.Place(int)`.</summary>
internal static class MemberName
{
    private static readonly SymbolDisplayFormat Format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    // Parameter types by their simple names: `Place(CancellationToken)`.
    private static readonly SymbolDisplayFormat WithoutContainer = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>Empty at the top of a file.</summary>
    public static string Of(Location location, Compilation compilation, CancellationToken cancellation)
    {
        if (location.SourceTree is not { } tree)
            return "";
        SyntaxNode node = tree.GetRoot(cancellation).FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        SyntaxNode? declaration = node.AncestorsAndSelf().FirstOrDefault(IsMember);
        if (declaration is null || compilation.GetSemanticModel(tree).GetDeclaredSymbol(Declarator(declaration, location), cancellation) is not { } symbol)
            return "";
        return symbol is IMethodSymbol or IPropertySymbol { IsIndexer: true } ? WithParameters(symbol) : symbol.ToDisplayString(Format);
    }

    private static string WithParameters(ISymbol symbol) => $"{symbol.ContainingType.ToDisplayString(Format)}.{symbol.ToDisplayString(WithoutContainer)}";

    private static bool IsMember(SyntaxNode node) => node is MemberDeclarationSyntax and not (GlobalStatementSyntax or BaseNamespaceDeclarationSyntax or IncompleteMemberSyntax);

    // A field's declaration may declare several.
    private static SyntaxNode Declarator(SyntaxNode declaration, Location location)
        => declaration is BaseFieldDeclarationSyntax { Declaration.Variables: var variables }
            ? variables.FirstOrDefault(variable => variable.Span.Contains(location.SourceSpan)) ?? variables[0]
            : declaration;
}
