using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging;

/// <summary>
/// Methods of the user's own that take a template: marked by an attribute, named in the options, or such that hand
/// a string parameter on as the template, with the values beside it or for callers that are near: private ones,
/// those of derived classes, extensions of a logger. One level: a wrapper of a wrapper is none.
/// </summary>
internal sealed class LogWrappers
{
    private readonly LoggingModel _model;
    private readonly ProjectContext _project;
    private readonly ForwardedParameters _forwarded;
    private readonly ImmutableArray<string> _configured;

    public LogWrappers(LoggingModel model, ProjectContext project)
    {
        _model = model;
        _project = project;
        HashSet<string> names = [];
        foreach (LogLibrary library in model.Libraries)
            names.UnionWith(library.MethodNames);
        _forwarded = new ForwardedParameters(names, static type => type.SpecialType == SpecialType.System_String, type => model.LoggerLibrary(type) is not null);
        _configured = ObservabilityOptions.LogMethods.OfProject(project.Compilation, project.Options);
    }

    public void AddMethodNames(HashSet<string> names)
    {
        foreach (string name in _configured)
            names.Add(name.Substring(name.LastIndexOf('.') + 1));
    }

    public LogMethod? ClassifyConfigured(IMethodSymbol method)
    {
        foreach (string name in _configured)
        {
            if (method.HasQualifiedName(name))
                return FromTemplate(method, FirstString(method), null);
        }

        return null;
    }

    public LogMethod? Classify(IMethodSymbol method)
    {
        foreach (LogLibrary library in _model.Libraries)
        {
            if (library.ClassifyGenerated(method) is { } generated)
                return generated;
        }

        if (FirstString(method) is null)
            return null;
        return ClassifyConfigured(method) ?? ClassifyMarked(method) ?? ClassifyForwarding(method);
    }

    private LogMethod? ClassifyMarked(IMethodSymbol method)
    {
        foreach (LogLibrary library in _model.Libraries)
        {
            if (library.ClassifyMarked(method) is { } marked)
                return WithLevelOfBody(marked, method);
        }

        return TemplateMarkers.MarkedIn(method) is { } template && FromTemplate(method, template, null) is { } known ? WithLevelOfBody(known, method) : null;
    }

    // The attribute tells what the text is, the body at which level it is written.
    private LogMethod WithLevelOfBody(LogMethod marked, IMethodSymbol method)
    {
        foreach (ForwardedCall forwarded in Forwarded(method))
        {
            if (forwarded.Template.Ordinal == marked.Template && marked is { Level: null, LevelParameter: < 0 })
                return marked.At(LevelOf(forwarded), LevelParameterOf(forwarded, method));
        }

        return marked;
    }

    private LogMethod? ClassifyForwarding(IMethodSymbol method)
    {
        ForwardedCall? first = null;
        foreach (ForwardedCall forwarded in Forwarded(method))
        {
            first ??= forwarded;

            // The call without values is often the branch for those who give none.
            if (SymbolEqualityComparer.Default.Equals(first.Value.Template, forwarded.Template) && FirstOfValues(method, forwarded) is var values and >= 0)
                return FromTemplate(method, forwarded, values);
        }

        return first is { } only && IsCalledForItsText(method) ? FromTemplate(method, only, firstValue: -1) : null;
    }

    // The calls that get a text of the method as their template.
    private ImmutableArray<ForwardedCall> Forwarded(IMethodSymbol method)
    {
        ImmutableArray<ForwardedCall>.Builder? found = null;
        foreach (ForwardedParameter forwarded in _forwarded.Of(method, _project.Compilation))
        {
            if (forwarded.Parameter.Type.SpecialType == SpecialType.System_String
                && _model.Classify((forwarded.Call.TargetMethod.ReducedFrom ?? forwarded.Call.TargetMethod).OriginalDefinition) is { Shape: LogShape.Event } inner
                && forwarded.Argument.Parameter?.Ordinal == inner.Template)
                (found ??= ImmutableArray.CreateBuilder<ForwardedCall>(1)).Add(new ForwardedCall(forwarded.Parameter, forwarded.Call, inner));
        }

        return found.Built();
    }

    // A public method that takes a text and nothing else may be given any text; one that nobody else calls, or that is written for derived classes, is a part of its callers.
    private bool IsCalledForItsText(IMethodSymbol method)
        => method.MethodKind == MethodKind.LocalFunction
            || method.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal
            || (method.IsExtensionMethod && method.Parameters.Length > 0 && _model.LoggerLibrary(method.Parameters[0].Type) is not null);

    // A wrapper that adds values of its own, or keeps some, has a count that its callers do not see.
    private static int FirstOfValues(IMethodSymbol method, ForwardedCall forwarded)
    {
        int last = method.Parameters.Length - 1;
        if (method.Parameters[last].IsParams)
            return forwarded.Call.ArgumentAt(forwarded.Inner.FirstArgument)?.Value.WithoutConversions() is IParameterReferenceOperation { Parameter.IsParams: true } ? last : -1;
        LogArguments values = LogArguments.Of(forwarded.Call, forwarded.Inner);
        int next = forwarded.Template.Ordinal + 1;
        if (values.IsOpaque || values.Values.IsEmpty || next + values.Values.Length != method.Parameters.Length)
            return -1;
        for (int i = 0; i < values.Values.Length; i++)
        {
            if (values.Values[i].WithoutConversions() is not IParameterReferenceOperation { Parameter: var value } || value.Ordinal != next + i)
                return -1;
        }

        return next;
    }

    private static LogLevel? LevelOf(in ForwardedCall forwarded)
        => forwarded.Inner.Level ?? forwarded.Inner.Library.LevelOf(forwarded.Call.ArgumentAt(forwarded.Inner.LevelParameter)?.Value);

    // Where the callers say it.
    private static int LevelParameterOf(in ForwardedCall forwarded, IMethodSymbol method)
        => forwarded.Call.ArgumentAt(forwarded.Inner.LevelParameter)?.Value.WithoutConversions() is IParameterReferenceOperation { Parameter: var level }
            && SymbolEqualityComparer.Default.Equals(level.ContainingSymbol, method) ? level.Ordinal : -1;

    private LogMethod? FromTemplate(IMethodSymbol method, in ForwardedCall forwarded, int firstValue)
        => FromTemplate(method, forwarded.Template, forwarded.Inner, firstValue)?.At(LevelOf(forwarded), LevelParameterOf(forwarded, method));

    private LogMethod? FromTemplate(IMethodSymbol method, IParameterSymbol? template, LogMethod? inner)
    {
        bool takesArguments = template is not null && template.Ordinal + 1 < method.Parameters.Length && method.Parameters[method.Parameters.Length - 1].IsParams;
        return FromTemplate(method, template, inner, takesArguments ? method.Parameters.Length - 1 : -1);
    }

    private LogMethod? FromTemplate(IMethodSymbol method, IParameterSymbol? template, LogMethod? inner, int firstValue)
    {
        if (template is null || !_model.IsReferenced)
            return null;
        int exception = -1, logger = -1;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (firstValue >= 0 && parameter.Ordinal >= firstValue)
                break;
            if (parameter.Type.Is("System.Exception"))
                exception = parameter.Ordinal;
            else if (_model.LoggerLibrary(parameter.Type) is not null)
                logger = parameter.Ordinal;
        }

        LogLibrary library = inner?.Library ?? _model.Libraries[0];
        return new LogMethod(library)
        {
            Dialect = inner is null ? library.Dialect : inner.Dialect,
            Logger = logger,
            Exception = exception,
            Template = template.Ordinal,
            FirstArgument = firstValue,
            IsWrapper = true,
        };
    }

    private static IParameterSymbol? FirstString(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.SpecialType == SpecialType.System_String)
                return parameter;
        }

        return null;
    }

    /// <summary>A call in the body of a wrapper that gets one of its texts as the template.</summary>
    private readonly struct ForwardedCall(IParameterSymbol template, IInvocationOperation call, LogMethod inner)
    {
        public IParameterSymbol Template { get; } = template;

        public IInvocationOperation Call { get; } = call;

        public LogMethod Inner { get; } = inner;
    }
}
