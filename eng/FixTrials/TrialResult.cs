namespace Observability.Analyzers.Eng.FixTrials;

/// <summary>What came of the fix of one rule, in one repository or in all.</summary>
internal sealed class TrialResult(string rule)
{
    public string Rule { get; } = rule;

    /// <summary>Why nothing was tried, or empty.</summary>
    public string State { get; set; } = "";

    public int Found { get; set; }

    /// <summary>How many are no longer reported.</summary>
    public int Fixed { get; set; }

    /// <summary>How many are left that the fix refuses when it is asked once more.</summary>
    public int NotOffered { get; set; }

    /// <summary>How many files a second run changes: none, if the first did all it can.</summary>
    public int ChangedAgain { get; set; }

    /// <summary>How many findings were mended one by one.</summary>
    public int Tried { get; set; }

    public int NotOfferedSingly { get; set; }

    public TimeSpan Time { get; set; }

    public List<string> Errors { get; } = [];

    public List<string> NewFindings { get; } = [];

    public List<string> Exceptions { get; } = [];

    public bool Failed => Errors.Count + Exceptions.Count > 0;

    /// <summary>Adds what another repository showed.</summary>
    public void Add(TrialResult other)
    {
        if (other.State.Length > 0)
            State = other.State;
        Found += other.Found;
        Fixed += other.Fixed;
        NotOffered += other.NotOffered;
        ChangedAgain += other.ChangedAgain;
        Tried += other.Tried;
        NotOfferedSingly += other.NotOfferedSingly;
        Time += other.Time;
        Errors.AddRange(other.Errors);
        NewFindings.AddRange(other.NewFindings);
        Exceptions.AddRange(other.Exceptions);
    }
}
