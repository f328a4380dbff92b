using System.Runtime.CompilerServices;

namespace Observability.Analyzers.Core;

/// <summary>What the runtime's compiler is told of our code.</summary>
internal static class Jit
{
    /// <summary>
    /// A compiler reads a baseline or a contract once and ends: code that runs slowly until it has run often would never be fast. The flag is newer than the
    /// framework that we are built for, which hands it on.
    /// </summary>
    public const MethodImplOptions OptimizedAtOnce = (MethodImplOptions)512;
}
