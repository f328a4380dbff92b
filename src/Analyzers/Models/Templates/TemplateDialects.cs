namespace Observability.Analyzers.Models.Templates;

/// <summary>What the grammars differ in, beside their grammar.</summary>
internal static class TemplateDialects
{
    /// <summary>Whether holes are looked for in a text that comes without values: Serilog and <c>string.Format</c> do, the others print it as it is.</summary>
    public static bool ReadsTextWithoutValues(this TemplateDialect dialect) => dialect is TemplateDialect.Serilog or TemplateDialect.Composite;
}
