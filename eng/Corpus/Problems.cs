namespace Observability.Analyzers.Eng.Corpus;

/// <summary>What was wrong with the input, told where it was met; the work goes on without it.</summary>
internal sealed class Problems(TextWriter error, string? where = null)
{
    // One template in the wrong folder is worth a line, a folder of them is not worth a hundred.
    private const int Shown = 10;

    /// <summary>The same for what is wrong in one repository.</summary>
    public Problems In(string repository) => new(error, repository);

    public void Tell(string problem) => error.WriteLine(where is null ? problem : $"{where}: {problem}");

    public void TellSome(IReadOnlyCollection<string> problems)
    {
        foreach (string problem in problems.Take(Shown))
            Tell(problem);
        if (problems.Count > Shown)
            Tell($"… and {problems.Count - Shown} more of this kind");
    }
}
