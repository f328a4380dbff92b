using System;

namespace Observability.Analyzers.Models.Logging;

/// <summary>The static field in which a class keeps a logger that it asks the library for.</summary>
internal sealed class StaticLoggerField(string name, Func<string, string, string> declaration)
{
    /// <summary>What the library's own documentation calls it.</summary>
    public string Name { get; } = name;

    /// <summary>Its declaration, under a name that is free, for a class.</summary>
    public string Declare(string freeName, string type) => declaration(freeName, type);
}
