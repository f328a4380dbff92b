using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Privacy.Libraries;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>What tells who somebody is: by name like secrets, but a date of birth is no text.</summary>
internal sealed class PersonalData(SensitiveNames names, Regex? ignored, SecretStores stores, ClassifiedData? classified) : NamedData(names, ignored, stores, classified)
{
    /// <inheritdoc/>
    protected override string? Always(IOperation read) => null;

    /// <inheritdoc/>
    protected override bool CanHold(ITypeSymbol? type, SecretStores stores) => type switch
    {
        { SpecialType: SpecialType.System_DateTime } => true,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => CanHold(nullable.TypeArguments[0], stores),
        { } named when named.NameIn("System") is "DateOnly" or "DateTimeOffset" || named.Is("System.Net.Mail.MailAddress") => true,
        IArrayTypeSymbol => false,
        _ => base.CanHold(type, stores),
    };
}
