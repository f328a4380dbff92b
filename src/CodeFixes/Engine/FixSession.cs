using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Models;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>
/// One pass over a solution: every fix reads the solution as it was and records its edits here; they are applied together.
/// What several fixes share (an injected logger, a retyped instrument) is kept in <see cref="Shared{T}"/>.
/// </summary>
internal sealed class FixSession(Solution solution, CancellationToken cancellation)
{
    private readonly SolutionEditor _editor = new(solution);
    private readonly Dictionary<ProjectId, TelemetryModel> _models = [];
    private readonly Dictionary<DocumentId, List<TextSpan>> _edited = [];
    private readonly Dictionary<DocumentId, HashSet<string>> _usings = [];
    private readonly Dictionary<(Type Type, object Key), object> _shared = [];

    /// <summary>The solution that all fixes of this pass read.</summary>
    public Solution Solution { get; } = solution;

    public CancellationToken CancellationToken { get; } = cancellation;

    /// <summary>A title that says more than the variant's own, for a single fix.</summary>
    public FixTitle? Title { get; set; }

    /// <summary>The model of a project's compilation.</summary>
    public async Task<TelemetryModel?> ModelAsync(Project project)
    {
        if (_models.TryGetValue(project.Id, out TelemetryModel? model))
            return model;
        if (await project.GetCompilationAsync(CancellationToken).ConfigureAwait(false) is not { } compilation)
            return null;
        model = new TelemetryModel(compilation, project.AnalyzerOptions, CancellationToken);
        _models.Add(project.Id, model);
        return model;
    }

    /// <summary>Where a symbol stands in the solution.</summary>
    public async Task<IEnumerable<ReferencedSymbol>> ReferencesAsync(ISymbol symbol)
    {
        try
        {
            return await SymbolFinder.FindReferencesAsync(symbol, Solution, CancellationToken).ConfigureAwait(false);
        }
        catch (KeyNotFoundException)
        {
            // Two searches of Roslyn's own race over a dictionary where a symbol comes from several projects; the second time all is there.
            return await SymbolFinder.FindReferencesAsync(symbol, Solution, CancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A node to be mended, with what is known of its file; null where nothing is.</summary>
    public async Task<FixTarget?> TargetAsync(Document document, SyntaxNode node, ImmutableDictionary<string, string?> properties)
        => await ModelAsync(document.Project).ConfigureAwait(false) is { } model && await document.GetSemanticModelAsync(CancellationToken).ConfigureAwait(false) is { } semantics
            ? new FixTarget(document, node, properties, model, semantics, CancellationToken)
            : null;

    /// <summary>What the fixes of this pass share under a key, made when first asked for.</summary>
    public T Shared<T>(object key, Func<T> create)
        where T : class
    {
        if (!_shared.TryGetValue((typeof(T), key), out object? value))
            _shared.Add((typeof(T), key), value = create());
        return (T)value;
    }

    /// <summary>Whether the last fix met code that another one has edited in this pass: it is to be tried again in the next.</summary>
    public bool MetAnotherEdit { get; set; }

    /// <summary>Whether none of this pass's edits touches the node, so that it can be edited in this pass.</summary>
    public bool IsFree(DocumentId document, SyntaxNode node)
    {
        bool free = !_edited.TryGetValue(document, out List<TextSpan>? spans) || !spans.Any(span => span.OverlapsWith(node.Span));
        MetAnotherEdit |= !free;
        return free;
    }

    /// <summary>Replaces a node. Nodes that overlap are for another pass: ask <see cref="IsFree"/> first.</summary>
    public async Task ReplaceAsync(DocumentId document, SyntaxNode node, SyntaxNode replacement)
    {
        Claim(document, node);
        (await EditorAsync(document).ConfigureAwait(false)).ReplaceNode(node, replacement);
    }

    /// <summary>Removes a statement together with its line, keeping comments above it.</summary>
    public async Task RemoveAsync(DocumentId document, SyntaxNode node)
    {
        Claim(document, node);
        DocumentEditor editor = await EditorAsync(document).ConfigureAwait(false);
        SyntaxTriviaList leading = node.GetLeadingTrivia();
        if (!leading.Any(trivia => trivia.IsComment() || trivia.IsDirective))
        {
            editor.RemoveNode(node, SyntaxRemoveOptions.KeepUnbalancedDirectives);
            return;
        }

        // The comments stay, each on its line; the indentation behind them was the node's.
        var mark = new SyntaxAnnotation();
        int kept = leading.Count - (leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? 1 : 0);
        editor.ReplaceNode(node, node.WithLeadingTrivia(leading.Take(kept)).WithAdditionalAnnotations(mark));
        editor.ReplaceNode(node.Parent!,
            (current, _) => current.RemoveNode(current.GetAnnotatedNodes(mark).Single(),
                SyntaxRemoveOptions.KeepLeadingTrivia | SyntaxRemoveOptions.KeepUnbalancedDirectives)!);
    }

    /// <summary>Puts statements before one of a block, above its comments; the block is this fix's for the pass.</summary>
    public async Task InsertBeforeAsync(DocumentId document, StatementSyntax place, BlockSyntax block, IEnumerable<string> statements)
    {
        Claim(document, block);
        DocumentEditor editor = await EditorAsync(document).ConfigureAwait(false);
        SyntaxTriviaList leading = place.GetLeadingTrivia();
        SyntaxTrivia newLine = LineBreak.Firm(place);
        SyntaxTriviaList indentation = SyntaxFactory.TriviaList(leading.LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        editor.InsertBefore(place, statements.Select(statement => SyntaxFactory.ParseStatement(statement).WithLeadingTrivia(indentation).WithTrailingTrivia(newLine)));
    }

    /// <summary>Removes a statement with all that belongs to it, for one that stands elsewhere now.</summary>
    public async Task RemoveWholeAsync(DocumentId document, SyntaxNode node)
    {
        Claim(document, node);
        (await EditorAsync(document).ConfigureAwait(false)).RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia);
    }

    /// <summary>The editor of a document, for edits that add to a declaration (members, parameters) and so may meet others.</summary>
    public async Task<DocumentEditor> EditorAsync(DocumentId document)
        => await _editor.GetDocumentEditorAsync(document, CancellationToken).ConfigureAwait(false);

    /// <summary>Imports a namespace where it is not in reach yet.</summary>
    public void AddUsing(DocumentId document, string name)
    {
        if (!_usings.TryGetValue(document, out HashSet<string>? names))
            _usings.Add(document, names = []);
        names.Add(name);
    }

    /// <summary>The solution with every edit, imports added, and the new parts simplified and formatted.</summary>
    public async Task<Solution> CompleteAsync()
    {
        Solution changed = _editor.GetChangedSolution();
        foreach (DocumentId id in changed.GetChanges(Solution).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()).ToList())
        {
            Document document = changed.GetDocument(id)!;
            if (_usings.TryGetValue(id, out HashSet<string>? names))
                document = await Imports.AddAsync(Solution.GetDocument(id)!, document, names, CancellationToken).ConfigureAwait(false);
            document = await Simplifier.ReduceAsync(document, Simplifier.Annotation, cancellationToken: CancellationToken).ConfigureAwait(false);
            OptionSet options = await FormattingOptionsAsync(document).ConfigureAwait(false);
            Document formatted = await Formatter.FormatAsync(document, Formatter.Annotation, options, CancellationToken).ConfigureAwait(false);
            formatted = await Formatter.FormatAsync(formatted, SyntaxAnnotation.ElasticAnnotation, options, CancellationToken).ConfigureAwait(false);
            changed = (await KeptIndentation.RestoreAsync(document, formatted, CancellationToken).ConfigureAwait(false)).Project.Solution;
        }

        return changed;
    }

    // A file keeps its own line breaks and indentation, whatever those of the machine are.
    private async Task<OptionSet> FormattingOptionsAsync(Document document)
    {
        SourceText text = await Solution.GetDocument(document.Id)!.GetTextAsync(CancellationToken).ConfigureAwait(false);
        TextLine first = text.Lines[0];
        OptionSet options = FileIndentation.Of(text, await document.GetOptionsAsync(CancellationToken).ConfigureAwait(false));
        return first.EndIncludingLineBreak == first.End
            ? options
            : options.WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)));
    }

    private void Claim(DocumentId document, SyntaxNode node)
    {
        if (!_edited.TryGetValue(document, out List<TextSpan>? spans))
            _edited.Add(document, spans = []);
        spans.Add(node.Span);
    }
}
