namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>What a light bulb says: what is done, and in parentheses what else comes of it.</summary>
internal sealed class FixTitle(string text, string? consequence = null)
{
    /// <summary>The title as it is shown. Where the fix knows nothing more exact to say, its safety stands in the parentheses.</summary>
    public string Told(FixSafety safety) => (consequence ?? safety.InTitle()) is { } told ? $"{text} ({told})" : text;
}
