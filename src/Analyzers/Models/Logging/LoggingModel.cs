using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Facts;
using Observability.Analyzers.Models.Logging.Libraries;

namespace Observability.Analyzers.Models.Logging;

/// <summary>The logging libraries that a compilation references, and the user's own methods that forward to them.</summary>
internal sealed class LoggingModel
{
    private readonly LogWrappers _wrappers;
    private readonly ToldMethods<LogMethod>? _told;

    public LoggingModel(ProjectContext project, ReferencedFacts facts)
    {
        Styles = new PlaceholderStyles(project);
        LogLibrary?[] known =
        [
            MicrosoftLogging.TryCreate(project.Types),
            SerilogLogging.TryCreate(project.Types),
            NLogLogging.TryCreate(project.Types),
            Log4NetLogging.TryCreate(project.Types),
            ZLogger.TryCreate(project.Types),
        ];

        ImmutableArray<LogLibrary>.Builder libraries = ImmutableArray.CreateBuilder<LogLibrary>(known.Length);
        foreach (LogLibrary? library in known)
        {
            if (library is not null)
                libraries.Add(library);
        }

        Libraries = libraries.ToImmutable();
        _wrappers = new LogWrappers(this, project);
        _told = ToldWrappers.In(facts, Libraries);
        PropertiesElsewhere = new ToldProperties(facts);
    }

    public ImmutableArray<LogLibrary> Libraries { get; }

    public bool IsReferenced => !Libraries.IsEmpty;

    /// <summary>The library whose loggers dependency injection hands out.</summary>
    public LogLibrary? Injected
    {
        get
        {
            foreach (LogLibrary library in Libraries)
            {
                if (library.GenericLogger is not null)
                    return library;
            }

            return null;
        }
    }

    /// <summary>Whether the provider of a scope may read a tuple of a name and a value as a property.</summary>
    public bool ReadsTuplesOfScopes
    {
        get
        {
            foreach (LogLibrary library in Libraries)
            {
                if (library.ReadsTuplesOfScopes)
                    return true;
            }

            return false;
        }
    }

    /// <summary>Whether <c>{@Name}</c> logs an object's properties: the library itself sees to it, or one that may be the provider behind it.</summary>
    public bool Captures(LogLibrary library)
    {
        if (library.Capture != ObjectCapture.ByItsProvider)
            return library.Capture == ObjectCapture.ByItself;
        foreach (LogLibrary provider in Libraries)
        {
            if (provider.Capture == ObjectCapture.ByItself)
                return true;
        }

        return false;
    }

    /// <summary>The library whose loggers have the class that they are for as their type argument, where the type is such a logger.</summary>
    public LogLibrary? GenericLoggerLibrary(ITypeSymbol? type)
    {
        foreach (LogLibrary library in Libraries)
        {
            if (type.Is(library.GenericLogger))
                return library;
        }

        return null;
    }

    /// <summary>Whether a type is there to make loggers.</summary>
    public bool MakesLoggers(ITypeSymbol type)
    {
        foreach (LogLibrary library in Libraries)
        {
            if (library.MakesLoggers(type))
                return true;
        }

        return false;
    }

    /// <summary>Whether a type brings events of any library to where they end up.</summary>
    public bool IsOutlet(ITypeSymbol type)
    {
        foreach (LogLibrary library in Libraries)
        {
            if (library.IsOutlet(type))
                return true;
        }

        return false;
    }

    /// <summary>How the project names its placeholders.</summary>
    public PlaceholderStyles Styles { get; }

    /// <summary>How referenced projects name the properties of their events.</summary>
    public ToldProperties PropertiesElsewhere { get; }

    public void AddMethodNames(HashSet<string> names)
    {
        foreach (LogLibrary library in Libraries)
        {
            names.UnionWith(library.MethodNames);
            names.UnionWith(library.OtherMethodNames);
        }

        _wrappers.AddMethodNames(names);
        names.UnionWith(_told?.Names ?? []);
    }

    /// <summary>What a library's method is, or one that options name or other projects tell of.</summary>
    public LogMethod? Classify(IMethodSymbol method)
    {
        foreach (LogLibrary library in Libraries)
        {
            if (library.Classify(method) is { } known)
                return known;
        }

        return _wrappers.ClassifyConfigured(method) ?? _told?.Find(method);
    }

    /// <summary>What a library's method is that writes no event: it adds a property, or hands out loggers.</summary>
    public KnownMethod? ClassifyOther(IMethodSymbol method)
    {
        foreach (LogLibrary library in Libraries)
        {
            if (library.ClassifyOther(method) is { } known)
                return known;
        }

        return null;
    }

    /// <summary>What a method of the user's own is: generated, marked, or forwarding its text.</summary>
    public LogMethod? ClassifyOwn(IMethodSymbol method) => IsReferenced ? _wrappers.Classify(method) : null;

    /// <summary>Whether a text is the parameter of a method that hands it on as the template: that method's callers are judged instead.</summary>
    public static bool IsHandedOn(IOperation text, TelemetryModel model)
        => text is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method } parameter }
            && model.Find(method) is LogMethod { IsWrapper: true } wrapper
            && wrapper.Template == parameter.Ordinal;

    /// <summary>The library whose logger this type is.</summary>
    public LogLibrary? LoggerLibrary(ITypeSymbol? type)
    {
        if (type is null || type.TypeKind == TypeKind.Error)
            return null;
        foreach (LogLibrary library in Libraries)
        {
            if (library.IsLogger(type))
                return library;
        }

        return null;
    }
}
