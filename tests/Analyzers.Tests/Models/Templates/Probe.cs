namespace Observability.Analyzers.Tests.Models.Templates;

/// <summary>An argument that shows which one it is and what format it was given, so that rendered text tells how a library read the template.</summary>
public sealed class Probe(int number) : IFormattable
{
    public static readonly object[] Twenty = Enumerable.Range(0, 20).Select(i => (object)new Probe(i)).ToArray();

    public static string Show(int number, string? format) => ((Probe)Twenty[number]).ToString(format, null);

    /// <summary>A null format and an empty one are the same to whoever formats.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => $"<{number}|{format}>";

    public override string ToString() => ToString(null, null);
}
