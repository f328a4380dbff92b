using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging.Generation;

/// <summary>One value of a generated method: the generator binds it to the hole of the same name, whatever the case.</summary>
internal sealed class GeneratedParameter(string name, IOperation value, ITypeSymbol type)
{
    /// <summary>The parameter's name without the <c>@</c> that a keyword needs.</summary>
    public string Name { get; } = name;

    public IOperation Value { get; } = value;

    /// <summary>The value's own type, before it is boxed.</summary>
    public ITypeSymbol Type { get; } = type;

    /// <summary>The hole's name as a parameter is written; null where no parameter can have it.</summary>
    public static string? NameFor(TemplateHole hole)
    {
        // Property names keep the operator in this library, and the generator knows only one of the two.
        if (hole.Capture == CaptureOperator.Stringify || !SyntaxFacts.IsValidIdentifier(hole.Name) || hole.Name[0] == '_')
            return null;
        return CamelCase(hole.Name);
    }

    // OrderId is orderId, ID is id, IPAddress is ipAddress, FFmpeg is ffmpeg. Only ASCII letters: the generator compares without regard to their case.
    private static string CamelCase(string name)
    {
        char[] letters = name.ToCharArray();
        for (int i = 0; i < letters.Length && letters[i] is >= 'A' and <= 'Z'; i++)
        {
            bool startsNextWord = i > 0 && !(i == 1 && name[1] == name[0]) && i + 1 < letters.Length && char.IsLower(letters[i + 1]);
            if (startsNextWord)
                break;
            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }
}
