using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Models.Wiring;

/// <summary>A kind of thing that is created under a name, and collected only where a call registers that name: meters, sources of spans.</summary>
internal abstract class CollectedByName
{
    /// <summary>What such a thing is called, in facts and in messages.</summary>
    public abstract string Noun { get; }

    /// <summary>The name of the method that registers names.</summary>
    public abstract string RegisteringMethod { get; }

    /// <summary>The method of OpenTelemetry's that sets the collection up, and what its builder is usually called.</summary>
    public abstract (string Method, string Builder) SetUpCall { get; }

    /// <summary>The methods that set the collection up here, so that it is not left to whoever references this library.</summary>
    public abstract ImmutableArray<string> Providers { get; }

    /// <summary>Words that show that somebody else may collect too.</summary>
    public abstract ImmutableArray<string> Others { get; }

    /// <summary>The same kind in another project; null where it has none.</summary>
    public abstract CollectedByName? SameIn(TelemetryModel project);

    /// <summary>Whether the method (a definition) registers names of this kind.</summary>
    public abstract bool IsRegisteredBy(IMethodSymbol method);

    /// <summary>Whether the file's text leaves it possible that something of this kind is created there.</summary>
    public abstract bool MayBeCreatedIn(SyntaxTree tree, CancellationToken cancellation);

    /// <summary>Whether the node may create something of this kind, as far as its words tell.</summary>
    public abstract bool MayBeCreatedBy(SyntaxNode node);

    /// <summary>Whether an expression creates something of this kind.</summary>
    public abstract bool IsCreatedBy(IOperation expression);

    /// <summary>The name under which an expression creates something of this kind; null where it does not, or the name is not in sight.</summary>
    public abstract IOperation? NameIn(IOperation expression);

    /// <summary>Whether the node creates an object whose type may have this name, and no namespace is compared.</summary>
    protected static bool MayBeNew(SyntaxNode node, string type) => node switch
    {
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } creation => TypeAround(creation) is not { } around || NameOf(around) == type,
        ObjectCreationExpressionSyntax creation => NameOf(creation.Type) == type,
        _ => false,
    };

    /// <summary>Whether the node calls a method of this name on something.</summary>
    protected static bool MayCall(SyntaxNode node, string method)
        => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && access.Name.Identifier.ValueText == method;

    // The type that a declaration names, where it is one's value; what else tells it is not looked at.
    private static TypeSyntax? TypeAround(ImplicitObjectCreationExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } } => type,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var type } } => type,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var type } } => type,
        _ => null,
    };

    private static string? NameOf(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };
}
