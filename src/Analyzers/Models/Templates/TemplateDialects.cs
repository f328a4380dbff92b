namespace Observability.Analyzers.Models.Templates;

/// <summary>What the grammars differ in, beside their grammar.</summary>
internal static class TemplateDialects
{
    /// <summary>Whether holes are looked for in a text that comes without values: Serilog and <c>string.Format</c> do, the others print it as it is.</summary>
    public static bool ReadsTextWithoutValues(this TemplateDialect dialect) => dialect is TemplateDialect.Serilog or TemplateDialect.Composite;

    /// <summary>Whether a text without values is a template as much as any other, and printed as it stands where it is none.</summary>
    public static bool ParsesPlainText(this TemplateDialect dialect) => dialect == TemplateDialect.Serilog;

    /// <summary>Whether values are taken in their order also where indexes and names are mixed.</summary>
    public static bool BindsMixedHolesInOrder(this TemplateDialect dialect) => dialect == TemplateDialect.MicrosoftLogging;
}
