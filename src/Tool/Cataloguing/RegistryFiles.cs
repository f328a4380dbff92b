using System.Text;
using Observability.Tool.Reports;

namespace Observability.Tool.Cataloguing;

/// <summary>Writes a catalogue where weaver reads it: as a file for a registry that is there, or as a folder that is one.</summary>
internal static class RegistryFiles
{
    private const string Manifest = """
        # The address and the version are yours to choose before others refer to this registry.
        description: What the solution emits, as its code has it.
        schema_url: https://example.com/telemetry/0.1.0

        """;

    public static void Write(string path, Catalogue catalogue)
    {
        byte[] content = Encoding.UTF8.GetBytes(RegistryYaml.Render(catalogue));
        if (Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml")
        {
            ReportFile.Write(path, content);
            return;
        }

        ReportFile.Write(Path.Combine(path, "telemetry.yaml"), content);

        // It is written once: what stands in it then is the user's.
        string manifest = Path.Combine(path, "manifest.yaml");
        if (!File.Exists(manifest))
            ReportFile.Write(manifest, Encoding.UTF8.GetBytes(Manifest.ReplaceLineEndings("\n")));
    }
}
