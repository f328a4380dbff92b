using System;
using System.Globalization;
using System.Text;

namespace Observability.Analyzers.Models.Facts;

/// <summary>What the parameters of a method are, or what is said of a metric, on the way into a fact: <see cref="ParameterRoles"/> reads it again. One at a time is written.</summary>
internal readonly struct WrittenRoles
{
    // A large project writes hundreds of them, one after the other.
    [ThreadStatic]
    private static StringBuilder? _shared;

    private readonly StringBuilder _text;

    private WrittenRoles(StringBuilder text) => _text = text;

    public static WrittenRoles Begin() => new((_shared ??= new StringBuilder()).Clear());

    /// <summary>Adds a role; not where it is nobody's, or could not be read again.</summary>
    public void Add(string role, string? value)
    {
        if (value is not null && value.IndexOf(',') < 0)
            _text.Append(_text.Length == 0 ? "" : ",").Append(role).Append('=').Append(value);
    }

    public void Add(string role, int ordinal)
    {
        if (ordinal != ParameterRoles.None)
            Add(role, ordinal.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The text of a fact.</summary>
    public string Write() => _text.ToString();
}
