using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>The words by which code speaks of spans and of what becomes of them.</summary>
/// <remarks>Source: OpenTelemetry's names for spans and their parts, and helpers of the public code that the rules are read on (docs/quality.md).</remarks>
internal static class TracingVocabulary
{
    /// <summary>Helpers of the user's own that may mark a span as failed.</summary>
    public static WordSet FailureMarks { get; } = WordSet.Of(
        "fail", "failed", "failure", "error", "exception", "fault", "faulted", "status", "activity", "span", "trace", "telemetry");

    /// <summary>Extensions of a span that add something to it, or read of it.</summary>
    public static WordSet Additions { get; } = WordSet.Of("set", "add", "record", "with", "enrich", "mark", "tag", "is", "has", "get");

    /// <summary>Methods that end a span.</summary>
    public static WordSet Stops { get; } = WordSet.Of("stop");

    /// <summary>Methods that start a span, of all libraries: <c>StartActivity</c>, <c>StartRootSpan</c>.</summary>
    public static WordSet Starts { get; } = WordSet.Of("start");

    /// <summary>Methods that ask whether something is null, or demand that it is not.</summary>
    public static WordSet NullChecks { get; } = WordSet.Of("null", "notnull", "nonnull", "nullable");

    /// <summary>Calls that write out all of what they are given, by the type's name and the method's.</summary>
    public static WordSet Serialization { get; } = WordSet.Of("json", "convert", "stringjoin");

    /// <summary>Names of what is one of few although they speak of a query or an address.</summary>
    public static WordSet Queries { get; } = WordSet.Of("query");

    /// <summary>Names of what tells one person from all others.</summary>
    public static WordSet Persons { get; } = WordSet.Of("email", "phone");

    /// <summary>Names of a person that an account has, and of what there is a number for each of.</summary>
    public static WordSet Individuals { get; } = WordSet.Of(
        "username", "customername", "loginname", "ordernumber", "invoicenumber", "accountnumber", "customernumber", "trackingnumber", "phonenumber", "cardnumber", "serialnumber");

    /// <summary>Whoever acts, where a text stands for all of it.</summary>
    public static WordSet Actors { get; } = WordSet.Of("user", "customer", "login");

    /// <summary>Numbers that are ids of one of few: parts of a cluster, kinds, places.</summary>
    public static WordSet IdsOfFew { get; } = WordSet.Of(
        "shardid", "partitionid", "nodeid", "workerid", "typeid", "statusid", "stateid", "categoryid", "kindid", "eventid", "queueid", "moduleid", "processid",
        "siloid", "serverid", "slotid", "regionid", "zoneid", "channelid", "threadid", "tenantid", "siteid", "storeid", "pluginid", "groupid", "commandid", "stageid");
}
