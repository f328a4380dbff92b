using System.Text;

namespace Observability.Analyzers.Eng.AttributeNames;

/// <summary>The table as the analyzers hold it.</summary>
internal static class AttributeTable
{
    public const string Path = "src/Analyzers/Models/Tracing/Names/DeprecatedAttributes.Table.cs";

    public static string Text(ConventionsRegistry registry) => $$"""
        using System.Collections.Generic;

        namespace Observability.Analyzers.Models.Tracing.Names;

        /// <content>Written by "dotnet run --project eng -- attribute-names" from the registry of OpenTelemetry's semantic conventions.</content>
        internal static partial class DeprecatedAttributes
        {
            /// <summary>The version of the semantic conventions.</summary>
            public const string ConventionsVersion = "{{registry.Version}}";

            private static readonly Dictionary<string, string> Renamed = new()
            {
        {{Entries(registry.Renamed)}}    };

            private static readonly Dictionary<string, string> Replaced = new()
            {
        {{Entries(registry.Replaced)}}    };
        }

        """.ReplaceLineEndings("\n");

    private static string Entries(IReadOnlyDictionary<string, string> entries)
    {
        var text = new StringBuilder();
        foreach ((string name, string other) in entries)
            text.Append($"        [\"{name}\"] = \"{other}\",\n");
        return text.ToString();
    }
}
