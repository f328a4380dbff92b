using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Names;
using Observability.Analyzers.Models.Metrics.Tags;
using Observability.Analyzers.Models.Tracing;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Models.Facts;

/// <summary>What a project has to tell those that reference it. Found by words first: a project without telemetry costs a look through its text.</summary>
internal sealed class ProjectFacts(TelemetryModel model, CancellationToken cancellation)
{
    private const string ScrapedExporter = "AddPrometheusExporter";

    private static readonly string[] ScrapeWords = ["MapPrometheusScrapingEndpoint", "UseOpenTelemetryPrometheusScrapingEndpoint", "AddPrometheusHttpListener"];

    private readonly Compilation _compilation = model.Project.Compilation;
    private readonly List<Fact> _facts = [];

    /// <summary>Whether a project may have facts, as far as its words tell.</summary>
    public static bool MayBeIn(Compilation compilation, CancellationToken cancellation)
    {
        foreach (string word in (string[])["Meter", "ActivitySource", "AddSource", "TracerProvider", "WithTracing", "WithMetrics", "Prometheus"])
        {
            if (SourceSearch.AnyMentions(compilation, word, cancellation))
                return true;
        }

        return PublicMethods.WithText(compilation, cancellation).Any() || PublicMethods.WithNumber(compilation, cancellation).Any()
            || PublicMethods.WithTag(compilation, cancellation).Any() || PublicMethods.WithScope(compilation, cancellation).Any()
            || PublicMethods.WithException(compilation, cancellation).Any() || ToldProperties.AreIn(compilation, cancellation);
    }

    public static IReadOnlyCollection<Fact> Of(TelemetryModel model, CancellationToken cancellation)
    {
        var facts = new ProjectFacts(model, cancellation);
        foreach (CollectedByName? kind in (CollectedByName?[])[model.Metrics.Meters, model.Tracing.Sources])
        {
            if (kind is null)
                continue;
            facts.AddCreated(kind);
            facts.AddRegistered(kind);
        }

        facts.AddInstruments();
        facts.AddProjectsWithInstruments();
        facts.AddScraping();
        facts.AddLogWrappers();
        facts.AddLogProperties();
        facts.AddMeasurementWrappers();
        facts.AddOpenedScopes();
        facts.AddExceptionHelpers();
        return facts._facts;
    }

    private void AddCreated(CollectedByName kind)
    {
        var created = CreatedNames.Of(_compilation, kind, cancellation);
        foreach (RegisteredName name in created.All)
        {
            _facts.Add(new Fact(FactVerb.Creates, kind.Noun, name.Text, TypeAround(name.Syntax)));
            if (ObjectCreations.TypeThatMakesOneEach(name.Syntax, kind, model, cancellation) is { } type)
                _facts.Add(new Fact(FactVerb.CreatesEach, kind.Noun, name.Text, type));
        }

        if (created.Unread is { } unread)
            _facts.Add(new Fact(FactVerb.Creates, kind.Noun, "", TypeAround(unread)));
    }

    private void AddRegistered(CollectedByName kind)
    {
        var registered = RegistrationCalls.In(_compilation, kind, cancellation);
        var providers = ProviderCalls.In(_compilation, kind, cancellation);
        foreach (RegisteredName name in registered.Calls.SelectMany(static call => call.Names))
            _facts.Add(new Fact(FactVerb.Registers, kind.Noun, name.Text, TypeAround(name.Syntax)));

        // Names that come from a parameter or a configuration, a set-up that is handed in, a listener: only a run tells what is collected.
        if (registered.Unread is not null || !providers.AreInSight || kind.Others.Any(word => SourceSearch.AnyMentions(_compilation, word, cancellation)))
            _facts.Add(new Fact(FactVerb.Registers, kind.Noun, "", registered.Unread is { } unread ? TypeAround(unread) : ""));
        AddSetUps(kind.Noun, providers.All);
    }

    // What the compiler has to be asked of is what its file does not tell: where a constructor creates instruments, with a meter of a factory.
    private void AddInstruments()
    {
        if (model.Metrics is not { Meters: { } meters, SystemMetrics: { } library })
            return;
        ImportedTypeName? imported = null;
        foreach (SyntaxTree tree in _compilation.SyntaxTrees)
        {
            foreach (WrittenInstrument written in InstrumentsInFile.Of(tree, meters, cancellation))
            {
                Fact? fact = written is { Meter.Type: { } type, Registry: { } registry, Terms: { } terms }
                    && (imported ??= new ImportedTypeName(_compilation, meters.Type.Namespace, meters.Type.Name)).IsMeantBy(type)
                        ? ToldDefinitions.Tell(written.Name, library, registry, terms)
                        : BoundInstrument(written.Syntax);
                if (fact is not null)
                    _facts.Add(fact);
            }
        }
    }

    // A compiler does not see what a referenced project references: whoever sees two that disagree is to know whether one of them sees the other, and reports it.
    private void AddProjectsWithInstruments()
    {
        if (!_facts.Any(static fact => fact is { Verb: FactVerb.Creates, Subject: FactSubject.Instrument }))
            return;
        foreach (string owner in model.Metrics.DefinedElsewhere.Owners)
            _facts.Add(new Fact(FactVerb.References, FactSubject.Project, owner, ""));
    }

    private Fact? BoundInstrument(InvocationExpressionSyntax call)
    {
        if (_compilation.SemanticsOf(call.SyntaxTree)?.GetOperation(call, cancellation) is not { } operation)
            return null;
        foreach (MetricsLibrary library in model.Metrics.Libraries)
        {
            if (InstrumentCreation.TryCreate(operation, library) is { } creation && MetricDefinition.Of(creation) is { Registry: NamedRegistry registry } definition)
                return ToldDefinitions.Tell(definition.Name, library, registry, definition.Terms);
        }

        return null;
    }

    private void AddScraping()
    {
        AddSetUps(FactSubject.ScrapedExporter, CallsNamed(ScrapedExporter).Where(AddsScrapedExporter));
        foreach (string word in ScrapeWords)
            AddSetUps(FactSubject.ScrapeEndpoint, CallsNamed(word));
    }

    private void AddLogWrappers()
    {
        if (!model.Logging.IsReferenced)
            return;
        foreach (MethodDeclarationSyntax declaration in PublicMethods.WithText(_compilation, cancellation))
        {
            if (_compilation.SemanticsOf(declaration.SyntaxTree)?.GetDeclaredSymbol(declaration, cancellation) is not { } method
                || model.Logging.ClassifyOwn(method) is not { Shape: LogShape.Event, DeclaredTemplate: null } wrapper)
                continue;
            _facts.Add(ToldWrappers.Tell(method, wrapper));

            // Callers have the interface.
            foreach (IMethodSymbol contract in method.ContainingType.AllInterfaces.SelectMany(static type => type.GetMembers()).OfType<IMethodSymbol>())
            {
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(contract), method))
                    _facts.Add(ToldWrappers.Tell(contract.OriginalDefinition, wrapper));
            }
        }
    }

    private void AddLogProperties()
    {
        if (model.Logging.IsReferenced && ToldProperties.Tell(_compilation, cancellation) is { } fact)
            _facts.Add(fact);
    }

    private void AddMeasurementWrappers()
    {
        if (!model.Metrics.IsReferenced)
            return;
        foreach (MethodDeclarationSyntax declaration in PublicMethods.WithNumber(_compilation, cancellation).Union(PublicMethods.WithTag(_compilation, cancellation)))
        {
            if (_compilation.SemanticsOf(declaration.SyntaxTree) is not { } semantics || semantics.GetDeclaredSymbol(declaration, cancellation) is not { } method)
                continue;
            var tags = TagWrapper.TryCreate(method, declaration, semantics, model.Metrics, cancellation);
            Fact? fact = model.Metrics.ClassifyOwn(method) is { Holder: { } holder } wrapper
                ? ToldMeasurements.Tell(method, wrapper, InstrumentCreation.Behind(holder, _compilation, wrapper.Library), tags?.Parameters ?? ImmutableArray<TagParameter>.Empty)
                : null;
            if (fact is null && tags is not null)
                fact = ToldTags.Tell(method, tags.Library, tags.Metric, tags.Parameters);
            if (fact is not null)
                _facts.Add(fact);
        }
    }

    private void AddOpenedScopes()
    {
        foreach (MethodDeclarationSyntax declaration in PublicMethods.WithScope(_compilation, cancellation))
        {
            if (_compilation.SemanticsOf(declaration.SyntaxTree) is { } semantics
                && semantics.GetDeclaredSymbol(declaration, cancellation) is { } method
                && OpenedScope.In(method, declaration, semantics, model, cancellation) is { } scope
                && ToldScopes.Tell(method, scope) is { } fact)
                _facts.Add(fact);
        }
    }

    private void AddExceptionHelpers()
    {
        foreach (MethodDeclarationSyntax declaration in PublicMethods.WithException(_compilation, cancellation))
        {
            if (_compilation.SemanticsOf(declaration.SyntaxTree)?.GetDeclaredSymbol(declaration, cancellation) is { } method
                && model.Errors.Helpers.Read(method, cancellation) is { } helper
                && ToldHelpers.Tell(method, helper) is { } fact)
                _facts.Add(fact);
        }
    }

    private void AddSetUps(string subject, IEnumerable<SyntaxNode> places)
    {
        foreach (string method in SetUpMethods.Reaching(_compilation, places, cancellation))
            _facts.Add(new Fact(FactVerb.SetsUp, subject, method, ""));
    }

    private bool AddsScrapedExporter(InvocationExpressionSyntax call)
        => _compilation.SemanticsOf(call.SyntaxTree)?.GetOperation(call, cancellation) is IInvocationOperation { TargetMethod: { } method }
            && model.Metrics.OpenTelemetry?.Classify((method.ReducedFrom ?? method).OriginalDefinition) is { Step: WiringStep.AddScrapedExporter };

    private IEnumerable<InvocationExpressionSyntax> CallsNamed(string method)
        => SourceSearch.TreesMentioning(_compilation, method, cancellation)
            .SelectMany(tree => TokensInSource.CallsOf(tree, method, cancellation));

    // As the compiler shows it, which need not be asked.
    private static string TypeAround(SyntaxNode place)
    {
        string name = "";
        for (SyntaxNode? node = place; node is not null; node = node.Parent)
        {
            if (PartOfName(node) is { } part)
                name = name.Length == 0 ? part : $"{part}.{name}";
        }

        return name;
    }

    private static string? PartOfName(SyntaxNode node) => node switch
    {
        TypeDeclarationSyntax { TypeParameterList: { } parameters } type
            => $"{type.Identifier.ValueText}<{string.Join(", ", parameters.Parameters.Select(static parameter => parameter.Identifier.ValueText))}>",
        TypeDeclarationSyntax type => type.Identifier.ValueText,
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        _ => null,
    };
}
