using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core.Configuration;

namespace Observability.Analyzers.Models.Settings;

/// <summary>One setting of a library in a configuration file of the project.</summary>
internal readonly struct ConfiguredSetting(ConfiguredValue value, Setting setting, string path, SourceText text)
{
    public Setting Setting { get; } = setting;

    /// <summary>The last part of its key, as the file spells it.</summary>
    public string Name => value.Name;

    public string Value => value.Text;

    public Location Location => Location.Create(path, value.Span, text.Lines.GetLinePositionSpan(value.Span));
}
