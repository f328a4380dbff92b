using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging;

/// <summary>
/// Methods of the user's own that take a template: marked by an attribute, named in the options, or private ones and
/// extensions of a logger that hand a string parameter on as the template. One level: a wrapper of a wrapper is none.
/// </summary>
internal sealed class LogWrappers
{
    private readonly LoggingModel _model;
    private readonly ProjectContext _project;
    private readonly ForwardedParameters _forwarded;
    private readonly ImmutableArray<string> _configured;
    private readonly INamedTypeSymbol? _jetBrainsAttribute;

    public LogWrappers(LoggingModel model, ProjectContext project)
    {
        _model = model;
        _project = project;
        HashSet<string> names = [];
        foreach (LogLibrary library in model.Libraries)
            names.UnionWith(library.MethodNames);
        _forwarded = new ForwardedParameters(names, static type => type.SpecialType == SpecialType.System_String, type => model.LoggerLibrary(type) is not null);
        _configured = ReadConfigured(project);
        _jetBrainsAttribute = model.IsReferenced ? project.Types.Find("JetBrains.Annotations.StructuredMessageTemplateAttribute") : null;
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
                return marked;
        }

        if (_jetBrainsAttribute is null)
            return null;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            foreach (AttributeData attribute in parameter.GetAttributes())
            {
                if (attribute.AttributeClass.Is(_jetBrainsAttribute))
                    return FromTemplate(method, parameter, null);
            }
        }

        return null;
    }

    private LogMethod? ClassifyForwarding(IMethodSymbol method)
    {
        if (!MayForward(method))
            return null;
        IParameterSymbol? template = null;
        LogMethod? first = null;
        foreach (ForwardedParameter forwarded in _forwarded.Of(method, _project.Compilation))
        {
            if (forwarded.Parameter.Type.SpecialType != SpecialType.System_String
                || _model.Classify((forwarded.Call.TargetMethod.ReducedFrom ?? forwarded.Call.TargetMethod).OriginalDefinition) is not { } inner
                || forwarded.Argument.Parameter?.Ordinal != inner.Template
                || inner.Shape != LogShape.Event)
                continue;
            template ??= forwarded.Parameter;
            first ??= inner;

            // The call without values is often the branch for those who give none.
            if (SymbolEqualityComparer.Default.Equals(template, forwarded.Parameter) && HandsOnValues(forwarded.Call, inner))
                return FromTemplate(method, template, first);
        }

        return FromTemplate(method, template, first, handsOnValues: false);
    }

    private bool MayForward(IMethodSymbol method)
        => method.MethodKind == MethodKind.LocalFunction
            || method.DeclaredAccessibility == Accessibility.Private
            || (method.IsExtensionMethod && method.Parameters.Length > 0 && _model.LoggerLibrary(method.Parameters[0].Type) is not null);

    // A wrapper that adds values of its own, or keeps some, has a count that its callers do not see.
    private static bool HandsOnValues(IInvocationOperation call, LogMethod inner)
        => call.ArgumentAt(inner.FirstArgument)?.Value.WithoutConversions() is IParameterReferenceOperation { Parameter.IsParams: true };

    private LogMethod? FromTemplate(IMethodSymbol method, IParameterSymbol? template, LogMethod? inner, bool handsOnValues = true)
    {
        if (template is null || !_model.IsReferenced)
            return null;
        int exception = -1, logger = -1;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.Is("System.Exception"))
                exception = parameter.Ordinal;
            else if (_model.LoggerLibrary(parameter.Type) is not null)
                logger = parameter.Ordinal;
        }

        int next = template.Ordinal + 1;
        bool takesArguments = next < method.Parameters.Length && method.Parameters[method.Parameters.Length - 1].IsParams && handsOnValues;
        LogLibrary library = inner?.Library ?? _model.Libraries[0];
        return new LogMethod(library)
        {
            Level = inner?.Level,
            Dialect = inner is null ? library.Dialect : inner.Dialect,
            Logger = logger,
            Exception = exception,
            Template = template.Ordinal,
            FirstArgument = takesArguments ? method.Parameters.Length - 1 : -1,
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

    // Written in a global config or for every file; the first file speaks for all, as methods belong to no file.
    private static ImmutableArray<string> ReadConfigured(ProjectContext project)
    {
        foreach (SyntaxTree tree in project.Compilation.SyntaxTrees)
            return ObservabilityOptions.LogMethods.For(tree, project.Options);
        return ImmutableArray<string>.Empty;
    }
}
