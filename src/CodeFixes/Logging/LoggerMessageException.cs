using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Simplification;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Exceptions;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>Gives a <c>[LoggerMessage]</c> method a parameter for an exception, and every call in the solution the exception that is caught around it.</summary>
internal static class LoggerMessageException
{
    /// <summary>Edits the declaration and all calls; false, with nothing edited, where a call has no exception at hand.</summary>
    public static async Task<bool> PassAsync(FixSession session, Solution solution, LogCall call)
    {
        IMethodSymbol method = call.Operation.TargetMethod.ReducedFrom ?? call.Operation.TargetMethod;
        method = method.PartialDefinitionPart ?? method;
        int position = call.Method.Logger + 1;
        var edits = new List<(DocumentId Document, SyntaxNode Node, SyntaxNode Replacement)>();
        if (call.Method.Exception >= 0)
            return false;
        if (!AddDeclarations(solution, method, position, edits) || !await AddCallsAsync(session, solution, method, position, edits).ConfigureAwait(false))
            return false;
        if (!edits.All(edit => session.IsFree(edit.Document, edit.Node)
            && !edits.Any(other => other.Document == edit.Document && other.Node != edit.Node && other.Node.Span.OverlapsWith(edit.Node.Span))))
            return false;
        foreach ((DocumentId document, SyntaxNode node, SyntaxNode replacement) in edits)
            await session.ReplaceAsync(document, node, replacement).ConfigureAwait(false);
        return true;
    }

    // What a generator wrote it will write anew.
    private static bool AddDeclarations(Solution solution, IMethodSymbol method, int position, List<(DocumentId Document, SyntaxNode Node, SyntaxNode Replacement)> edits)
    {
        string name = method.Parameters.Any(parameter => parameter.Name == "exception") ? "caught" : "exception";
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences.Concat(method.PartialImplementationPart?.DeclaringSyntaxReferences ?? Enumerable.Empty<SyntaxReference>()))
        {
            if (solution.GetDocument(reference.SyntaxTree) is not { } document || document is SourceGeneratedDocument)
                continue;
            if (reference.GetSyntax() is not MethodDeclarationSyntax declaration)
                return false;
            TypeSyntax type = SyntaxFactory.ParseTypeName("global::System.Exception").WithAdditionalAnnotations(Simplifier.Annotation).WithTrailingTrivia(SyntaxFactory.Space);
            ParameterListSyntax list = declaration.ParameterList;
            var parameters = new List<ParameterSyntax>(list.Parameters);
            parameters.Insert(position, SyntaxFactory.Parameter(SyntaxFactory.Identifier(name)).WithType(type));
            edits.Add((document.Id, list, list.WithParameters(SyntaxFactory.SeparatedList(parameters, ArgumentLists.Separators(list.Parameters.GetSeparators(), parameters.Count)))));
        }

        return edits.Count > 0;
    }

    private static async Task<bool> AddCallsAsync(FixSession session, Solution solution, IMethodSymbol method, int position, List<(DocumentId Document, SyntaxNode Node, SyntaxNode Replacement)> edits)
    {
        var calls = new List<(Document Document, InvocationExpressionSyntax Call)>();
        foreach (ReferencedSymbol referenced in await SymbolFinder.FindReferencesAsync(method, solution, session.CancellationToken).ConfigureAwait(false))
        {
            foreach (ReferenceLocation location in referenced.Locations)
            {
                if (location.Document is SourceGeneratedDocument)
                    continue;
                SyntaxNode root = (await location.Document.GetSyntaxRootAsync(session.CancellationToken).ConfigureAwait(false))!;
                SyntaxNode name = root.FindNode(location.Location.SourceSpan);
                SyntaxNode called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
                if (called.Parent is not InvocationExpressionSyntax invocation || invocation.Expression != called)
                    return false;
                if (!calls.Any(call => call.Call == invocation))
                    calls.Add((location.Document, invocation));
            }
        }

        foreach (IGrouping<CatchClauseSyntax?, (Document Document, InvocationExpressionSyntax Call)> group in calls.GroupBy(call => ClauseAround(call.Call)))
        {
            if (group.Key is not { } clause)
                return false;
            Document document = group.First().Document;
            if (await document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is not { } semantics)
                return false;
            string variable = CatchEditor.VariableOf(clause, semantics);
            CatchClauseSyntax changed = clause.ReplaceNodes(group.Select(call => call.Call), (original, current) => WithException(original, current, variable, position, semantics));
            edits.Add((document.Id, clause, CatchEditor.WithVariable(changed, variable)));
        }

        return true;
    }

    // Outside any lambda that may run later.
    private static CatchClauseSyntax? ClauseAround(SyntaxNode node)
        => node.Ancestors()
            .TakeWhile(ancestor => ancestor is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax))
            .OfType<CatchClauseSyntax>()
            .FirstOrDefault();

    private static InvocationExpressionSyntax WithException(InvocationExpressionSyntax original, InvocationExpressionSyntax current, string variable, int position, SemanticModel semantics)
    {
        bool isReduced = semantics.GetSymbolInfo(original).Symbol is IMethodSymbol { ReducedFrom: not null };
        var arguments = new List<ArgumentSyntax>(current.ArgumentList.Arguments);
        ArgumentSyntax added = SyntaxFactory.Argument(SyntaxFactory.IdentifierName(variable));
        int index = System.Math.Min(isReduced ? position - 1 : position, arguments.Count);
        if (arguments.Take(index).Any(argument => argument.NameColon is not null))
            added = added.WithNameColon(SyntaxFactory.NameColon("exception").WithTrailingTrivia(SyntaxFactory.Space));
        arguments.Insert(index, added);
        return current.WithArgumentList(ArgumentLists.With(current.ArgumentList, arguments));
    }
}
