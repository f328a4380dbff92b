using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Output;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Hosts;

/// <summary>Log calls, their templates and properties, how loggers are made, and output that goes past them all.</summary>
internal sealed class LoggingHost(TelemetryModel model, ActiveRules rules) : Host
{
    private readonly Judges<LogCall> _calls = rules.For<LogCall>();
    private readonly Judges<LoggedTemplate> _templates = rules.For<LoggedTemplate>();
    private readonly Judges<PropertyCall> _properties = rules.For<PropertyCall>();
    private readonly Judges<LoggerCreation> _creations = rules.For<LoggerCreation>();
    private readonly Judges<OutputCall> _outputs = rules.For<OutputCall>();

    public override bool WantsCalls
        => (model.Logging.IsReferenced && !(_calls.IsEmpty && _templates.IsEmpty && _properties.IsEmpty && _creations.IsEmpty))
            || (model.Output.MayBeMisplaced && !_outputs.IsEmpty);

    public override void Register(in Registration registration)
    {
        var declarations = new LogDeclarations(model, rules);
        if (model.Logging.IsReferenced && declarations.AreJudged)
            registration.OnType(declarations.Check);
    }

    public override void OnCall(IInvocationOperation call, KnownMethod known, in RuleContext context)
    {
        switch (known)
        {
            case LogMethod method when LogCall.TryCreate(call, method) is { } logged:
                Check(logged, context);
                break;
            case PropertyMethod method when !_properties.IsEmpty && PropertyCall.TryCreate(call, method) is { } property:
                _properties.Check(property, context);
                break;
            case LoggerCreationMethod method when !_creations.IsEmpty && LoggerCreation.TryCreate(call, method, model.Logging) is { } creation:
                _creations.Check(creation, context);
                break;
            case OutputMethod method when !_outputs.IsEmpty && OutputCall.TryCreate(call, method) is { } output:
                _outputs.Check(output, context);
                break;
        }
    }

    private void Check(LogCall call, in RuleContext context)
    {
        _calls.Check(call, context);

        // What a generated method logs is judged where it is declared.
        if (call.Method.DeclaredTemplate is null)
            _templates.Check(call, context);
    }
}
