using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Tags;

/// <summary>The words of tag keys.</summary>
/// <remarks>Source: OpenTelemetry's resource and span attributes, the registered claims of tokens, and tags of the public code that the rules are read on (docs/quality.md).</remarks>
internal static class TagVocabulary
{
    /// <summary>Keys that tell one process or build from another: they have one value for as long as the process runs. From resource attributes of OpenTelemetry.</summary>
    public static WordSet OfTheProcess { get; } = WordSet.Of(
        "build", "built", "release", "version", "commit", "deployment", "deployed", "started", "start", "boot",
        "instance", "process", "host", "machine", "node", "replica", "silo", "server", "cluster", "worker");

    /// <summary>Keys that are there only where something fails; OpenTelemetry's conventions set <c>error.type</c> so.</summary>
    public static WordSet Failures { get; } = WordSet.Of(
        "error", "exception", "failure", "failed", "reason", "cause", "status", "code", "result", "outcome");

    /// <summary>Keys that tell how it went, by which other keys may depend.</summary>
    public static WordSet Outcomes { get; } = WordSet.Of("outcome", "result", "status", "success", "decision", "verdict");

    /// <summary>What keys end in that name one of very many: a user, a request, an address.</summary>
    public static WordSet Identifiers { get; } = WordSet.Of(
        "userid", "customerid", "accountid", "sessionid", "requestid", "correlationid", "traceid", "spanid", "messageid", "orderid", "transactionid", "deviceid", "connectionid",
        "ipaddress", "emailaddress", "stacktrace", "errormessage", "exceptionmessage");

    /// <summary>What alone may be the name of such a thing; with another word before it, it is whatever that word makes of it.</summary>
    public static WordSet Alone { get; } = WordSet.Of("email", "phone", "ip", "url", "uri", "query", "timestamp", "guid", "uuid", "stacktrace");

    /// <summary>Whose such a thing may be, so that it still is one of very many.</summary>
    public static WordSet Owners { get; } = WordSet.Of("user", "customer", "client", "remote", "request", "http", "peer", "caller", "sender", "recipient");

    /// <summary>What names and methods end in that give the id of something.</summary>
    public static WordSet Ids { get; } = WordSet.Of("id");

    /// <summary>Claims that say who the user is, by their short names and the last parts of their addresses; a role or a plan is one of few.</summary>
    public static WordSet IdentityClaims { get; } = WordSet.Of(
        "sub", "oid", "email", "emailaddress", "name", "nameidentifier", "uniquename", "preferredusername", "jti", "sid", "primarysid", "uid", "upn", "thumbprint");
}
