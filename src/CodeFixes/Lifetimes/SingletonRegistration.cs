using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Metrics.Lifetime;

namespace Observability.Analyzers.CodeFixes.Lifetimes;

/// <summary>Registers a type once for the process whose objects are made for each request, where nothing in it belongs to one request.</summary>
internal static class SingletonRegistration
{
    /// <summary>Edits the registration that the target is; false, and nothing done, where the type may not live that long.</summary>
    public static async Task<bool> TryAsync(FixSession session, FixTarget target, SimpleNameSyntax method)
    {
        if (method.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call }
            || ShortLivedTypes.ImplementationIn(method, call.ArgumentList) is not { } written
            || target.Semantics.GetTypeInfo(written, session.CancellationToken).Type is not INamedTypeSymbol type
            || await SymbolFinder.FindSourceDefinitionAsync(type, session.Solution, session.CancellationToken).ConfigureAwait(false) is not INamedTypeSymbol source
            || !MayLast(source)
            || !session.IsFree(target.Document.Id, method))
            return false;
        SyntaxToken name = method.Identifier;
        SyntaxToken lasting = SyntaxFactory.Identifier(name.ValueText is "TryAddScoped" or "TryAddTransient" ? "TryAddSingleton" : "AddSingleton").WithTriviaFrom(name);
        session.Title ??= new FixTitle("Register it as a singleton");
        await session.ReplaceAsync(target.Document.Id, method, method.WithIdentifier(lasting)).ConfigureAwait(false);
        return true;
    }

    private static bool MayLast(INamedTypeSymbol type)
        => type.BaseType is { SpecialType: SpecialType.System_Object }
            && type.InstanceConstructors is { Length: 1 } constructors
            && constructors[0].Parameters.All(parameter => LastingServices.Include(parameter.Type))
            && type.GetMembers().All(static member => member.IsStatic || IsFixed(member));

    private static bool IsFixed(ISymbol member)
        => member is not (IFieldSymbol { IsReadOnly: false, IsImplicitlyDeclared: false } or IPropertySymbol { SetMethod: not null } or IEventSymbol);
}
