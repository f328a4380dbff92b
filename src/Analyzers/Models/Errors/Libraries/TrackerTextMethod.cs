using System.Collections.Immutable;

namespace Observability.Analyzers.Models.Errors.Libraries;

/// <summary>How what is to be said beside an exception goes along with it.</summary>
internal enum TrackerExtras
{
    /// <summary>A lambda changes the scope that the event takes along: <c>scope => scope.SetExtra(…)</c>.</summary>
    Scope,

    /// <summary>A dictionary of properties.</summary>
    Properties,
}

/// <summary>A tracker's method that takes a text, and the one that takes the exception in its place.</summary>
internal sealed class TrackerTextMethod
{
    private static readonly ImmutableArray<TrackerTextMethod> All = ImmutableArray.Create(
        new TrackerTextMethod("CaptureMessage", "CaptureException", TrackerExtras.Scope),
        new TrackerTextMethod("CaptureError", "CaptureException", TrackerExtras.Scope),
        new TrackerTextMethod("TrackTrace", "TrackException", TrackerExtras.Properties));

    private readonly string _name;

    private TrackerTextMethod(string name, string forExceptions, TrackerExtras extras)
    {
        _name = name;
        ForExceptions = forExceptions;
        Extras = extras;
    }

    /// <summary>The name of the method that takes the exception.</summary>
    public string ForExceptions { get; }

    public TrackerExtras Extras { get; }

    /// <summary>The method of this name, whose owner is a tracker; null where it takes no text.</summary>
    public static TrackerTextMethod? Named(string name)
    {
        foreach (TrackerTextMethod method in All)
        {
            if (method._name == name)
                return method;
        }

        return null;
    }
}
