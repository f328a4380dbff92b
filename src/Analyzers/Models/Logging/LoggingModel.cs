using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging.Libraries;

namespace Observability.Analyzers.Models.Logging;

/// <summary>The logging libraries that a compilation references, and the user's own methods that forward to them.</summary>
internal sealed class LoggingModel
{
    private readonly LogWrappers _wrappers;

    public LoggingModel(ProjectContext project)
    {
        Microsoft = MicrosoftLogging.TryCreate(project.Types);
        Serilog = SerilogLogging.TryCreate(project.Types);
        NLog = NLogLogging.TryCreate(project.Types);
        Log4Net = Log4NetLogging.TryCreate(project.Types);

        ImmutableArray<LogLibraryModel>.Builder libraries = ImmutableArray.CreateBuilder<LogLibraryModel>(4);
        foreach (LogLibraryModel? library in new LogLibraryModel?[] { Microsoft, Serilog, NLog, Log4Net })
        {
            if (library is not null)
                libraries.Add(library);
        }

        Libraries = libraries.ToImmutable();
        _wrappers = new LogWrappers(this, project);
    }

    public MicrosoftLogging? Microsoft { get; }

    public SerilogLogging? Serilog { get; }

    public NLogLogging? NLog { get; }

    public Log4NetLogging? Log4Net { get; }

    public ImmutableArray<LogLibraryModel> Libraries { get; }

    public bool IsReferenced => !Libraries.IsEmpty;

    public LogLibraryModel? this[LogLibrary library]
    {
        get
        {
            foreach (LogLibraryModel candidate in Libraries)
            {
                if (candidate.Library == library)
                    return candidate;
            }

            return null;
        }
    }

    /// <summary>
    /// Whether <c>{@Name}</c> logs an object's properties. Microsoft.Extensions.Logging itself knows nothing of it, but Serilog and NLog,
    /// where they are the provider behind it, do.
    /// </summary>
    public bool Captures(LogLibrary library) => library switch
    {
        LogLibrary.Serilog or LogLibrary.NLog => true,
        LogLibrary.MicrosoftLogging => Serilog is not null || NLog is not null,
        _ => false,
    };

    public void AddMethodNames(HashSet<string> names)
    {
        foreach (LogLibraryModel library in Libraries)
        {
            names.UnionWith(library.MethodNames);
            names.UnionWith(library.OtherMethodNames);
        }

        _wrappers.AddMethodNames(names);
    }

    /// <summary>What a library's method is, or one that options or attributes mark.</summary>
    public LogMethod? Classify(IMethodSymbol method)
    {
        foreach (LogLibraryModel library in Libraries)
        {
            if (library.Classify(method) is { } known)
                return known;
        }

        return _wrappers.ClassifyConfigured(method);
    }

    /// <summary>What a library's method is that writes no event: it adds a property, or hands out loggers.</summary>
    public KnownMethod? ClassifyOther(IMethodSymbol method)
    {
        foreach (LogLibraryModel library in Libraries)
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
    public LogLibraryModel? LoggerLibrary(ITypeSymbol? type)
    {
        if (type is null || type.TypeKind == TypeKind.Error)
            return null;
        foreach (LogLibraryModel library in Libraries)
        {
            if (library.IsLogger(type))
                return library;
        }

        return null;
    }
}
