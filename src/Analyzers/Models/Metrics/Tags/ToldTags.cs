using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Facts;
using Observability.Analyzers.Models.Metrics.Libraries;

namespace Observability.Analyzers.Models.Metrics.Tags;

/// <summary>Methods of other projects that give a parameter to a tag: a compiler does not see their code, so their facts tell of it.</summary>
internal static class ToldTags
{
    /// <summary>Those that other projects tell of and that take no value; null where there is no library that they could measure with.</summary>
    public static ToldMethods<TagMethod>? In(ReferencedFacts facts, ImmutableArray<MetricsLibrary> libraries)
        => libraries.IsEmpty
            ? null
            : new ToldMethods<TagMethod>(
                facts,
                FactVerb.Forwards,
                FactSubject.Tag,
                roles => libraries.FirstOrDefault(library => roles["library"] == library.Namespace) is { } library ? Read(roles, library) : null);

    /// <summary>A wrapper that takes no value as a fact; null where it has no name for others.</summary>
    public static Fact? Tell(IMethodSymbol method, MetricsLibrary library, string? metric, ImmutableArray<TagParameter> tags)
    {
        if (method.GetDocumentationCommentId() is not { } id)
            return null;
        var roles = WrittenRoles.Begin();
        roles.Add("library", library.Namespace);
        roles.Add("instrument", metric);
        Add(roles, tags);
        return new Fact(FactVerb.Forwards, FactSubject.Tag, id, roles.Write());
    }

    /// <summary>Adds what the parameters become: <c>0=url.path</c>.</summary>
    public static void Add(in WrittenRoles roles, ImmutableArray<TagParameter> tags)
    {
        foreach (TagParameter tag in tags)
            roles.Add(tag.Ordinal.ToString(CultureInfo.InvariantCulture), tag.Key);
    }

    /// <summary>Reads it; null where no parameter becomes a tag.</summary>
    public static TagMethod? Read(ParameterRoles roles, MetricsLibrary library)
    {
        ImmutableArray<TagParameter>.Builder tags = ImmutableArray.CreateBuilder<TagParameter>();
        foreach ((int ordinal, string key) in roles.ByOrdinal())
            tags.Add(new TagParameter(ordinal, key));

        return tags.Count == 0
            ? null
            : new TagMethod(library.FixesLabels ? PrometheusNet.Sink : SystemMetrics.Sink, TagIntake.Parameters)
            {
                Parameters = tags.ToImmutable(),
                MetricElsewhere = roles["instrument"],
            };
    }
}
