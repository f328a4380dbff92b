using System.Collections.Immutable;

namespace Observability.Analyzers.Eng.Mutation;

/// <summary>The kept list of mutations: file, original, broken and tests in columns, a row each.</summary>
internal static class MutationList
{
    public const string Path = "eng/Mutation/mutations.tsv";

    private const string Header = "file\toriginal\tbroken\ttests";

    public static ImmutableArray<Mutation> Read(Repository repository)
    {
        string[] lines = repository.Read(Path).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length < 2 || lines[0] != Header)
            throw new RefusedException($"{Path} must begin with the line '{Header.Replace("\t", "<tab>", StringComparison.Ordinal)}' and have a mutation on each line after it");
        return [.. lines.Skip(1).Select((line, index) => Parse(line, index + 1, repository))];
    }

    private static Mutation Parse(string line, int number, Repository repository)
    {
        if (line.Split('\t') is not [{ Length: > 0 } file, { Length: > 0 } original, { Length: > 0 } broken, { Length: > 0 } tests])
            throw new RefusedException($"{Path}, mutation {number}: four columns are needed, '{line}' has others");
        if (!repository.Exists(file))
            throw new RefusedException($"{Path}, mutation {number}: there is no {file}");
        int count = repository.Read(file).Split(original).Length - 1;
        return count == 1 ? new Mutation(number, file, original, broken, tests) : throw new RefusedException($"{Path}, mutation {number}: '{original}' stands in {file} {count} times, not once");
    }
}
