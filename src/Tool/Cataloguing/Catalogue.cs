namespace Observability.Tool.Cataloguing;

/// <summary>All that the projects of a solution emit.</summary>
/// <param name="Version">Of the shape as JSON; what changes a meaning raises it.</param>
/// <param name="Tool">The version of the tool that made it.</param>
/// <param name="Target">As the user named it.</param>
internal sealed record Catalogue(
    int Version,
    string Tool,
    DateTimeOffset At,
    string Target,
    IReadOnlyList<CataloguedProject> Projects,
    IReadOnlyList<CatalogueEntry> Entries)
{
    public const int ShapeVersion = 1;
}

/// <summary>A project that was read.</summary>
/// <param name="Path">Of its file, relative to the repository.</param>
/// <param name="NotLoaded">Why it was left out; null where it was not.</param>
internal sealed record CataloguedProject(string Name, string Path, string? NotLoaded);

/// <summary>A place that emits something.</summary>
internal sealed record EmittingPlace(string Project, string Path, int Line);

/// <summary>A program that could collect something, since it contains the code that emits it.</summary>
internal sealed record Collector(string Project, Collects Collects);

/// <summary>Whether a program registers the meter, or the source, of what its code emits.</summary>
internal enum Collects
{
    Yes,
    No,

    /// <summary>It registers names that only a run tells, or somebody else does.</summary>
    Unknown,
}
