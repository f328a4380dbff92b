using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging.Generation;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging;

/// <summary>
/// One logging library as it describes itself: its methods, its loggers, and its traits, that is, what it does in its own way.
/// Models, rules and fixes ask for a trait, never for a library; a trait that libraries answer differently has no answer by default.
/// </summary>
internal abstract class LogLibrary
{
    /// <summary>What messages call the library.</summary>
    public abstract string DisplayName { get; }

    /// <summary>The namespace that code must import to call <see cref="MethodFor"/>.</summary>
    public abstract string Namespace { get; }

    /// <summary>The names of all methods that <see cref="Classify"/> can know.</summary>
    public abstract IEnumerable<string> MethodNames { get; }

    /// <summary>The names of all methods that <see cref="ClassifyOther"/> can know.</summary>
    public abstract IEnumerable<string> OtherMethodNames { get; }

    /// <summary>The grammar of its templates.</summary>
    public abstract TemplateDialect Dialect { get; }

    /// <summary>Whether the holes of its templates have names, and the values become properties of those names.</summary>
    public abstract bool HasNamedProperties { get; }

    /// <summary>What becomes of two values of one name in a template.</summary>
    public abstract DuplicateProperty TwoOfOneName { get; }

    /// <summary>What happens where a template has more holes than there are values, and at least one value.</summary>
    public abstract TemplateFaultEffect MissingValue { get; }

    /// <summary>Whether it writes an error in place of the message where formatting one throws, so that no exception leaves the log call.</summary>
    public abstract bool WritesFormatErrors { get; }

    /// <summary>The name of the property that keeps a value for which there is no hole; null where that is lost.</summary>
    public abstract string? NameOfSurplus(int argument);

    /// <summary>Who makes properties of an object's own in <c>{@Name}</c>.</summary>
    public abstract ObjectCapture Capture { get; }

    /// <summary>Whether a property that is added outside of a template keeps the text of an object, and not the object.</summary>
    public abstract bool TurnsAddedPropertiesIntoText { get; }

    /// <summary>Whether a collection is printed element by element.</summary>
    public abstract bool PrintsElements { get; }

    /// <summary>Whether an array that is the only value is taken for all values.</summary>
    public abstract bool SpreadsArrays { get; }

    /// <summary>Where the exception stands in a call.</summary>
    public abstract ExceptionPlace ExceptionPlace { get; }

    /// <summary>Whether a scope whose state is a tuple of a name and a value gives the events that property, in any logging that this library is the provider of.</summary>
    public abstract bool ReadsTuplesOfScopes { get; }

    /// <summary>The static class through which events can be written without any logger.</summary>
    public abstract INamedTypeSymbol? StaticLogger { get; }

    /// <summary>The field in which a class keeps a logger of its own that it asks the library for; null where loggers are not kept so.</summary>
    public abstract StaticLoggerField? StaticField { get; }

    /// <summary>The type of loggers that dependency injection hands out, with the class that a logger is for as its type argument.</summary>
    public abstract INamedTypeSymbol? GenericLogger { get; }

    /// <summary>The generator that implements declarations of log methods; null where the library has none.</summary>
    public abstract LogMethodGenerator? Generator { get; }

    /// <summary>The method that takes a format beside <paramref name="method"/>, which prints its text as it is; null where the library has no such pair.</summary>
    public abstract string? FormatTwinOf(string method);

    /// <summary>The method that prints its text as it is beside <paramref name="method"/>, which takes a format; null where the library has no such pair.</summary>
    public abstract string? PlainTwinOf(string method);

    /// <summary>What the method (a definition) is to this library; null where it is nothing.</summary>
    public abstract LogMethod? Classify(IMethodSymbol method);

    /// <summary>What a method that writes no event is to this library: it adds a property, or hands out loggers.</summary>
    public abstract KnownMethod? ClassifyOther(IMethodSymbol method);

    /// <summary>What a method of the user's own is that a generator of this library implements.</summary>
    public abstract LogMethod? ClassifyGenerated(IMethodSymbol method);

    /// <summary>What a method of the user's own is that an attribute of this library marks as one that takes a template.</summary>
    public abstract LogMethod? ClassifyMarked(IMethodSymbol method);

    /// <summary>Whether events can be written through a value of this type.</summary>
    public abstract bool IsLogger(ITypeSymbol type);

    /// <summary>Whether the type brings events to where they end up: a provider, a sink, a target, an appender.</summary>
    public abstract bool IsOutlet(ITypeSymbol type);

    /// <summary>Whether the type is there to make loggers, as a factory of the user's own is.</summary>
    public abstract bool MakesLoggers(ITypeSymbol type);

    /// <summary>The classes whose methods set the library up, where its loggers write nowhere before one of them is called.</summary>
    public abstract ImmutableArray<INamedTypeSymbol> Configurators { get; }

    /// <summary>Whether members of this type tell if a level is on.</summary>
    public virtual bool KnowsLevels(INamedTypeSymbol type) => IsLogger(type) || type.Is(StaticLogger);

    /// <summary>Whether its events are written through the loggers of that library: its own, where it has some.</summary>
    public virtual bool WritesThrough(LogLibrary loggers) => loggers == this;

    /// <summary>The method that writes an event of this level, without template arguments.</summary>
    public abstract string MethodFor(LogLevel level);

    /// <summary>What the library calls this level.</summary>
    public abstract string NameOf(LogLevel level);

    /// <summary>The level that a static field holds, where the library's levels are objects; null where they are constants.</summary>
    public abstract LogLevel? LevelHeldBy(IFieldSymbol field);

    /// <summary>C# that asks a logger whether a level is on, and a namespace that it needs.</summary>
    public abstract (string Condition, string? Namespace) Ask(string logger, LogLevel level);

    /// <summary>C# that opens a scope in which all events have these properties; null where the library has none, or the logger must be known for it and is not.</summary>
    /// <param name="logger">The logger; null where it is static, or computed.</param>
    /// <param name="properties">Names, and C# for their values.</param>
    /// <param name="anyObject">How the type of any value is written at the place: <c>object</c> or <c>object?</c>.</param>
    public abstract PropertyScope? ScopeWith(string? logger, ImmutableArray<KeyValuePair<string, string>> properties, string anyObject);

    /// <summary>The level that an argument says; null where that is not known before the program runs.</summary>
    public LogLevel? LevelOf(IOperation? argument)
    {
        if (argument?.WithoutConversions() is not { } level)
            return null;

        // Levels that are an enum have the same six steps in every library.
        if (level.ConstantValue is { HasValue: true, Value: int number })
            return number is >= 0 and <= (int)LogLevel.Critical ? (LogLevel)number : null;
        return level is IFieldReferenceOperation { Field: { IsStatic: true } field } ? LevelHeldBy(field) : null;
    }
}
