namespace Tool.Tests.Support;

/// <summary>SARIF as OASIS has it.</summary>
internal static class SarifSchema
{
    public static void AssertFits(byte[] sarif) => PublishedSchema.AssertFits("sarif-schema-2.1.0.json", sarif);
}
