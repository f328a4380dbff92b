namespace Observability.Analyzers.Tests.Verification;

/// <summary>The marks of test sources.</summary>
internal static class TestMarkup
{
    public static string Remove(string source) => source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
}
