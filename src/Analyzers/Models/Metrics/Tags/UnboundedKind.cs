namespace Observability.Analyzers.Models.Metrics.Tags;

/// <summary>What kind of value there can be any number of.</summary>
internal enum UnboundedKind
{
    /// <summary>A <c>Guid</c>.</summary>
    UniqueId,

    /// <summary>A date with a time, a tick count.</summary>
    Time,

    /// <summary>The path of a request, as the client sent it.</summary>
    RequestPath,

    /// <summary>An address with what the client asked for.</summary>
    RequestAddress,

    /// <summary>An exception's message, its stack trace, or both.</summary>
    ExceptionText,

    /// <summary>What tells one request, connection or trace from another.</summary>
    RequestId,

    /// <summary>The address of a client.</summary>
    ClientAddress,

    /// <summary>Who the user is.</summary>
    UserIdentity,

    /// <summary>The number of a thread.</summary>
    ThreadId,
}
