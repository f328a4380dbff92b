using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging;

/// <summary>What a call of a logging method does.</summary>
internal enum LogShape
{
    /// <summary>Writes one event.</summary>
    Event,

    /// <summary>Opens a scope.</summary>
    Scope,

    /// <summary>Prepares a delegate that writes events (<c>LoggerMessage.Define</c>) or opens scopes.</summary>
    Definition,

    /// <summary>Sets the message of an event that a chain of calls builds (NLog's <c>ForInfoEvent().Message(…)</c>).</summary>
    BuilderMessage,
}

/// <summary>
/// A method of a logging library, or one that forwards to it, with the role of each parameter.
/// Ordinals count the parameters of the definition, so an extension method's <c>this</c> is 0; -1 where there is none.
/// </summary>
internal sealed class LogMethod(LogLibrary library) : KnownMethod
{
    public LogLibrary Library { get; } = library;

    public LogShape Shape { get; init; } = LogShape.Event;

    /// <summary>The level that the name fixes; null where a parameter says it or nothing does.</summary>
    public LogLevel? Level { get; init; }

    /// <summary>How the text is parsed; null where the library prints it as it is (log4net's <c>Info(object)</c>).</summary>
    public TemplateDialect? Dialect { get; init; }

    public int Logger { get; init; } = -1;

    public int LevelParameter { get; init; } = -1;

    public int EventId { get; init; } = -1;

    public int Exception { get; init; } = -1;

    public int Template { get; init; } = -1;

    /// <summary>The first parameter whose values fill the holes; all later ones do too. A params array stands alone.</summary>
    public int FirstArgument { get; init; } = -1;

    /// <summary>The template, where an attribute on the method holds it (<c>[LoggerMessage]</c>) instead of a parameter.</summary>
    public string? DeclaredTemplate { get; init; }

    /// <summary>Whether the method is the user's own and hands its text on to a library.</summary>
    public bool IsWrapper { get; init; }

    /// <summary>The same method with what its body tells of the level.</summary>
    public LogMethod At(LogLevel? level, int levelParameter) => new(Library)
    {
        Shape = Shape,
        Level = level,
        Dialect = Dialect,
        Logger = Logger,
        LevelParameter = levelParameter,
        EventId = EventId,
        Exception = Exception,
        Template = Template,
        FirstArgument = FirstArgument,
        DeclaredTemplate = DeclaredTemplate,
        IsWrapper = IsWrapper,
    };

    /// <summary>Whether the parameter has a part of its own in the event, and is no value of the template.</summary>
    public bool HasRole(int ordinal) => ordinal == Logger || ordinal == LevelParameter || ordinal == EventId || ordinal == Exception || ordinal == Template;
}
