using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors;

/// <summary>The words by which code speaks of failures and of what is done about them.</summary>
/// <remarks>Source: how the libraries that a list names call their methods, and catch blocks, helpers and workers of the public code that the rules are read on (docs/quality.md).</remarks>
internal static class ErrorVocabulary
{
    /// <summary>Flags, results and lists that remember a failure; from the catch blocks of public code.</summary>
    public static WordSet Failures { get; } = WordSet.Of(
        "fail", "fails", "failed", "failing", "failure", "failures", "failover", "error", "errors", "errored", "erroneous", "exception", "exceptions", "exceptional",
        "fault", "faults", "faulted", "faulting", "faulty", "success", "successes", "successful", "successfully", "unsuccessful", "unsuccessfully", "succeed", "succeeds", "succeeded",
        "degraded", "indeterminate", "inconclusive", "valid", "invalid", "validity", "validation", "validations",
        "broken", "bad", "missing", "unavailable", "unhealthy", "problem", "problems", "aborted",
        "cancel", "cancels", "canceled", "cancelled", "canceling", "cancelling", "cancellation", "cancellations", "retry", "retries", "retried", "retrying", "retryable",
        "attempt", "attempts", "attempted", "notfound", "unknown", "unknowns", "unsupported", "corrupt", "corrupted", "corruption", "dead", "deadlock", "deadlocks", "deadlocked",
        "disconnect", "disconnects", "disconnected", "disconnecting", "disconnection", "lost",
        "errorcode", "errorcodes", "errorcount", "errormessage", "errormessages", "errormsg", "errortext", "haserror", "haserrors", "iserror", "lasterror", "isvalid");

    /// <summary>The flag of a success that a failure takes back.</summary>
    public static WordSet Ok { get; } = WordSet.Of("ok");

    /// <summary>Types that are refusals or conflicts that somebody waits for: their name is what a sentence would say.</summary>
    public static WordSet Expected { get; } = WordSet.Of(
        "notfound", "notsupported", "notimplemented", "alreadyexists", "conflict", "concurrency", "forbidden", "unauthorized", "toomanyrequests",
        "ratelimit", "validation", "duplicate", "expired", "missingmethod", "missingmember", "missingfield");

    /// <summary>Exceptions whose name is an answer: the base library's, and those named after them.</summary>
    public static WordSet Answers { get; } = WordSet.Of("notfound", "notsupported", "notimplemented", "outofmemory");

    /// <summary>Exceptions that are the end of something, not its failure: the base library's, channels' and brokers'.</summary>
    public static WordSet Ends { get; } = WordSet.Of("disposed", "closed", "timeout", "interrupted", "threadabort", "endofstream");

    /// <summary>Members that clean up, where there may be nothing to clean.</summary>
    public static WordSet CleanUp { get; } = WordSet.Of("dispose", "close", "stop", "cleanup", "teardown", "shutdown");

    /// <summary>Members that answer yes or no, to which an exception is a no.</summary>
    public static WordSet Questions { get; } = WordSet.Of(
        "is", "can", "could", "has", "try", "are", "was", "does", "should", "supports", "exists", "contains", "matches", "valid", "validate", "verify", "test", "ping", "check", "probe");

    /// <summary>Members that try to read what may be malformed.</summary>
    public static WordSet Attempts { get; } = WordSet.Of("parse", "decode");

    /// <summary>Members that promise to try, and say by what they return whether it went well.</summary>
    public static WordSet Tries { get; } = WordSet.Of("try");

    /// <summary>Methods that make one thing of another: what fails is the input.</summary>
    public static WordSet Conversions { get; } = WordSet.Of("convert", "from", "to", "decode", "read", "parse", "deserialize", "serialize", "format");

    /// <summary>Calls that change what is told of a file or a socket, not what is in it.</summary>
    public static WordSet Touches { get; } = WordSet.Of(
        "setlastaccesstime", "setlastwritetime", "setcreationtime", "setlastaccesstimeutc", "setlastwritetimeutc",
        "setcreationtimeutc", "setattributes", "setunixfilemode", "setsocketoption", "iocontrol", "refresh");

    /// <summary>When something was last asked for: kept for whoever tidies up, and renewed with the next time.</summary>
    public static WordSet AccessTimes { get; } = WordSet.Of("accesstime", "accesstimes", "lastaccess", "lastaccessed");

    /// <summary>Types whose loss nobody relies on not to happen: a cache misses, a measurement has a gap.</summary>
    public static WordSet Optional { get; } = WordSet.Of("cache", "caches", "metric", "metrics", "telemetry", "statistics", "diagnostics", "appender", "appenders");

    /// <summary>Endings by which a member promises something in place of an exception: <c>GetValueOrDefaultAsync</c>.</summary>
    public static WordSet Substitutes { get; } = WordSet.Of("ordefault", "ornull", "ordefaultasync", "ornullasync");

    /// <summary>How the types of exceptions are called.</summary>
    public static WordSet ExceptionTypes { get; } = WordSet.Of("exception");

    /// <summary>Members whose name says that they keep silent.</summary>
    public static WordSet Silence { get; } = WordSet.Of("eat", "swallow", "ignore", "ignoring", "suppress", "safe", "safely", "quiet", "quietly", "silently", "nothrow");

    /// <summary>Calls that need not succeed: what is left then is left by others, too.</summary>
    public static WordSet BestEffort { get; } = WordSet.Of(
        "dispose", "close", "cancel", "kill", "delete", "abort", "release", "unsubscribe", "flush", "stop", "shutdown", "disconnect", "cleanup", "trydelete", "unregister", "leave",
        "destroy", "terminate", "detach", "delay");

    /// <summary>The same at the end of a name, where a native handle or a part is let go: <c>MeshDataDestroy</c>.</summary>
    public static WordSet Releases { get; } = WordSet.Of("destroy", "dispose", "release", "free");

    /// <summary>Types that count and measure: they must not break what they watch.</summary>
    public static WordSet Measures { get; } = WordSet.Of("metric", "metrics", "telemetry", "stat", "stats", "statistics");

    /// <summary>What an HTTP server answers with: the client may be gone.</summary>
    public static WordSet Responses { get; } = WordSet.Of("response", "httpresponse");

    /// <summary>Calls that fetch what is then closed or deleted.</summary>
    public static WordSet Lookups { get; } = WordSet.Of("get", "find", "combine");

    /// <summary>Methods that read a text: <c>Enum.Parse</c>, <c>Convert.FromBase64</c> and their kind.</summary>
    public static WordSet Parsers { get; } = WordSet.Of("parse");

    /// <summary>Methods that make a value of a text or bytes: <c>OrderId.FromText</c>.</summary>
    public static WordSet Readings { get; } = WordSet.Of("from", "read", "create", "of");

    /// <summary>Methods that undo an encoding.</summary>
    public static WordSet Decoders { get; } = WordSet.Of("decode", "deserialize");

    /// <summary>Methods that read what a serializer has written.</summary>
    public static WordSet Deserializers { get; } = WordSet.Of("deserialize");

    /// <summary>Types that write logs, of whatever library.</summary>
    public static WordSet Loggers { get; } = WordSet.Of("logger", "loggers", "mylogger", "ilogger");

    /// <summary>Types that are named after the log itself.</summary>
    public static WordSet LogTypes { get; } = WordSet.Of("log", "ilog", "logging");

    /// <summary>Types of the user's own that write logs.</summary>
    public static WordSet LogWriters { get; } = WordSet.Of("logger", "log", "appender", "logappender");

    /// <summary>Projects that are tests, or their tools.</summary>
    public static WordSet TestKits { get; } = WordSet.Of("tests", "unittests", "integrationtests", "specs", "testkit", "testing", "testutilities", "testutils", "testhelpers", "testsupport");

    /// <summary>Files of tests in projects that are none.</summary>
    public static WordSet TestFiles { get; } = WordSet.Of("testscs", "testcs");

    /// <summary>What such a type does.</summary>
    public static WordSet LogWrites { get; } = WordSet.Of("log", "write", "append", "flush");

    /// <summary>Methods that wait for one's turn.</summary>
    public static WordSet Locks { get; } = WordSet.Of("lock", "enter", "acquire");

    /// <summary>Methods that begin as those which log, and let somebody in or out, or take a logarithm.</summary>
    public static WordSet NoLogs { get; } = WordSet.Of("login", "logout", "logoff", "logon", "loginasync", "logoutasync", "logonasync", "logoffasync", "log2", "log10", "log1p");

    /// <summary>Methods of the framework that keep an exception, hand it to whoever waits, or throw it.</summary>
    public static WordSet Keepers { get; } = WordSet.Of(
        "set", "tryset", "add", "tryadd", "enqueue", "push", "trywrite", "throw", "capture", "from", "post", "send", "on", "fail", "complete", "trycomplete", "invoke");

    /// <summary>Time-outs, in the text of a log.</summary>
    public static WordSet TimeOuts { get; } = WordSet.Of("timeout", "timeouts", "timedout", "timesout");

    /// <summary>Questions whether the process can survive an exception: <c>IsFatal</c>, <c>IsCriticalException</c>.</summary>
    public static WordSet Fatal { get; } = WordSet.Of("fatal", "nonfatal", "critical", "noncritical");

    /// <summary>The arguments of .NET's events.</summary>
    public static WordSet EventArguments { get; } = WordSet.Of("eventargs");

    /// <summary>Arguments of an event beside its sender, also of frameworks that have other names for them.</summary>
    public static WordSet Arguments { get; } = WordSet.Of("args");

    /// <summary>OpenTelemetry's methods that add an exporter: <c>AddOtlpExporter</c>.</summary>
    public static WordSet Exporters { get; } = WordSet.Of("exporter", "exporters");

    /// <summary>Those of them that keep nothing back to be sent.</summary>
    public static WordSet UnbatchedExporters { get; } = WordSet.Of("addprometheus", "addinmemory");

    /// <summary>Azure Functions' attributes of what starts a function.</summary>
    public static WordSet Triggers { get; } = WordSet.Of("triggerattribute");

    /// <summary>Those of them where a caller waits and gets the exception.</summary>
    public static WordSet AwaitedTriggers { get; } = WordSet.Of("httptriggerattribute", "activitytriggerattribute", "orchestrationtriggerattribute");

    /// <summary>What members are called that are told of an attempt which will be made again.</summary>
    public static WordSet Retries { get; } = WordSet.Of("retry", "retries", "retrying");
}
