using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Models.Logging;

/// <summary>A place in the code, and which of the names in scope can really be read there: C# looks up more than it lets one use.</summary>
internal sealed class ReachPosition
{
    private readonly SyntaxNode _place;
    private readonly bool _isStatic;
    private readonly SyntaxNode? _staticBoundary;
    private readonly bool _inConstructorHead;

    public ReachPosition(SyntaxNode place, SemanticModel semantics)
    {
        _place = place;
        _staticBoundary = StaticBoundary(place);
        _isStatic = _staticBoundary is not null || IsStaticMember(place, semantics);
        _inConstructorHead = place.FirstAncestorOrSelf<ConstructorInitializerSyntax>() is not null
            || place.FirstAncestorOrSelf<PrimaryConstructorBaseTypeSyntax>() is not null;
    }

    public bool CanUse(ISymbol symbol)
    {
        switch (symbol)
        {
            case ILocalSymbol local:
                return IsDeclaredBefore(local) && IsInsideBoundary(local);
            case IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } parameter:
                return parameter.RefKind == RefKind.None && CanUseConstructorParameter(constructor, parameter);
            case IParameterSymbol parameter:
                return parameter.RefKind == RefKind.None && IsInsideBoundary(parameter);
            default:
                return symbol.IsStatic || (!_isStatic && !_inConstructorHead);
        }
    }

    // A static lambda or local function sees no local of what surrounds it.
    private static SyntaxNode? StaticBoundary(SyntaxNode place)
    {
        foreach (SyntaxNode node in place.Ancestors())
        {
            if ((node is AnonymousFunctionExpressionSyntax lambda && lambda.Modifiers.Any(SyntaxKind.StaticKeyword))
                || (node is LocalFunctionStatementSyntax local && local.Modifiers.Any(SyntaxKind.StaticKeyword)))
                return node;
        }

        return null;
    }

    private static bool IsStaticMember(SyntaxNode place, SemanticModel semantics)
    {
        MemberDeclarationSyntax? member = place.FirstAncestorOrSelf<MemberDeclarationSyntax>();

        // An initializer runs before the instance can be used.
        if (member is FieldDeclarationSyntax
            || (member is PropertyDeclarationSyntax && place.FirstAncestorOrSelf<EqualsValueClauseSyntax>() is { Parent: PropertyDeclarationSyntax }))
            return true;
        for (ISymbol? symbol = semantics.GetEnclosingSymbol(place.SpanStart); symbol is not null and not INamedTypeSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.IsStatic)
                return true;
        }

        return false;
    }

    private bool IsDeclaredBefore(ILocalSymbol local)
    {
        if (local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not VariableDeclaratorSyntax { Initializer: not null } declarator)
            return false;

        // Locals of top-level statements are looked up in every file, and may be used in none of their types.
        if (declarator.SyntaxTree != _place.SyntaxTree || (declarator.FirstAncestorOrSelf<GlobalStatementSyntax>() is not null && _place.FirstAncestorOrSelf<GlobalStatementSyntax>() is null))
            return false;

        // A local function may run before the local is assigned, wherever it stands itself.
        bool inLocalFunction = _place.Ancestors().TakeWhile(node => !node.Contains(declarator)).Any(node => node is LocalFunctionStatementSyntax);
        return declarator.Span.End <= _place.SpanStart && !inLocalFunction;
    }

    private bool IsInsideBoundary(ISymbol symbol)
        => _staticBoundary is null
            || symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == _staticBoundary.SyntaxTree && _staticBoundary.Span.Contains(reference.Span));

    private bool CanUseConstructorParameter(IMethodSymbol constructor, IParameterSymbol parameter)
    {
        SyntaxNode? declaration = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        if (declaration is ConstructorDeclarationSyntax)
            return IsInsideBoundary(parameter);

        // A primary constructor's parameter is in reach of every instance member, except a record's, which has the property.
        return declaration is ClassDeclarationSyntax or StructDeclarationSyntax && (!_isStatic || IsInitializer()) && _staticBoundary is null;
    }

    private bool IsInitializer() => _place.FirstAncestorOrSelf<FieldDeclarationSyntax>() is { } field && !field.Modifiers.Any(SyntaxKind.StaticKeyword);
}
