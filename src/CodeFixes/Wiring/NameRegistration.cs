using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.CodeFixes.Wiring;

/// <summary>Adds the name of a meter, or of a source of spans, to the nearest call that registers such names; where that has it misspelt, it is put right.</summary>
/// <param name="session">Takes the edits.</param>
/// <param name="wiring">Knows what is created and what is registered.</param>
internal sealed class NameRegistration(FixSession session, NameWiring wiring)
{
    /// <param name="target">The name, where it is created or where it is registered misspelt.</param>
    public async Task<bool> TryAsync(FixTarget target)
    {
        if (wiring.Registrations(session.CancellationToken) is not { AreComplete: true } registrations)
            return false;

        if (CreatedAt(target.Node, target.Semantics) is { ConstantValue.Value: string name } argument)
        {
            if (registrations.Include(name))
                return false;
            return wiring.SlipFor(name, registrations, session.CancellationToken) is { } slip
                ? await CorrectAsync(slip.Syntax, argument).ConfigureAwait(false)
                : await AppendAsync(registrations.Nearest(target.Semantics.SyntaxTree), argument, name).ConfigureAwait(false);
        }

        return target.Semantics.GetConstantValue(target.Node, session.CancellationToken).Value is string registered
            && wiring.MeantBy(registered, registrations, session.CancellationToken) is { } meant
            && await CreatedAtAsync(meant.Syntax).ConfigureAwait(false) is { } meantArgument
            && await CorrectAsync(target.Node, meantArgument).ConfigureAwait(false);
    }

    /// <summary>Registers the names of other projects where the collection is set up.</summary>
    public async Task<bool> TryAddAsync(CollectionSetUp setUp)
    {
        if (setUp.Uncollected.Length > 1)
            session.Title ??= new FixTitle($"Register the {wiring.Kind.Noun}s of referenced projects with {wiring.Kind.RegisteringMethod}");
        if (setUp.Place is InvocationExpressionSyntax place && !Registers(place) && FirstRegistration.PlaceIn(place) is null)
            return await AddBehindAsync(place, setUp.Uncollected.Select(static name => Literal(name.Text))).ConfigureAwait(false);
        foreach (NameOfProject name in setUp.Uncollected)
        {
            if (!await AppendAsync(setUp.Place, Literal(name.Text), name.Text).ConfigureAwait(false))
                return false;
        }

        return true;
    }

    /// <summary>Puts registered names right that are slips of ones which other projects, or well-known libraries, create: in the program, and in a project of the solution.</summary>
    public async Task<bool> TryCorrectAsync(CollectionSetUp setUp, FixTarget target)
    {
        bool isMade = false;
        foreach (MisspeltName slip in setUp.Misspelt)
        {
            if (!setUp.LocationOf(slip.Registered).SourceSpan.Equals(target.Node.Span))
                continue;
            foreach (SyntaxNode place in slip.Registered.Syntax is { } own ? [own] : await PlacesInAsync(slip.Registered).ConfigureAwait(false))
                isMade |= await CorrectAsync(place, slip.Meant).ConfigureAwait(false);
        }

        return isMade;
    }

    private async Task<bool> CorrectAsync(SyntaxNode slip, string meant)
    {
        if (slip is not LiteralExpressionSyntax || session.Solution.GetDocument(slip.SyntaxTree) is not { } document)
            return false;

        // Each program that calls the shared set-up reports it.
        Edit edit = session.Shared((slip.SyntaxTree.FilePath, slip.SpanStart), () => new Edit());
        if (edit.IsMade)
            return true;
        edit.IsMade = true;
        session.Title ??= new FixTitle($"Register '{meant}'");
        await session.ReplaceAsync(document.Id, slip, Literal(meant).WithTriviaFrom(slip)).ConfigureAwait(false);
        return true;
    }

    // Where another project of the solution registers the name.
    private async Task<IEnumerable<SyntaxNode>> PlacesInAsync(RegisteredAnywhere name)
    {
        if (session.Solution.Projects.FirstOrDefault(project => project.AssemblyName == name.Owner) is not { } project
            || await project.GetCompilationAsync(session.CancellationToken).ConfigureAwait(false) is not { } compilation
            || await session.ModelAsync(project).ConfigureAwait(false) is not { } model
            || wiring.Kind.SameIn(model) is not { } kind)
            return [];
        return RegistrationCalls.In(compilation, kind, session.CancellationToken).Calls.SelectMany(static call => call.Names)
            .Where(registered => registered.Text == name.Text).Select(static registered => registered.Syntax);
    }

    private IOperation? CreatedAt(SyntaxNode name, SemanticModel semantics)
    {
        foreach (SyntaxNode node in name.AncestorsAndSelf().Where(node => node is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax))
        {
            if (semantics.GetOperation(node, session.CancellationToken) is { } operation
                && wiring.Kind.NameIn(operation) is { } argument
                && argument.Syntax.Span == name.Span)
                return argument;
        }

        return null;
    }

    private async Task<IOperation?> CreatedAtAsync(SyntaxNode name)
        => session.Solution.GetDocument(name.SyntaxTree) is { } document && await document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is { } semantics
            ? CreatedAt(name, semantics)
            : null;

    // Both places of a slip are reported; one edit mends both.
    private async Task<bool> CorrectAsync(SyntaxNode slip, IOperation name)
    {
        if (session.Solution.GetDocument(slip.SyntaxTree) is not { } document)
            return false;
        Edit edit = session.Shared((slip.SyntaxTree.FilePath, slip.SpanStart), () => new Edit());
        if (edit.IsMade)
            return true;
        if (!session.IsFree(document.Id, slip) || await WrittenAtAsync(document, slip.SpanStart, name).ConfigureAwait(false) is not { } written)
            return false;
        edit.IsMade = true;
        await session.ReplaceAsync(document.Id, slip, written.WithTriviaFrom(slip)).ConfigureAwait(false);
        return true;
    }

    private async Task<bool> AppendAsync(SyntaxNode call, IOperation argument, string name)
    {
        return session.Solution.GetDocument(call.SyntaxTree) is { } document
            && call is InvocationExpressionSyntax invocation
            && await WrittenAtAsync(document, invocation.ArgumentList.SpanStart, argument).ConfigureAwait(false) is { } written
            && await AppendAsync(call, written, name).ConfigureAwait(false);
    }

    private async Task<bool> AppendAsync(SyntaxNode call, ExpressionSyntax written, string name)
    {
        if (session.Solution.GetDocument(call.SyntaxTree) is not { } document || call is not InvocationExpressionSyntax invocation)
            return false;

        // Two of one name need one registration.
        Edit edit = session.Shared((invocation.SyntaxTree.FilePath, invocation.SpanStart, name.ToUpperInvariant()), () => new Edit());
        if (edit.IsMade)
            return true;
        DocumentEditor editor = await session.EditorAsync(document.Id).ConfigureAwait(false);
        if (Registers(invocation))
            editor.ReplaceNode(invocation.ArgumentList, (current, _) => RegisteredNameList.With((ArgumentListSyntax)current, written));
        else if (FirstRegistration.PlaceIn(invocation) is { } place)
            RegisterFirst(editor, place, written);
        else if (!await AddBehindAsync(invocation, [written]).ConfigureAwait(false))
            return false;
        edit.IsMade = true;
        session.Title ??= new FixTitle($"Register the {wiring.Kind.Noun} '{name}' with {wiring.Kind.RegisteringMethod}");
        return true;
    }

    private async Task<bool> AddBehindAsync(InvocationExpressionSyntax call, IEnumerable<ExpressionSyntax> names)
        => session.Solution.GetDocument(call.SyntaxTree) is { } document
            && await document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is { } semantics
            && SharedSetUp.In(call, semantics, session.CancellationToken) is { } setUp
            && await setUp.RegisterBehindAsync(session, document, wiring.Kind, names).ConfigureAwait(false);

    // One call for all names that are registered there in this pass.
    private void RegisterFirst(DocumentEditor editor, ExpressionSyntax place, ExpressionSyntax name)
    {
        List<ExpressionSyntax> names = session.Shared((place.SyntaxTree.FilePath, place.Span), () => new List<ExpressionSyntax>());
        names.Add(name);
        if (names.Count == 1)
            editor.ReplaceNode(place, (current, _) => FirstRegistration.With((ExpressionSyntax)current, wiring.Kind.RegisteringMethod, names));
    }

    private bool Registers(InvocationExpressionSyntax call)
        => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called } ? called == wiring.Kind.RegisteringMethod : call.Expression is not IdentifierNameSyntax named
            || named.Identifier.ValueText == wiring.Kind.RegisteringMethod;

    // The constant, where it is in reach there: one name in one place.
    private async Task<ExpressionSyntax?> WrittenAtAsync(Document document, int position, IOperation name)
    {
        if (await document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is not { } semantics)
            return null;
        if (name.WithoutConversions() is IFieldReferenceOperation { Field: { } field } && semantics.IsAccessible(position, field))
        {
            string qualified = field.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + "." + field.Name;
            return SyntaxFactory.ParseExpression(qualified).WithAdditionalAnnotations(Simplifier.Annotation);
        }

        return name.Syntax is LiteralExpressionSyntax literal ? literal.WithoutTrivia() : Literal((string)name.ConstantValue.Value!);
    }

    private static LiteralExpressionSyntax Literal(string text) => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    private sealed class Edit
    {
        public bool IsMade { get; set; }
    }
}
