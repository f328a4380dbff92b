using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>What stands in the source where a symbol is referred to.</summary>
internal static class InstrumentReference
{
    /// <summary>The whole expression that reads or writes the symbol, or calls it; null where it is only named: in documentation, as an argument's name.</summary>
    public static async Task<SyntaxNode?> AtAsync(ReferenceLocation location, CancellationToken cancellation)
    {
        SyntaxNode? name = await NameAtAsync(location, cancellation).ConfigureAwait(false);
        if (name is null or { Parent: NameColonSyntax or NameEqualsSyntax })
            return null;
        SyntaxNode expression = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        return expression.Parent is InvocationExpressionSyntax call && call.Expression == expression ? call : expression;
    }

    /// <summary>The call or creation at a reference to a method or constructor; null where it is only named, or passed as a delegate.</summary>
    public static async Task<SyntaxNode?> CallAtAsync(ReferenceLocation location, CancellationToken cancellation)
    {
        SyntaxNode? name = await NameAtAsync(location, cancellation).ConfigureAwait(false);
        return name?.AncestorsAndSelf().TakeWhile(node => node is not (ArgumentSyntax or StatementSyntax or MemberDeclarationSyntax)).FirstOrDefault(node => node switch
        {
            InvocationExpressionSyntax call => call.Expression.Span.Contains(name.Span),
            ObjectCreationExpressionSyntax creation => creation.Type.Span.Contains(name.Span),
            ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax => name == node,
            PrimaryConstructorBaseTypeSyntax type => type.Type.Span.Contains(name.Span),
            _ => false,
        });
    }

    /// <summary>The name of the called method, as the call has it.</summary>
    public static SimpleNameSyntax? NameIn(IInvocationOperation call) => (call.Syntax as InvocationExpressionSyntax)?.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    private static async Task<SyntaxNode?> NameAtAsync(ReferenceLocation location, CancellationToken cancellation)
    {
        SyntaxNode? root = await location.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SyntaxNode? name = root?.FindToken(location.Location.SourceSpan.Start, findInsideTrivia: true).Parent;
        return name is null || name.AncestorsAndSelf().Any(node => node is DocumentationCommentTriviaSyntax) ? null : name;
    }
}
