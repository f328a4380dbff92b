namespace Observability.Analyzers.Models.Templates;

/// <summary>Whose grammar a template is read with. The libraries share the look of a hole and little else: what one accepts, another prints or throws at.</summary>
internal enum TemplateDialect
{
    /// <summary>Microsoft.Extensions.Logging: names are replaced by running numbers, then the result is a composite format.</summary>
    MicrosoftLogging,

    /// <summary>Serilog, the reference of messagetemplates.org: what is not a hole is text.</summary>
    Serilog,

    /// <summary>NLog: a grammar of its own, and <c>string.Format</c> where the first hole is an index.</summary>
    NLog,

    /// <summary><c>string.Format</c>, and what passes its text there: log4net's <c>*Format</c>, <c>Console.WriteLine(format, …)</c>.</summary>
    Composite,
}
