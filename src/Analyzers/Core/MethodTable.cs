using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Core;

/// <summary>
/// Answers what a called method is, in two steps that cost little for the calls that are nothing to us: a set of names,
/// then a table by definition that is filled once for each method met.
/// </summary>
internal sealed class MethodTable(Compilation compilation, HashSet<string> names, Func<IMethodSymbol, KnownMethod?> ofLibrary, Func<IMethodSymbol, KnownMethod?> ofSource)
{
    private readonly ConcurrentDictionary<IMethodSymbol, KnownMethod?> _known = new(SymbolEqualityComparer.Default);
    private readonly IAssemblySymbol _own = compilation.Assembly;

    /// <summary>The model's knowledge of a called method, or null for a method that means nothing to telemetry.</summary>
    public KnownMethod? Find(IMethodSymbol method)
    {
        bool named = names.Contains(method.Name);

        // A method of the user's own may forward to a library's, whatever its name.
        bool own = ReferenceEquals(method.ContainingAssembly, _own);
        if (!named && !own)
            return null;

        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (_known.TryGetValue(definition, out KnownMethod? known))
            return known;
        known = named ? ofLibrary(definition) : null;
        known ??= own ? ofSource(definition) : null;
        return _known.GetOrAdd(definition, known);
    }
}
