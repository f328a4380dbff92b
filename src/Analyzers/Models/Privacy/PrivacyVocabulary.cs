using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>The words by which names tell that a value must not leave the process, or that it may.</summary>
/// <remarks>Source: what secret scanners, payment standards and data protection law speak of, and names of the public code that the rules are read on (docs/quality.md).</remarks>
internal static class PrivacyVocabulary
{
    /// <summary>Passwords, keys, tokens, card numbers: what secret scanners and payment standards call so.</summary>
    public static WordSet Secrets { get; } = WordSet.Of(
        "password", "passwd", "passwrd", "pwd", "passphrase", "passcode", "secret", "secretkey", "secretaccesskey", "apikey", "apisecret", "accesskey",
        "privatekey", "signingkey", "encryptionkey",
        "accesstoken", "refreshtoken", "idtoken", "authtoken", "bearertoken", "authenticationtoken", "authorizationtoken", "resettoken",
        "apitoken", "usertoken", "sessiontoken", "sastoken", "rawtoken", "authorizationcode", "authcode",
        "jwt", "jwttoken", "authorizationheader", "authheader", "cvv", "cvc", "creditcard", "creditcardnumber", "cardnumber", "pan", "ssn", "socialsecuritynumber");

    /// <summary>Names that say too little for themselves; what a log calls them tells what they are.</summary>
    public static WordSet Vague { get; } = WordSet.Of("token", "key", "header", "credential", "credentials", "bearer");

    /// <summary>What lets somebody in, as text or encoded: the value of an Authorization header.</summary>
    public static WordSet Credentials { get; } = WordSet.Of("auth", "authorization", "authheader", "authorizationheader", "credential", "credentials", "basicauth", "basiccredentials");

    /// <summary>Code that somebody signs in with.</summary>
    public static WordSet SignIn { get; } = WordSet.Of("oauth", "oauth2", "oidc", "openid", "auth", "authorize", "authorization", "signin", "login", "callback");

    /// <summary>What makes a secret worthless: it is removed, or has expired.</summary>
    public static WordSet Withdrawals { get; } = WordSet.Of("remove", "tryremove", "revoke", "invalidate", "expire");

    /// <summary>A switch by which somebody asks to see it.</summary>
    public static WordSet Shown { get; } = WordSet.Of("dump", "sensitive", "secrets", "unredacted", "pii", "dumpsecrets", "showsecrets");

    /// <summary>What leads to a database, mostly with a password in it.</summary>
    public static WordSet ConnectionStrings { get; } = WordSet.Of("connectionstring", "connstring", "connstr", "connectionstr");

    /// <summary>What one connects to without a password: a file, a place for telemetry.</summary>
    public static WordSet OpenTargets { get; } = WordSet.Of("sqlite", "applicationinsights", "appinsights");

    /// <summary>What tells who a person is, or where to reach them; the classes of data protection law.</summary>
    public static WordSet Personal { get; } = WordSet.Of(
        "email", "emailaddress", "mailaddress", "phone", "phonenumber", "telephone", "telephonenumber", "mobilenumber", "cellphone",
        "streetaddress", "homeaddress", "postaladdress", "billingaddress", "shippingaddress", "deliveryaddress", "mailingaddress",
        "birthdate", "birthday", "dateofbirth", "dob", "iban", "passportnumber");

    /// <summary>What may stand behind: it is still the same thing.</summary>
    public static WordSet SameThing { get; } = WordSet.Of(
        "value", "text", "string", "str", "plain", "plaintext", "clear", "cleartext", "raw", "bytes", "base", "hex", "pem",
        "confirm", "confirmation", "confirmed", "new", "old", "again", "repeat", "input", "async");

    /// <summary>What may not stand before: then it is something else, or no longer readable.</summary>
    public static WordSet AnotherThing { get; } = WordSet.Of(
        "hash", "hashed", "hashing", "salted", "encrypted", "enc", "encoded", "cipher", "ciphered", "masked", "mask", "redacted", "obfuscated", "obscured", "protected", "hidden",
        "sanitized", "sanitised", "sanitize", "safe", "clean", "cleaned", "censored", "scrubbed", "stripped", "filtered", "anonymized", "anonymised", "partial", "truncated", "shortened",
        "abbreviated", "digest", "fingerprint", "thumbprint", "display", "public",
        "is", "has", "had", "no", "not", "can", "should", "must", "needs", "need", "requires", "require", "required", "use", "uses", "allow", "allows", "enable", "enabled",
        "forgot", "forgotten", "reset", "resets", "change", "missing", "invalid", "without", "path", "pathto", "length", "count", "type", "kind", "name", "url", "uri");

    /// <summary>Methods that make a value unreadable, or give a part of it.</summary>
    public static WordSet Hiding { get; } = WordSet.Of(
        "mask", "redact", "hash", "sanitize", "sanitise", "scrub", "obfuscate", "obscure", "hide", "censor", "anonymize", "encrypt", "protect", "truncate", "replace");

    /// <summary>Methods that give what their name says: <c>GetPassword</c> does, <c>HashPassword</c> and <c>ValidatePassword</c> do something with it.</summary>
    public static WordSet Getting { get; } = WordSet.Of(
        "get", "read", "load", "fetch", "find", "retrieve", "resolve", "generate", "create", "acquire", "request", "decrypt", "build");

    /// <summary>Application Insights' methods that send: <c>TrackEvent</c>.</summary>
    public static WordSet Tracking { get; } = WordSet.Of("track");

    /// <summary>Questions whether a developer runs the program: the host's environment, a debugger, a switch of the user's own.</summary>
    public static WordSet Development { get; } = WordSet.Of(
        "development", "debug", "debugger", "debugging", "isdebug", "isdevelopment", "isenvironment", "environmentname");

    /// <summary>Questions whether the program runs for its users.</summary>
    public static WordSet Production { get; } = WordSet.Of("production", "isproduction", "staging", "isstaging");
}
