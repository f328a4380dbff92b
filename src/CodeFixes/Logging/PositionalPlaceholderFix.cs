using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.CodeFixes.Templates;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1005: each index becomes a name made of its value; where indexes choose values, the values go into the order of the names.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PositionalPlaceholderFix : LogCallEditFix
{
    internal override string Id => "OBS1005";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1005", "Name the placeholders"));

    internal override InvocationExpressionSyntax? Rewrite(LogCallEditor call)
    {
        if (call.Values.IsEmpty || call.Call.Template is not { } template || ValuesInOrder(call, template) is not { } values)
            return null;

        var taken = new HashSet<string>(template.Holes.Where(hole => !hole.IsPositional).Select(hole => hole.Name), System.StringComparer.OrdinalIgnoreCase);
        var edits = new List<TemplateEdit>();
        for (int i = 0; i < template.Holes.Length; i++)
        {
            TemplateHole hole = template.Holes[i];
            if (hole.IsPositional)
                edits.Add(new TemplateEdit(hole.NameSpan, PlaceholderName.Unique(call.NameOf(call.Values.IndexOf(values[i])), taken)));
        }

        return call.Apply(
            edits,
            changed => changed.Holes.Length == template.Holes.Length && !changed.IsRejected && changed.Holes.All(hole => !hole.IsPositional),
            values.Length == call.Values.Length && values.SequenceEqual(call.Values) ? null : values);
    }

    // What each hole shows, from left to right, and then what no hole shows; null where that cannot be kept.
    private static ImmutableArray<ExpressionSyntax>? ValuesInOrder(LogCallEditor call, MessageTemplate template)
    {
        if (!template.BindsByPosition)
            return template.Holes.Length <= call.Values.Length ? call.Values : null;

        // NLog prints such a mixture without any value; only where both ways to count agree is it clear what was meant.
        if (!template.IsPositional)
            return template.Holes.Length <= call.Values.Length && template.Holes.Select((hole, place) => !hole.IsPositional || hole.Index == place).All(agrees => agrees) ? call.Values : null;

        if (TemplateBinding.FirstUnfilled(template, call.Values.Length) is not null || TemplateBinding.FirstSurplus(template, call.Values.Length) >= 0)
            return null;
        bool repeats = template.Holes.Length > call.Values.Length;
        if (repeats && template.Holes.GroupBy(hole => hole.Index).Any(holes => holes.Count() > 1 && !call.CanRepeat(holes.Key)))
            return null;
        return template.Holes.Select(hole => call.Values[hole.Index]).ToImmutableArray();
    }
}
