namespace Observability.Analyzers.Eng.AttributeNames;

/// <summary>Writes the table of deprecated attribute names from a checkout of OpenTelemetry's semantic conventions.</summary>
internal static class AttributeNamesCommand
{
    public static int Run(string folder, Repository repository, TextWriter output)
    {
        var registry = ConventionsRegistry.Read(folder);
        repository.Write(AttributeTable.Path, AttributeTable.Text(registry));
        output.WriteLine($"written: {AttributeTable.Path} (semantic conventions {registry.Version})");
        output.WriteLine("Name the version in docs/rules/OBS3011.md too.");
        return 0;
    }
}
