using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Privacy;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.Models.Contract;

/// <summary>
/// All that a project emits, as entries of a contract. Each place tells its own part while it is read, from any thread; what is added to a thing
/// elsewhere (the tags of a metric's values, the attributes of a span) is gathered, and known once all was read.
/// </summary>
internal sealed class EmittedTelemetry(TelemetryModel model)
{
    private readonly ConcurrentQueue<EmittedEntry> _entries = new();
    private readonly NotesByKey<TelemetryEntry, string> _keys = new(TelemetryEntry.ByIdentity.Comparer);
    private readonly NotesByKey<TelemetryEntry, string> _events = new(TelemetryEntry.ByIdentity.Comparer);
    private readonly LogEntries _logs = new();
    private readonly SpanEntries _spans = new(model);
    private readonly ConcurrentQueue<EmittedEntry> _onSpansOfOthers = new();

    /// <summary>Notes what a call emits.</summary>
    /// <returns>The entry that this place alone makes, without what is gathered; null where it makes none.</returns>
    public EmittedEntry? Read(IInvocationOperation call, KnownMethod known)
    {
        switch (known)
        {
            case CreationMethod method:
                var creation = InstrumentCreation.Of(call, method);
                TelemetryEntry metric = MetricEntries.Of(creation);
                GatherKeys(metric, MetricEntries.KeysOf(creation, model.Metrics));
                return Note(metric, call.Syntax);
            case MeasurementMethod method when Measurement.TryCreate(call, method) is { } measurement:
                if (measurement.Instrument.Creation is { } created)
                    GatherKeys(MetricEntries.Named(created), MetricEntries.KeysOf(measurement));
                return null;
            case SpanStartMethod method:
                var start = new SpanStart(call, method);
                TelemetryEntry span = _spans.Of(start);
                GatherKeys(span, SpanEntries.KeysOf(start));
                return Note(span, call.Syntax);
            case SpanCallMethod { Step: SpanStep.Tag or SpanStep.Event } method:
                Gather(new SpanCall(call, method));
                return null;
            case LogMethod { DeclaredTemplate: null } method when LogCall.TryCreate(call, method) is { } logged && !HandsOn(logged) && _logs.Of(logged) is { } log:
                return Note(log, call.Syntax);
            case HandStartMethod method when _spans.MadeBy(method.SpanOf(call)) is IObjectCreationOperation made:
                return Note(SpanEntries.OfHandMade(made), made.Syntax);
            default:
                return null;
        }
    }

    /// <summary>Notes what a call sends along with errors: one thing, or all that a dictionary has.</summary>
    public ImmutableArray<EmittedEntry> ReadTags(IInvocationOperation call, KnownMethod known)
        => known is SinkMethod or ContextMethod ? ErrorTags.Of(call).Select(tag => Note(tag.Entry, tag.Place)).ToImmutableArray() : ImmutableArray<EmittedEntry>.Empty;

    /// <summary>Notes what an assignment sends along with errors.</summary>
    public EmittedEntry? Read(ISimpleAssignmentOperation assignment)
        => ErrorTags.Of(assignment, model.Privacy) is { } context ? Note(context, assignment.Target.Syntax) : null;

    /// <summary>Notes the event that a generated method writes.</summary>
    public EmittedEntry? Read(LogDeclaration declaration)
        => _logs.Of(declaration) is { } entry ? Note(entry, declaration.Site.Syntax) : null;

    /// <summary>All entries, each once for each place that makes it, in the order of the source. What is added to spans that others have started is one.</summary>
    public ImmutableArray<EmittedEntry> All()
    {
        IEnumerable<EmittedEntry> noted = _entries.Concat(_onSpansOfOthers.OrderBy(static emitted => emitted).Take(1));
        List<EmittedEntry> all = [.. noted.Select(emitted => new EmittedEntry(Completed(emitted.Entry), emitted.Place))];
        all.Sort();
        return all.ToImmutableArray();
    }

    /// <summary>Reads a whole project.</summary>
    public static EmittedTelemetry Of(TelemetryModel model, CancellationToken cancellation)
    {
        var emitted = new EmittedTelemetry(model);
        Compilation compilation = model.Project.Compilation;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SyntaxNode root = tree.GetRoot(cancellation);
            if (GeneratedSource.Is(root, tree.FilePath, model.Project.Options.AnalyzerConfigOptionsProvider) || compilation.SemanticsOf(tree) is not { } semantics)
                continue;
            foreach (SyntaxNode node in root.DescendantNodes())
            {
                cancellation.ThrowIfCancellationRequested();
                emitted.Read(node, semantics, cancellation);
            }
        }

        return emitted;
    }

    private void Read(SyntaxNode node, SemanticModel semantics, CancellationToken cancellation)
    {
        switch (node)
        {
            case InvocationExpressionSyntax invocation when semantics.GetOperation(invocation, cancellation) is IInvocationOperation call && model.Find(call.TargetMethod) is { } known:
                Read(call, known);
                ReadTags(call, known);
                break;
            case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax or ImplicitElementAccessSyntax } assignment when model.Privacy.HasTrackers
                && semantics.GetOperation(assignment, cancellation) is ISimpleAssignmentOperation set:
                Read(set);
                break;
            case MethodDeclarationSyntax { AttributeLists.Count: > 0, Body: null, ExpressionBody: null } method when method.Modifiers.Any(SyntaxKind.PartialKeyword)
                && semantics.GetDeclaredSymbol(method, cancellation) is { } symbol && LogDeclaration.TryCreate(symbol, model.Logging, cancellation) is { } declaration:
                Read(declaration);
                break;
        }
    }

    private EmittedEntry Note(TelemetryEntry entry, SyntaxNode place)
    {
        var emitted = new EmittedEntry(entry, place);
        _entries.Enqueue(emitted);
        return emitted;
    }

    private void Gather(SpanCall call)
    {
        TelemetryEntry span = _spans.Named(call);
        if (ReferenceEquals(span, SpanEntries.Elsewhere))
            _onSpansOfOthers.Enqueue(new EmittedEntry(span, call.Operation.Syntax));
        if (call.Step == SpanStep.Tag)
            _keys.Add(span, MetricEntries.KeyOf(call.Key));
        else
            _events.Add(span, SpanEntries.EventOf(call));
    }

    private void GatherKeys(TelemetryEntry entry, IEnumerable<string> keys)
    {
        foreach (string key in keys)
            _keys.Add(entry, key);
    }

    private TelemetryEntry Completed(TelemetryEntry entry)
    {
        if (_keys.Find(entry) is { } keys)
            entry = entry.With(EntryField.Keys, keys);
        return _events.Find(entry) is { } events ? entry.With(EntryField.Events, events) : entry;
    }

    // A method of the user's own that logs what it is given: its callers tell the template.
    private bool HandsOn(LogCall call)
        => call.TemplateArgument?.Value.WithoutConversions() is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol method } && model.Find(method) is LogMethod;
}
