namespace Observability.Analyzers.Models.Templates;

/// <summary>What is wrong with a part of a template, whatever the library makes of it.</summary>
internal enum TemplateFaultKind
{
    /// <summary>A <c>{</c> that is neither doubled nor closed before the next one. The span ends where the hole was likely meant to end.</summary>
    UnclosedHole,

    /// <summary>A <c>}</c> that neither closes a hole nor is doubled, as in <c>{A}}</c>.</summary>
    UnescapedCloseBrace,

    /// <summary>Nothing between the braces, or only an operator.</summary>
    EmptyName,

    /// <summary>A name with characters that the library does not take, or takes into a property that nobody can query.</summary>
    InvalidName,

    /// <summary>An index beyond what the library counts to.</summary>
    IndexTooLarge,

    /// <summary>What follows the comma is not a number, or not one in the form that the library reads.</summary>
    InvalidAlignment,

    /// <summary>A colon with nothing behind it.</summary>
    EmptyFormat,

    /// <summary>A brace in a format where the library knows no way to escape one.</summary>
    InvalidFormat,

    /// <summary>Indexes beside names.</summary>
    MixedPositionalAndNamed,
}
