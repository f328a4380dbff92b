using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Output;

/// <summary>The words by which code says that it prints for a person.</summary>
internal static class OutputVocabulary
{
    /// <summary>Types that are an interface of text.</summary>
    public static WordSet Interfaces { get; } = WordSet.Of("console", "commandline", "cli", "terminal", "shell");

    /// <summary>What a tool prints about itself.</summary>
    public static WordSet Help { get; } = WordSet.Of("help", "usage", "version", "banner");

    /// <summary>How a text begins that explains a command line.</summary>
    public static WordSet Usage { get; } = WordSet.Of("usage");
}
