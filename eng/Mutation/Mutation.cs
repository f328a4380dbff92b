namespace Observability.Analyzers.Eng.Mutation;

/// <summary>One condition of the product, broken on purpose: whoever cannot tell the difference does not test it.</summary>
/// <param name="Number">Its row in the list, from 1.</param>
/// <param name="File">The source, relative to the repository.</param>
/// <param name="Original">An expression that stands in the file once.</param>
/// <param name="Broken">What takes its place.</param>
/// <param name="Tests">What the names of the tests contain that should notice.</param>
internal sealed record Mutation(int Number, string File, string Original, string Broken, string Tests)
{
    /// <summary>Both in one source: which of them counts is chosen when the tests run, so that one build serves all.</summary>
    public string Switched => $"(global::Observability.Analyzers.Mutant.Is({Number}) ? ({Broken}) : ({Original}))";
}
