using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Output;

/// <summary>The words by which code says that it prints for a person.</summary>
/// <remarks>Source: command-line programs, samples and test libraries of the public code that the rules are read on (docs/quality.md).</remarks>
internal static class OutputVocabulary
{
    /// <summary>Types that are an interface of text.</summary>
    public static WordSet Interfaces { get; } = WordSet.Of("console", "commandline", "cli", "terminal", "shell");

    /// <summary>What a tool prints about itself.</summary>
    public static WordSet Help { get; } = WordSet.Of("help", "usage", "version", "banner");

    /// <summary>What it prints to whoever has typed a wrong command.</summary>
    public static WordSet Guides { get; } = WordSet.Of("help", "usage");

    /// <summary>How a text begins that explains a command line.</summary>
    public static WordSet Usage { get; } = WordSet.Of("usage");

    /// <summary>How members begin that print a state for whoever looks for a fault.</summary>
    public static WordSet Dumps { get; } = WordSet.Of("dump", "dumps", "debugprint", "debugdump", "printdebug");

    /// <summary>How members begin that print what they are given.</summary>
    public static WordSet Prints { get; } = WordSet.Of("print", "show", "display");

    /// <summary>How members end that say where they print.</summary>
    public static WordSet ToConsole { get; } = WordSet.Of("toconsole", "onconsole", "tostdout", "tostderr", "toterminal");

    /// <summary>The symbol of builds that are for developers.</summary>
    public static WordSet Debugging { get; } = WordSet.Of("debug");

    /// <summary>Switches that a developer sets to see more at the terminal.</summary>
    public static WordSet Developing { get; } = WordSet.Of("debug", "developer", "debugging", "verbose");

    /// <summary>How regions begin that documentation is made of.</summary>
    public static WordSet Samples { get; } = WordSet.Of("sample", "snippet");

    /// <summary>What programs and their folders are called that show or measure something.</summary>
    public static WordSet Demonstrations { get; } = WordSet.Of("sample", "samples", "example", "examples", "demo", "demos", "workshop", "workshops",
        "tutorial", "tutorials", "playground", "benchmark", "benchmarks", "perf", "loadtest", "loadtesting");

    /// <summary>How libraries are called that others test with.</summary>
    public static WordSet TestSupport { get; } = WordSet.Of("testing", "testkit", "testsupport", "testutilities", "testutils", "testhelpers", "testinfrastructure");

    /// <summary>What a comment or a condition names that says where a text is meant to go.</summary>
    public static WordSet Terminals { get; } = WordSet.Of("console", "terminal", "stdout", "stderr", "standardoutput", "standarderror");
}
