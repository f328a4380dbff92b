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

/// <summary>OBS1006: placeholders of one name are named after their values, or numbered where the values have no names that differ.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DuplicatePlaceholderFix : LogCallEditFix
{
    internal override string Id => "OBS1006";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1006", "Give each value a name of its own"));

    internal override InvocationExpressionSyntax? Rewrite(LogCallEditor call)
    {
        if (call.Call.Template is not { } template)
            return null;

        List<List<int>> groups = Enumerable.Range(0, template.Holes.Length)
            .Where(hole => !template.Holes[hole].IsPositional)
            .GroupBy(hole => template.Holes[hole].Name, System.StringComparer.OrdinalIgnoreCase)
            .Select(holes => holes.ToList())
            .ToList();
        var taken = new HashSet<string>(groups.Where(holes => holes.Count == 1).Select(holes => template.Holes[holes[0]].Name), System.StringComparer.OrdinalIgnoreCase);
        var edits = new List<TemplateEdit>();
        foreach (List<int> holes in groups.Where(holes => holes.Count > 1))
        {
            // One value twice has no two names: one of its holes is too many, or another value was meant.
            if (HasOneValueTwice(call, template, holes))
                continue;
            List<string> names = Names(call, template, holes, taken) ?? holes.Select(_ => template.Holes[holes[0]].Name).ToList();
            for (int i = 0; i < holes.Count; i++)
            {
                string name = PlaceholderName.Unique(names[i], taken);
                if (name != template.Holes[holes[i]].Name)
                    edits.Add(new TemplateEdit(template.Holes[holes[i]].NameSpan, name));
            }
        }

        return edits.Count == 0 ? null : call.Apply(edits, changed => changed.Holes.Length == template.Holes.Length && !changed.IsRejected);
    }

    private static bool HasOneValueTwice(LogCallEditor call, MessageTemplate template, List<int> holes)
    {
        List<ExpressionSyntax> values = holes.Select(template.ArgumentOf).Where(value => value < call.Values.Length).Select(value => call.Values[value]).ToList();
        return values.Where((value, index) => values.Take(index).Any(other => other.IsEquivalentTo(value, topLevel: false))).Any();
    }

    // The names of the values, where each has one and they differ from each other and from all that is taken.
    private static List<string>? Names(LogCallEditor call, MessageTemplate template, List<int> holes, HashSet<string> taken)
    {
        if (holes.Any(hole => template.ArgumentOf(hole) >= call.Values.Length))
            return null;
        List<string> names = holes.Select(hole => call.NameOf(template.ArgumentOf(hole))).ToList();
        bool differ = names.Distinct(System.StringComparer.OrdinalIgnoreCase).Count() == names.Count;
        return differ && names.All(name => name != PlaceholderName.Unnamed && !taken.Contains(name)) ? names : null;
    }
}
