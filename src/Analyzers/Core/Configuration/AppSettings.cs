using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Core.Configuration;

/// <summary>
/// What a project's configuration files say of production: <c>appsettings.json</c>, and <c>appsettings.Production.json</c>, which wins.
/// The files of other environments say nothing of it. The package hands the files of the project's folder to the compiler.
/// </summary>
internal sealed class AppSettings(ImmutableArray<AdditionalText> files)
{
    private const string Base = "appsettings.json";
    private const string Production = "appsettings.Production.json";

    private ImmutableArray<IReadOnlyDictionary<string, ConfiguredValue>> _read;

    /// <summary>Whether the file says something of production.</summary>
    public static bool Is(AdditionalText file)
    {
        string name = Path.GetFileName(file.Path);
        return string.Equals(name, Base, StringComparison.OrdinalIgnoreCase) || string.Equals(name, Production, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The values of one such file; null where it is none, or cannot be read.</summary>
    public static IReadOnlyDictionary<string, ConfiguredValue>? Read(AdditionalText file, CancellationToken cancellation)
        => file.GetText(cancellation) is { } text ? JsonConfiguration.TryRead(text) : null;

    /// <summary>The value that is in force in production; null where no file gives one.</summary>
    public string? ValueOf(string key, CancellationToken cancellation)
    {
        foreach (IReadOnlyDictionary<string, ConfiguredValue> values in Values(cancellation))
        {
            if (values.TryGetValue(key, out ConfiguredValue value))
                return value.Text;
        }

        return null;
    }

    /// <summary>All values below a section, whatever the file.</summary>
    public IEnumerable<ConfiguredValue> Below(string section, CancellationToken cancellation)
    {
        foreach (IReadOnlyDictionary<string, ConfiguredValue> values in Values(cancellation))
        {
            foreach (ConfiguredValue value in values.Values)
            {
                if (value.IsBelow(section))
                    yield return value;
            }
        }
    }

    // The one that wins first. Two that ask at once read the same.
    private ImmutableArray<IReadOnlyDictionary<string, ConfiguredValue>> Values(CancellationToken cancellation)
    {
        if (!_read.IsDefault)
            return _read;
        ImmutableArray<IReadOnlyDictionary<string, ConfiguredValue>>.Builder read = ImmutableArray.CreateBuilder<IReadOnlyDictionary<string, ConfiguredValue>>();
        foreach (AdditionalText file in files)
        {
            if (!Is(file) || Read(file, cancellation) is not { } values)
                continue;
            bool wins = string.Equals(Path.GetFileName(file.Path), Production, StringComparison.OrdinalIgnoreCase);
            read.Insert(wins ? 0 : read.Count, values);
        }

        ImmutableInterlocked.InterlockedInitialize(ref _read, read.ToImmutable());
        return _read;
    }
}
