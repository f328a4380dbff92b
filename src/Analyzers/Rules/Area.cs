namespace Observability.Analyzers.Rules;

/// <summary>What a rule is about: its folder, the band of its id and its category are this name.</summary>
internal enum Area
{
    /// <summary>The settings of the package itself: OBS0xxx.</summary>
    Configuration = 0,

    /// <summary>OBS1xxx.</summary>
    Logging = 1,

    /// <summary>OBS2xxx.</summary>
    Metrics = 2,

    /// <summary>OBS3xxx.</summary>
    Tracing = 3,

    /// <summary>OBS4xxx.</summary>
    Errors = 4,

    /// <summary>OBS5xxx.</summary>
    Privacy = 5,

    /// <summary>What the project has promised to emit: OBS6xxx.</summary>
    Contract = 6,
}
