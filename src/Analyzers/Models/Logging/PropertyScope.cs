using System.Collections.Generic;
using System.Collections.Immutable;

namespace Observability.Analyzers.Models.Logging;

/// <summary>C# that opens scopes with properties.</summary>
internal sealed class PropertyScope(ImmutableArray<string> openings, ImmutableArray<string> namespaces)
{
    /// <summary>The expressions, one for each thing that is to be disposed.</summary>
    public ImmutableArray<string> Openings { get; } = openings;

    /// <summary>The namespaces that they need.</summary>
    public ImmutableArray<string> Namespaces { get; } = namespaces;

    /// <summary>A scope for each property, where a static class of the library pushes them one by one.</summary>
    public static PropertyScope PushedEach(string pushing, string @namespace, ImmutableArray<KeyValuePair<string, string>> properties)
    {
        ImmutableArray<string>.Builder openings = ImmutableArray.CreateBuilder<string>(properties.Length);
        foreach (KeyValuePair<string, string> property in properties)
            openings.Add($"{pushing}.PushProperty(\"{property.Key}\", {property.Value})");
        return new PropertyScope(openings.ToImmutable(), ImmutableArray.Create(@namespace));
    }
}
