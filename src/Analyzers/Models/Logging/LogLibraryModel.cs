using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging;

/// <summary>One logging library: its methods, its loggers, and what a fix must write to call it.</summary>
internal abstract class LogLibraryModel
{
    public abstract LogLibrary Library { get; }

    public abstract TemplateDialect Dialect { get; }

    /// <summary>The names of all methods that <see cref="Classify"/> can know.</summary>
    public abstract IEnumerable<string> MethodNames { get; }

    /// <summary>What the method (a definition) is to this library; null where it is nothing.</summary>
    public abstract LogMethod? Classify(IMethodSymbol method);

    /// <summary>The names of all methods that <see cref="ClassifyOther"/> can know.</summary>
    public abstract IEnumerable<string> OtherMethodNames { get; }

    /// <summary>What a method that writes no event is to this library: it adds a property, or hands out loggers.</summary>
    public abstract KnownMethod? ClassifyOther(IMethodSymbol method);

    /// <summary>Whether events can be written through a value of this type.</summary>
    public abstract bool IsLogger(ITypeSymbol type);

    /// <summary>The method that writes an event of this level, without template arguments.</summary>
    public abstract string MethodFor(LogLevel level);

    /// <summary>What the library calls this level.</summary>
    public virtual string NameOf(LogLevel level) => MethodFor(level);

    /// <summary>The namespace that code must import to call <see cref="MethodFor"/>.</summary>
    public abstract string Namespace { get; }
}
