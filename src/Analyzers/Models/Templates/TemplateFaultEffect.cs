namespace Observability.Analyzers.Models.Templates;

/// <summary>What happens at run time because of a fault, once the call has arguments. Without arguments only Serilog reads the text at all.</summary>
internal enum TemplateFaultEffect
{
    /// <summary>The text is rendered as it was meant.</summary>
    None,

    /// <summary>
    /// A value is rendered, but the library understood something else than was meant:
    /// the property has a name that nobody will look for, or text was taken for a part of the hole.
    /// </summary>
    Misread,

    /// <summary>The braces and what is between them are printed as they stand, and the value has no property (Serilog).</summary>
    PrintsHole,

    /// <summary>
    /// The whole template is printed as it stands (NLog). That is the mild outcome: where NLog 6 renders at once, because an argument is no simple value
    /// and came by an overload that takes a span, an exception comes out of the log call instead.
    /// </summary>
    PrintsTemplate,

    /// <summary>
    /// The call throws: Microsoft.Extensions.Logging even where the level is off.
    /// (log4net catches it and logs the text of a <c>FormatException</c> in place of the message.)
    /// </summary>
    Throws,
}
