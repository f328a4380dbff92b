using Observability.Analyzers.Eng;
using Observability.Analyzers.Eng.Mutation;
using Package.Tests.Support;

namespace Package.Tests.Eng;

/// <summary>The list of mutations fits the sources; what does not fit is told. That the tests notice them is asked by <c>mutate</c> itself, which takes long.</summary>
public sealed class MutationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public MutationTests()
    {
        _folder.Write("Analyzers.sln", "");
        _folder.Write("src/A.cs", "if (a == 1 && b) return; if (b) return;");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_mutation_of_the_list_has_its_place()
    {
        var mutations = MutationList.Read(PackedPackage.Repository);

        Assert.True(mutations.Length >= 40);
        Assert.All(mutations, mutation => Assert.NotEqual(mutation.Original, mutation.Broken));
    }

    [Fact]
    public void Puts_a_switch_where_the_condition_stands()
    {
        List("src/A.cs\ta == 1\tfalse\tATests");
        Repository repository = Repository.Around(_folder.Path);
        Assert.Equal(0, ProgramRun.In(_folder.Path, null, "git", "init", "-q").ExitCode);

        using MutantCheckout checkout = MutantCheckout.Create(repository, MutationList.Read(repository));

        Assert.Equal("if ((global::Observability.Analyzers.Mutant.Is(1) ? (false) : (a == 1)) && b) return; if (b) return;", File.ReadAllText(Path.Combine(checkout.Folder, "src/A.cs")));
        Assert.Contains("OBS_MUTANT", File.ReadAllText(Path.Combine(checkout.Folder, "src/Analyzers/Mutant.cs")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src/A.cs\ta == 1\tfalse", "mutation 1: four columns are needed")]
    [InlineData("src/B.cs\ta == 1\tfalse\tATests", "mutation 1: there is no src/B.cs")]
    [InlineData("src/A.cs\ta == 2\tfalse\tATests", "stands in src/A.cs 0 times, not once")]
    [InlineData("src/A.cs\tb\tfalse\tATests", "stands in src/A.cs 2 times, not once")]
    public void Tells_which_row_does_not_fit(string row, string complaint)
    {
        List(row);

        Assert.Contains(complaint, Assert.Throws<RefusedException>(() => MutationList.Read(Repository.Around(_folder.Path))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_number_that_is_not_in_the_list()
    {
        List("src/A.cs\ta == 1\tfalse\tATests");
        using var output = new StringWriter();

        Assert.Equal(2, CommandLine.Run(["mutate", "2"], _folder.Path, output, output));
        Assert.Contains("there is no mutation 2: the list has 1 to 1", output.ToString(), StringComparison.Ordinal);
    }

    private void List(string row) => _folder.Write(MutationList.Path, $"file\toriginal\tbroken\ttests\n{row}\n");
}
