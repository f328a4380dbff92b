using System.Collections.Immutable;

namespace Observability.Analyzers.Eng.Mutation;

/// <summary>A copy of the repository in a temporary folder, in which every mutation waits for its number.</summary>
internal sealed class MutantCheckout : IDisposable
{
    /// <summary>The environment variable that tells the tests which mutation is on.</summary>
    public const string Variable = "OBS_MUTANT";

    private const string Switch = $$"""
        #pragma warning disable RS1035 // Only the copy that is tested reads the environment.
        namespace Observability.Analyzers
        {
            internal static class Mutant
            {
                private static readonly string? Active = System.Environment.GetEnvironmentVariable("{{Variable}}");

                public static bool Is(int number) => Active == number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
        }
        """;

    public string Folder { get; } = Directory.CreateTempSubdirectory("mutants").FullName;

    public static MutantCheckout Create(Repository repository, ImmutableArray<Mutation> mutations)
    {
        var checkout = new MutantCheckout();
        foreach (string file in repository.Files())
            checkout.Write(file, File.ReadAllBytes(System.IO.Path.Combine(repository.Root, file)));
        foreach (IGrouping<string, Mutation> file in mutations.GroupBy(mutation => mutation.File))
        {
            // Each stands in the file once, and none in another: the text of one never holds that of the next.
            string text = file.Aggregate(repository.Read(file.Key), (current, mutation) => current.Replace(mutation.Original, mutation.Switched, StringComparison.Ordinal));
            checkout.Write(file.Key, System.Text.Encoding.UTF8.GetBytes(text));
        }

        checkout.Write("src/Analyzers/Mutant.cs", System.Text.Encoding.UTF8.GetBytes(Switch));
        return checkout;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Write(string file, byte[] content)
    {
        string path = System.IO.Path.Combine(Folder, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }
}
