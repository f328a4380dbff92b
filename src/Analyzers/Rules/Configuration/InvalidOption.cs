using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Core;
using Observability.Analyzers.Core.Options;

namespace Observability.Analyzers.Rules.Configuration;

/// <summary>
/// An option of this package does not do what its author believes: its key or its value is none that we know, the method that it names is not there,
/// or it is written for a few files and is of the whole project. A setting that silently does nothing is worse than none.
/// Bad: <c>observability.project_kind = webb</c>. Good: <c>observability.project_kind = web</c>.
/// </summary>
internal sealed class InvalidOption : OptionsRule
{
    private const string Id = "OBS0001";
    private const string Title = "Option does not do what it says";

    private static readonly DiagnosticDescriptor Value = Describe(
        Id,
        Title,
        "The option '{0}' has the value '{1}', which it does not know, so its default ('{2}') is in force{4}; expected {3}",
        Area.Configuration,
        Severity.Warning,
        ofWholeProject: true);

    private static readonly DiagnosticDescriptor Misspelt = Describe(
        Id,
        Title,
        "There is no option '{0}', so it changes nothing{2}; did you mean '{1}'?",
        Area.Configuration,
        Severity.Warning,
        ofWholeProject: true);

    private static readonly DiagnosticDescriptor Unknown = Describe(
        Id,
        Title,
        "There is no option '{0}', so it changes nothing{1}; remove it, or write one of docs/options.md",
        Area.Configuration,
        Severity.Warning,
        ofWholeProject: true);

    private static readonly DiagnosticDescriptor Method = Describe(
        Id,
        Title,
        "The option '{0}' names '{1}', but '{2}' has no method '{3}', so it changes nothing; correct the name, or remove it",
        Area.Configuration,
        Severity.Warning,
        ofWholeProject: true);

    private static readonly DiagnosticDescriptor Part = Describe(
        Id,
        Title,
        "The option '{0}' is of the whole project, so its value '{1}'{2} is not in force, but what most files have: {3}; write it for all files",
        Area.Configuration,
        Severity.Warning,
        ofWholeProject: true);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Value, Misspelt, Unknown, Method, Part);

    public override string WhyNoFix => "the setting stands in a configuration file, not in C#";

    public override void Check(in OptionsContext context)
    {
        CheckValues(context);
        CheckKeys(context);
        CheckMethods(context, ObservabilityOptions.LogMethods);
        CheckMethods(context, ObservabilityOptions.ReportingMethods);
        CheckParts(context, ObservabilityOptions.ProjectKind);
        CheckParts(context, ObservabilityOptions.SecretWordsIgnore);
        CheckParts(context, ObservabilityOptions.PersonalDataWordsIgnore);
    }

    private static void CheckValues(in OptionsContext context)
    {
        var wrong = new FaultyOptions();
        wrong.Add(context.Provider.GlobalOptions, file: null);
        foreach (SyntaxTree tree in context.Compilation.SyntaxTrees)
            wrong.Add(context.Provider.GetOptions(tree), tree);
        foreach ((Option option, string value, OptionPlaces places) in wrong.All)
            context.Report(Value, option.Key, value, option.DefaultText, option.Allowed, places.InWords(context.Compilation, context.Provider));
    }

    private static void CheckKeys(in OptionsContext context)
    {
        var unknown = new SortedDictionary<string, OptionPlaces>(StringComparer.Ordinal);
        foreach (string key in OptionKeys.UnknownIn(context.Provider.GlobalOptions))
            unknown[key] = new OptionPlaces();
        var global = new HashSet<string>(unknown.Keys);
        foreach ((SyntaxTree first, _) in FolderSamples.Of(context.Compilation))
        {
            foreach (string key in OptionKeys.UnknownIn(context.Provider.GetOptions(first)))
            {
                if (!unknown.TryGetValue(key, out OptionPlaces? places))
                    unknown.Add(key, places = new OptionPlaces());
                if (!global.Contains(key))
                    places.AddFolderOf(first, context.Compilation);
            }
        }

        foreach (KeyValuePair<string, OptionPlaces> option in unknown)
        {
            string where = option.Value.InWords(context.Compilation, context.Provider);
            if (OptionKeys.NearestTo(option.Key) is { } nearest)
                context.Report(Misspelt, option.Key, nearest, where);
            else
                context.Report(Unknown, option.Key, where);
        }
    }

    // A type that is not declared here may be another project's: one .editorconfig serves a whole solution.
    private static void CheckMethods(in OptionsContext context, Option<ImmutableArray<string>> option)
    {
        foreach (string name in option.OfProject(context.Compilation, context.Options))
        {
            int dot = name.LastIndexOf('.');
            string type = name.Substring(0, dot), method = name.Substring(dot + 1);
            if (DeclaredTypes.LackMethod(context.Compilation, type, method, context.CancellationToken))
                context.Report(Method, option.Key, name, type, method);
        }
    }

    private static void CheckParts<T>(in OptionsContext context, Option<T> option)
    {
        string? inForce = ProjectOptions.TextOfProject(option, context.Compilation, context.Provider);
        var parts = new SortedDictionary<string, OptionPlaces>(StringComparer.Ordinal);
        foreach ((SyntaxTree first, _) in FolderSamples.Of(context.Compilation))
        {
            if (!context.Provider.GetOptions(first).TryGetValue(option.Key, out string? text) || text.Trim() == inForce || !option.Accepts(text))
                continue;
            if (!parts.TryGetValue(text.Trim(), out OptionPlaces? places))
                parts.Add(text.Trim(), places = new OptionPlaces());
            places.AddFolderOf(first, context.Compilation);
        }

        foreach (KeyValuePair<string, OptionPlaces> part in parts)
            context.Report(Part, option.Key, part.Key, part.Value.InWords(context.Compilation, context.Provider), inForce is null ? "none" : $"'{inForce}'");
    }

    /// <summary>The options whose values do not parse, each value once.</summary>
    private sealed class FaultyOptions
    {
        private readonly Dictionary<(string Key, string Value), OptionPlaces> _places = [];

        public List<(Option Option, string Value, OptionPlaces Places)> All { get; } = [];

        public void Add(AnalyzerConfigOptions options, SyntaxTree? file)
        {
            foreach (Option option in ObservabilityOptions.All)
            {
                if (!options.TryGetValue(option.Key, out string? value) || option.Accepts(value))
                    continue;
                if (!_places.TryGetValue((option.Key, value), out OptionPlaces? places))
                {
                    _places.Add((option.Key, value), places = new OptionPlaces());
                    All.Add((option, value, places));
                }

                if (file is not null)
                    places.Add(file);
            }
        }
    }
}
