using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Facts;
using Observability.Analyzers.Models.Wiring;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Hosts;

/// <summary>The places where a program sets up what is collected and how it is served, seen together with what the projects that it references tell.</summary>
internal sealed class WiringHost(TelemetryModel model, ActiveRules rules) : Host
{
    private readonly Judges<CollectionSetUp> _collections = rules.For<CollectionSetUp>();
    private readonly Judges<SetUpCall> _scraped = rules.For<SetUpCall>();
    private readonly Judges<ShortLivedRegistration> _shortLived = rules.For<ShortLivedRegistration>();

    // What is collected by its name.
    private IEnumerable<string> Nouns => ((CollectedByName?[])[model.Metrics.Meters, model.Tracing.Sources]).OfType<CollectedByName>().Select(static kind => kind.Noun);

    public override void Register(in Registration registration)
    {
        if (model.Project.Kind != ProjectKind.Test && !_shortLived.IsEmpty && Nouns.Any(noun => model.Facts.Of(FactVerb.CreatesEach, noun).Any()))
            registration.OnFile(CheckRegistrations);

        // What a library sets up is judged where it is called.
        if (model.Project.Kind is ProjectKind.Library or ProjectKind.Test || (_collections.IsEmpty && _scraped.IsEmpty))
            return;
        if (model.Metrics.Wiring is not null || model.Tracing.Wiring is not null)
            registration.OnFile(CheckFile);
    }

    private void CheckFile(SemanticModelAnalysisContext context)
    {
        if (!_collections.IsEmpty)
        {
            CheckCollection(model.Metrics.Wiring, context);
            CheckCollection(model.Tracing.Wiring, context);
        }

        if (_scraped.IsEmpty)
            return;
        foreach (SetUpCall setUp in model.Metrics.Endpoints.SetUpsElsewhere(context.CancellationToken))
        {
            if (setUp.Syntax.SyntaxTree == context.SemanticModel.SyntaxTree)
                _scraped.Check(setUp, new RuleContext(model, context));
        }
    }

    private void CheckRegistrations(SemanticModelAnalysisContext context)
    {
        foreach (string noun in Nouns)
        {
            foreach (ShortLivedRegistration registration in ShortLivedRegistration.In(context.SemanticModel, noun, model, context.CancellationToken))
                _shortLived.Check(registration, new RuleContext(model, context));
        }
    }

    private void CheckCollection(NameWiring? wiring, SemanticModelAnalysisContext context)
    {
        if (wiring?.SetUp(context.CancellationToken) is { } setUp && setUp.IsIn(context.SemanticModel.SyntaxTree))
            _collections.Check(setUp, new RuleContext(model, context));
    }
}
