using System.Collections.Immutable;

namespace Observability.Analyzers.Models.Metrics.Tags;

/// <summary>Keys that name one of very many: a user, a request, an address.</summary>
internal static class IdentifierKeys
{
    /// <summary>Whether the key, in whatever style, names such a thing.</summary>
    public static bool Includes(string key)
    {
        ImmutableArray<string> words = TagKeyWords.Of(key);
        if (words.IsEmpty)
            return false;
        string last = words[words.Length - 1];
        if (words.Length > 1)
            return EndsAs(words[words.Length - 2], last) || (words.Length == 2 && IsOfOne(words[0]) && IsAlone(last));
        return IsAlone(last) || last is "userid" or "customerid" or "accountid" or "sessionid" or "requestid" or "correlationid" or "traceid" or "spanid"
            or "messageid" or "orderid" or "transactionid" or "deviceid" or "connectionid" or "ipaddress" or "stacktrace" or "errormessage" or "exceptionmessage";
    }

    private static bool EndsAs(string first, string second) => second switch
    {
        "id" => first is "user" or "customer" or "account" or "session" or "request" or "correlation" or "trace" or "span"
            or "message" or "order" or "transaction" or "device" or "connection",
        "message" => first is "error" or "exception",
        "address" => first is "ip" or "email",
        "trace" => first == "stack",
        _ => false,
    };

    // A query or a url alone may be the name of one; with another word before it, it is whatever that word makes of it.
    private static bool IsAlone(string word)
        => word is "email" or "phone" or "ip" or "url" or "uri" or "query" or "timestamp" or "guid" or "uuid" or "stacktrace";

    private static bool IsOfOne(string word) => word is "user" or "customer" or "client" or "remote" or "request" or "http" or "peer" or "caller" or "sender" or "recipient";
}
