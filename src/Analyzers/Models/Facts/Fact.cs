namespace Observability.Analyzers.Models.Facts;

/// <summary>What a project does, as far as other projects have to know.</summary>
internal enum FactVerb
{
    /// <summary>Makes something that is collected by its name.</summary>
    Creates,

    /// <summary>Makes such a thing with each object of one of its types.</summary>
    CreatesEach,

    /// <summary>Has something collected by its name.</summary>
    Registers,

    /// <summary>Sets something up when one of its methods is called.</summary>
    SetsUp,

    /// <summary>Hands on what one of its methods is given.</summary>
    Forwards,

    /// <summary>Opens something of telemetry that its caller has to close.</summary>
    Opens,

    /// <summary>Does something about an exception that one of its methods is given.</summary>
    Handles,

    /// <summary>Writes something of a name with its log events.</summary>
    Logs,

    /// <summary>Sees what another project tells.</summary>
    References,
}

/// <summary>What is set up, forwarded or handled, beside the collection of what has a name.</summary>
internal static class FactSubject
{
    /// <summary>An exporter that keeps metrics for Prometheus to scrape.</summary>
    public const string ScrapedExporter = "scraped-exporter";

    /// <summary>The endpoint that serves them.</summary>
    public const string ScrapeEndpoint = "scrape-endpoint";

    /// <summary>The text of a log event, with its values.</summary>
    public const string LogEvent = "log-event";

    /// <summary>An instrument: a metric of a name, in a registry that is known by name.</summary>
    public const string Instrument = "instrument";

    /// <summary>A value that is given to an instrument.</summary>
    public const string Measurement = "measurement";

    /// <summary>A value that becomes a tag of a measurement, or the label of a series.</summary>
    public const string Tag = "tag";

    /// <summary>Something that lasts until it is disposed: a span, a log scope.</summary>
    public const string Scope = "scope";

    /// <summary>An exception that somebody has caught.</summary>
    public const string Exception = "exception";

    /// <summary>The properties of log events, by the names that templates give them.</summary>
    public const string Properties = "properties";

    /// <summary>Another project that tells of itself, by the name of its assembly.</summary>
    public const string Project = "project";
}

/// <summary>One thing that a project does.</summary>
/// <param name="Verb">What it does.</param>
/// <param name="Subject">To what: <c>meter</c>, <c>source</c>, or one of <see cref="FactSubject"/>.</param>
/// <param name="Name">Under which name, or by which method. Empty where only a run would tell.</param>
/// <param name="Detail">
/// The type that does it, of one that does it with each object its id in documentation comments; of a method that forwards or handles, what its parameters are;
/// of an instrument, what is said of it; of properties, how often each is named.
/// </param>
internal sealed record Fact(FactVerb Verb, string Subject, string Name, string Detail);
