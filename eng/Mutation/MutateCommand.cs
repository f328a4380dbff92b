using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Observability.Analyzers.Eng.Mutation;

/// <summary>Breaks the product in one place after the other and asks whether the tests notice.</summary>
internal static partial class MutateCommand
{
    private const string Project = "tests/Analyzers.Tests";

    // Of twenty mutations one may mean the same as what it replaces.
    private const double Promise = 0.95;

    /// <param name="only">The numbers of the mutations to try; none for all.</param>
    /// <param name="isThorough">Whether all tests are asked where those that the list names do not notice.</param>
    /// <param name="repository">The checkout.</param>
    /// <param name="output">Where the report goes.</param>
    public static int Run(ImmutableArray<int> only, bool isThorough, Repository repository, TextWriter output)
    {
        ImmutableArray<Mutation> all = MutationList.Read(repository);
        if (only.FirstOrDefault(number => number < 1 || number > all.Length) is var unknown and not 0)
            throw new RefusedException($"there is no mutation {unknown}: the list has 1 to {all.Length}");
        ImmutableArray<Mutation> chosen = only.IsEmpty ? all : [.. all.Where(mutation => only.Contains(mutation.Number))];

        using MutantCheckout checkout = MutantCheckout.Create(repository, all);
        output.WriteLine($"Building {all.Length} mutations into one copy of the tests …");
        ProgramRun build = ProgramRun.In(checkout.Folder, null, "dotnet", "build", Project, "-c", "Release", "-p:TreatWarningsAsErrors=false", "-nologo", "-v", "quiet");
        if (build.ExitCode != 0)
            throw new RefusedException($"the copy with the mutations does not build:\n{string.Join('\n', build.Output.Split('\n').Where(line => line.Contains("error", StringComparison.Ordinal)).Distinct())}");
        ProgramRun whole = Test(checkout, null, string.Join('|', chosen.Select(mutation => mutation.Tests).Distinct().Select(Filter)));
        if (whole.ExitCode != 0)
            throw new RefusedException($"the tests fail without any mutation:\n{FirstFailure(whole)}");

        int noticed = 0;
        foreach (Mutation mutation in chosen)
        {
            var watch = Stopwatch.StartNew();
            ProgramRun run = Test(checkout, mutation, Filter(mutation.Tests));
            if (run.ExitCode == 0 && isThorough)
                run = Test(checkout, mutation, null);
            if (run.ExitCode != 0)
                noticed++;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mutation.Number,3} {(run.ExitCode == 0 ? "MISSED " : "noticed")} {watch.Elapsed.TotalSeconds,4:F0} s  {mutation.File}: {mutation.Original} -> {mutation.Broken}{(run.ExitCode == 0 ? "" : "  by " + FirstFailure(run))}"));
        }

        output.WriteLine($"{noticed} of {chosen.Length} mutations noticed");
        return noticed >= chosen.Length * Promise ? 0 : 1;
    }

    private static ProgramRun Test(MutantCheckout checkout, Mutation? mutation, string? filter)
        => ProgramRun.In(
            checkout.Folder,
            mutation is null ? null : (MutantCheckout.Variable, mutation.Number.ToString(CultureInfo.InvariantCulture)),
            "dotnet",
            ["test", Project, "-c", "Release", "--no-build", "-nologo", .. filter is null ? Array.Empty<string>() : ["--filter", filter]]);

    private static string Filter(string name) => $"FullyQualifiedName~{name}";

    private static string FirstFailure(ProgramRun run)
        => FailedTest().Match(run.Output) is { Success: true } match ? match.Groups["name"].Value : "a run that ended early";

    [GeneratedRegex(@"^\s+Failed (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex FailedTest();
}
