using System.Collections.Immutable;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>
/// Names of what must not leave the process. A name counts by its last words: <c>userPassword</c> is a password, <c>passwordLength</c> is a length,
/// and what is hashed or masked by its name is neither.
/// </summary>
internal sealed class SensitiveNames
{
    private static readonly ImmutableArray<string> SecretPhrases = ImmutableArray.Create(
        "password", "passwd", "passwrd", "pwd", "passphrase", "passcode", "secret", "secretkey", "secretaccesskey", "apikey", "apisecret", "accesskey",
        "privatekey", "signingkey", "encryptionkey",
        "accesstoken", "refreshtoken", "idtoken", "authtoken", "bearertoken", "authenticationtoken", "authorizationtoken", "resettoken", "apitoken", "sastoken",
        "jwt", "jwttoken", "authorizationheader", "authheader", "cvv", "cvc", "creditcard", "creditcardnumber", "cardnumber", "pan", "ssn", "socialsecuritynumber");

    private static readonly ImmutableArray<string> ConnectionPhrases = ImmutableArray.Create("connectionstring", "connstring", "connstr", "connectionstr");

    private static readonly ImmutableArray<string> PersonalPhrases = ImmutableArray.Create(
        "email", "emailaddress", "mailaddress", "phone", "phonenumber", "telephone", "telephonenumber", "mobilenumber", "cellphone",
        "streetaddress", "homeaddress", "postaladdress", "billingaddress", "shippingaddress", "deliveryaddress", "mailingaddress",
        "birthdate", "birthday", "dateofbirth", "dob", "iban", "passportnumber");

    // What may stand behind: it is still the same thing.
    private static readonly ImmutableArray<string> SameThing = ImmutableArray.Create(
        "value", "text", "string", "str", "plain", "plaintext", "clear", "cleartext", "raw", "bytes", "base", "hex", "pem",
        "confirm", "confirmation", "confirmed", "new", "old", "again", "repeat", "input", "async");

    // What may not stand before: then it is something else, or no longer readable.
    private static readonly ImmutableArray<string> AnotherThing = ImmutableArray.Create(
        "hash", "hashed", "hashing", "salted", "encrypted", "enc", "encoded", "cipher", "ciphered", "masked", "mask", "redacted", "obfuscated", "obscured", "protected", "hidden",
        "sanitized", "sanitised", "sanitize", "safe", "clean", "cleaned", "censored", "scrubbed", "stripped", "filtered", "anonymized", "anonymised", "partial", "truncated", "shortened", "abbreviated",
        "digest", "fingerprint", "thumbprint", "display", "public",
        "is", "has", "had", "no", "not", "can", "should", "must", "needs", "need", "requires", "require", "required", "use", "uses", "allow", "allows", "enable", "enabled",
        "forgot", "forgotten", "reset", "resets", "change", "missing", "invalid", "without", "path", "pathto", "length", "count", "type", "kind", "name", "url", "uri");

    private readonly NamePhrases _phrases;

    private SensitiveNames(ImmutableArray<string> phrases) => _phrases = new NamePhrases(phrases);

    /// <summary>Passwords, keys, tokens, card numbers.</summary>
    public static SensitiveNames Secrets { get; } = new(SecretPhrases.AddRange(ConnectionPhrases));

    /// <summary>Those of them that hold a secret only where they hold a password: many lead to a file, or to a server that knows the caller.</summary>
    public static SensitiveNames ConnectionStrings { get; } = new(ConnectionPhrases);

    /// <summary>What tells who a person is, or where to reach them.</summary>
    public static SensitiveNames Personal { get; } = new(PersonalPhrases);

    /// <summary>The same and more words, each in lower case and without separators.</summary>
    public SensitiveNames With(ImmutableArray<string> words) => words.IsEmpty ? this : new SensitiveNames(_phrases.All.AddRange(words));

    /// <summary>Whether a variable or member, a key or a placeholder of this name holds it.</summary>
    public bool Contains(string name)
        => _phrases.TryFindLast(name, out int start, out int end)
            && NameBoundaries.AreAll(name, end, name.Length, SameThing)
            && !NameBoundaries.HasAny(name, 0, start, AnotherThing);
}
