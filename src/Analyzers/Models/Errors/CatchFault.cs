namespace Observability.Analyzers.Models.Errors;

/// <summary>
/// The faults of a catch block, the gravest first: the user is told of one. What nobody is told of at all comes before what is told badly,
/// and that before what is told in the wrong place. A log call that gets the exception as text or in the wrong place (OBS1102, OBS1103)
/// is judged as a call; the faults from <see cref="TrackerGetsText"/> on are silent beside it.
/// </summary>
internal enum CatchFault
{
    /// <summary>A handler for all requests answers them, and nobody learns of the failure (OBS4003).</summary>
    HiddenByGlobalHandler,

    /// <summary>A worker goes on as if nothing had happened (OBS4002).</summary>
    SwallowedByWorker,

    /// <summary>A worker does something about its failures, or expects them, and no log has the cause (OBS4012).</summary>
    CauseHiddenByWorker,

    /// <summary>Work fails, and the exception is dropped (OBS4001).</summary>
    Swallowed,

    /// <summary>An attempt fails, the code does something else, and no log has the cause (OBS4011).</summary>
    HiddenByFallback,

    /// <summary>An error tracker gets a text (OBS4004).</summary>
    TrackerGetsText,

    /// <summary>An error tracker gets an event that does not show where the failure comes from (OBS4014).</summary>
    TrackerEventWithoutOrigin,

    /// <summary>The failure is logged, the exception is not (OBS1101).</summary>
    NotLogged,

    /// <summary>An expected failure is told by a sentence, without the exception (OBS1108).</summary>
    PartlyTold,

    /// <summary>Another exception is thrown, without this one as its cause (OBS4007).</summary>
    CauseLost,

    /// <summary>It is logged, and thrown on (OBS1104).</summary>
    LoggedAndRethrown,

    /// <summary>A cancellation is logged as an error (OBS1105).</summary>
    CancellationAsError,

    /// <summary>It is logged below Warning (OBS1106).</summary>
    BelowWarning,

    /// <summary>It is logged, but the error tracker of the project does not get it (OBS4008).</summary>
    NeverReported,
}
