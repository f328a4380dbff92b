using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Models.Privacy.Libraries;
using Observability.Analyzers.Models.Settings;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>What must not leave the process in telemetry, and the sinks that no other model knows.</summary>
internal sealed class PrivacyModel
{
    private readonly TrackerSinks _trackers;

    public PrivacyModel(ProjectContext project)
    {
        TypeLookup types = project.Types;
        _trackers = new TrackerSinks(types);
        var stores = new SecretStores(types);
        const string Abstractions = "Microsoft.Extensions.Compliance.Abstractions";
        Classified = types.Find("Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute", Abstractions) is { } attribute
            ? new ClassifiedData(attribute, types.Find("Microsoft.Extensions.Compliance.Classification.NoDataClassificationAttribute", Abstractions))
            : null;
        IsRedacted = types.References("Microsoft.Extensions.Telemetry.Abstractions");
        Secrets = new NamedData(SensitiveNames.Secrets.With(ObservabilityOptions.SecretWords.OfProject(project.Compilation, project.Options)),
            ObservabilityOptions.SecretWordsIgnore.OfProject(project.Compilation, project.Options), stores, Classified);
        Personal = new PersonalData(SensitiveNames.Personal.With(ObservabilityOptions.PersonalDataWords.OfProject(project.Compilation, project.Options)),
            ObservabilityOptions.PersonalDataWordsIgnore.OfProject(project.Compilation, project.Options), stores, Classified);
    }

    /// <summary>Passwords, keys and tokens, by their names.</summary>
    public NamedData Secrets { get; }

    /// <summary>What tells who somebody is, by its name.</summary>
    public PersonalData Personal { get; }

    /// <summary>Data with an attribute that classifies it; null where there are no such attributes.</summary>
    public ClassifiedData? Classified { get; }

    /// <summary>Whether <c>[LoggerMessage]</c> methods are written by the generator that leaves classified parameters to redactors.</summary>
    public bool IsRedacted { get; }

    /// <summary>Whether a library is referenced whose sinks no other model knows.</summary>
    public bool HasTrackers => _trackers.AreThere;

    /// <summary>Whether the value goes to a generated method's parameter that is classified: such a one is never written as it is.</summary>
    public bool IsRedactedOnTheWay(in RecordedValue value)
        => IsRedacted && value.Parameter is { } parameter && Classified?.IsClassified(parameter) == true;

    /// <summary>Whether an element of this type goes along with errors under its key: <c>scope.Contexts["order"]</c>.</summary>
    public bool IsErrorContext(IPropertySymbol property) => _trackers.IsContext(property);

    public void AddMethodNames(HashSet<string> names)
    {
        if (HasTrackers)
            names.UnionWith(TrackerSinks.MethodNames);
    }

    /// <summary>Whether the method (a definition) is such a sink, or tells where a tracker sends to.</summary>
    public KnownMethod? Classify(IMethodSymbol definition)
    {
        if (!HasTrackers)
            return null;
        if (_trackers.DsnOf(definition) is { } dsn)
            return new SettingMethod(Setting.SentryDsn, dsn.Ordinal);
        if (_trackers.AddsContext(definition))
            return ContextMethod.Instance;
        return _trackers.Knows(definition) ? SinkMethod.Instance : null;
    }
}
