using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Models.Privacy.Libraries;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>What must not leave the process by its name: a variable, a member, the result of a call, the key that it is asked for by.</summary>
internal class NamedData(SensitiveNames names, Regex? ignored, SecretStores stores, ClassifiedData? classified) : SensitiveSource
{
    /// <inheritdoc/>
    public override string? NameOf(IOperation read)
    {
        if (Always(read) is { } known)
            return known;
        if (Named(read) is not { } name || !names.Contains(name) || name.IsMatchOf(ignored) || !CanHold(read.Type, stores))
            return null;
        return IsFixed(read) || IsMadeHarmless(read) || IsClassified(read) ? null : name;
    }

    /// <inheritdoc/>
    public override string? NameOf(IParameterSymbol parameter, IOperation given)
        => given is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: false }
            && names.Contains(parameter.Name)
            && !parameter.Name.IsMatchOf(ignored)
            && CanHold(parameter.Type, stores)
            && !IsFixed(given)
            && !IsMadeHarmless(given)
            && !IsNamedAsAnother(given, parameter)
                ? parameter.Name
                : null;

    /// <inheritdoc/>
    public override bool MayBeIn(ILocalSymbol local, ExpressionSyntax given)
    {
        // Nothing that is read from a text or a date on the way shows it as a number.
        if (local.Type.SpecialType is SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_Double))
            return false;

        // From token to token, since a sequence of them is made of several objects, and every local that is logged is asked for.
        int end = given.Span.End;
        for (SyntaxToken token = given.GetFirstToken(); token.RawKind != 0 && token.SpanStart < end; token = token.GetNextToken())
        {
            if (token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.StringLiteralToken && MayName(token.ValueText))
                return true;
        }

        return false;
    }

    private bool MayName(string word) => names.Contains(word) || SecretStores.MayBeHeader(word) || CredentialGetter.IsNamedSo(word);

    /// <summary>What is such data whatever the words are.</summary>
    protected virtual string? Always(IOperation read)
        => stores.SecretHeader(read) ?? stores.AllHeaders(read) ?? stores.DecodedCredentials(read) ?? CredentialGetter.HeaderOf(read, stores);

    /// <summary>Whether values of the type can be the data itself.</summary>
    protected virtual bool CanHold(ITypeSymbol? type, SecretStores stores) => type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char or SpecialType.System_Byte } => true,
        INamedTypeSymbol { TypeArguments: { Length: 1 } elements } when type.NameIn("System") is "ReadOnlyMemory" or "Memory" or "ReadOnlySpan" or "Span"
            => elements[0].SpecialType is SpecialType.System_Char or SpecialType.System_Byte,
        INamedTypeSymbol { TypeArguments: { Length: 1 } results } when type.IsTask() => CanHold(results[0], stores),
        { } other => stores.AreTexts(other),
        null => false,
    };

    private string? Named(IOperation read) => read switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IFieldReferenceOperation field => field.Field.Name,
        IPropertyReferenceOperation { Property.IsIndexer: false } property => property.Property.Name,
        IPropertyReferenceOperation => stores.KeyOf(read),
        IInvocationOperation call => stores.KeyOf(read) ?? (Gets(call.TargetMethod.Name) ? call.TargetMethod.Name : null),
        _ => null,
    };

    // LoggedIn(password, user) for (user, password): in the wrong order what is given is what its own name says.
    private bool IsNamedAsAnother(IOperation given, IParameterSymbol parameter)
    {
        string? own = Named(given);
        foreach (IParameterSymbol other in ((IMethodSymbol)parameter.ContainingSymbol).Parameters)
        {
            if (!ReferenceEquals(other, parameter) && string.Equals(other.Name, own, System.StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // GetPassword() gives one; HashPassword() and ValidatePassword() do something with it.
    private static bool Gets(string method)
        => PrivacyVocabulary.Getting.Begins(method);

    // The label of a form, the name of a setting: a text of the program.
    private static bool IsFixed(IOperation read) => read switch
    {
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } => HeldValue.Of(field, read)?.ConstantValue.HasValue == true,
        IPropertyReferenceOperation { Property: { IsStatic: true } property } => !property.ContainingType.GetMembers("ResourceManager").IsEmpty,
        _ => false,
    };

    private static bool IsMadeHarmless(IOperation read) => read switch
    {
        ILocalReferenceOperation local => HarmlessWrites.AnyOf(local.Local, read),
        IParameterReferenceOperation parameter => HarmlessWrites.AnyOf(parameter.Parameter, read),
        _ => false,
    };

    // That is told by its classification.
    private bool IsClassified(IOperation read) => classified?.NameOf(read) is not null;
}
