using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Wiring;
using Observability.Analyzers.Models.Wiring.Libraries;

namespace Observability.Analyzers.CodeFixes.Wiring;

/// <summary>
/// A call of a method that sets the collection up for all programs of a solution, <c>builder.AddServiceDefaults();</c>: what this program needs besides stands behind it.
/// OpenTelemetry adds up what is set up in several places.
/// </summary>
internal sealed class SharedSetUp
{
    private readonly ExpressionStatementSyntax _statement;
    private readonly string _services;

    private SharedSetUp(ExpressionStatementSyntax statement, string services)
    {
        _statement = statement;
        _services = services;
    }

    /// <summary>The set-up where it is a statement of its own, and the services, or what has them, stand there by their name.</summary>
    public static SharedSetUp? In(InvocationExpressionSyntax call, SemanticModel semantics, CancellationToken cancellation)
    {
        if (call.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax { Parent: GlobalStatementSyntax or BlockSyntax } statement)
            return null;
        foreach (IdentifierNameSyntax name in call.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (semantics.GetSymbolInfo(name, cancellation).Symbol is (ILocalSymbol or IParameterSymbol or IFieldSymbol) and var holder
                && ServicesOf(holder is ILocalSymbol local ? local.Type : holder is IParameterSymbol parameter ? parameter.Type : ((IFieldSymbol)holder).Type) is { } services)
                return new SharedSetUp(statement, name.Identifier.Text + services);
        }

        return null;
    }

    /// <summary>Registers names in a statement behind it; false where that was done in this pass already, and the next one has a registration to add to.</summary>
    public async Task<bool> RegisterBehindAsync(FixSession session, Document document, CollectedByName kind, IEnumerable<ExpressionSyntax> names)
    {
        Insertion insertion = session.Shared((document.Id, _statement.SpanStart), () => new Insertion());
        if (insertion.IsMade)
        {
            session.MetAnotherEdit = true;
            return false;
        }

        insertion.IsMade = true;
        session.AddUsing(document.Id, "OpenTelemetry");
        session.AddUsing(document.Id, "Microsoft.Extensions.DependencyInjection");
        DocumentEditor editor = await session.EditorAsync(document.Id).ConfigureAwait(false);
        StatementSyntax added = Registration(kind, names)
            .WithLeadingTrivia(_statement.GetLeadingTrivia().Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
            .WithTrailingTrivia(LineBreak.Firm(_statement));
        if (_statement.Parent is GlobalStatementSyntax global)
            editor.InsertAfter(global, SyntaxFactory.GlobalStatement(added));
        else
            editor.InsertAfter(_statement, added);
        return true;
    }

    private StatementSyntax Registration(CollectedByName kind, IEnumerable<ExpressionSyntax> names)
    {
        (string method, string builder) = kind.SetUpCall;
        return SyntaxFactory.ParseStatement($"{_services}.AddOpenTelemetry().{method}({builder} => {builder}.{kind.RegisteringMethod}({string.Join(", ", names)}));");
    }

    // builder.Services, or the services themselves.
    private static string? ServicesOf(ITypeSymbol type)
    {
        if (type.Is(ContainerMention.Collection))
            return "";
        IEnumerable<ITypeSymbol> all = type is ITypeParameterSymbol parameter ? parameter.ConstraintTypes : Enumerable.Repeat(type, 1);
        return all.SelectMany(static one => one.AllInterfaces.Prepend(one)).SelectMany(static one => one.GetMembers("Services")).OfType<IPropertySymbol>()
            .Any(static property => property.Type.Is(ContainerMention.Collection)) ? ".Services" : null;
    }

    private sealed class Insertion
    {
        public bool IsMade { get; set; }
    }
}
