using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.CodeFixes.Templates;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1003: each value that no placeholder shows gets one at the end of the template; indexes that a <c>$</c> has
/// filled in get their values by its removal. A placeholder without a value is the user's to mend.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ArgumentCountMismatchFix : LogCallEditFix
{
    internal override string Id => "OBS1003";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1003", "Add a placeholder for the value"));

    internal override InvocationExpressionSyntax? Rewrite(LogCallEditor call)
    {
        if (FilledIndexes.FirstIn(call.Call) is not null)
            return WithIndexes(call.Call);
        if (call.Values.IsEmpty || call.Call.Template is not { } template || TemplateBinding.FirstUnfilled(template, call.Values.Length) is not null)
            return null;

        List<int> surplus = Enumerable.Range(0, call.Values.Length).Where(value => !TemplateBinding.IsShown(template, value)).ToList();

        // An exception belongs into its own slot. Behind all others it does no harm until it gets there.
        int shown = surplus.Count(value => !call.IsException(value));
        if (shown == 0 || surplus.Take(shown).Any(call.IsException))
            return null;

        if (Renumbered(template, surplus) is { } renumbered && shown == surplus.Count)
            return call.Apply(renumbered, changed => changed.Holes.Length == template.Holes.Length && !changed.IsRejected);

        string added = string.Concat(Names(call, template, surplus.Take(shown)).Select(name => " {" + name + "}"));
        if (template.Text.Length == 0 || char.IsWhiteSpace(template.Text[template.Text.Length - 1]))
            added = added.Substring(1);
        return call.Apply(
            [new TemplateEdit(new TextSpan(template.Text.Length, 0), added)],
            changed => changed.Holes.Length == template.Holes.Length + shown && !changed.IsRejected);
    }

    // $"Order {0}" without its dollar is the format that was meant. A raw string with more of them counts braces in another way.
    private static InvocationExpressionSyntax? WithIndexes(LogCall call)
    {
        if (call.TemplateSyntax?.Expression is not InterpolatedStringExpressionSyntax { StringStartToken.Text: { } start } text || start.Count(letter => letter == '$') != 1)
            return null;
        ExpressionSyntax format = SyntaxFactory.ParseExpression(text.ToString().Remove(start.IndexOf('$'), 1));
        return format is LiteralExpressionSyntax { ContainsDiagnostics: false } && call.Method.Dialect is { } dialect
            && MessageTemplate.Parse(format.GetFirstToken().ValueText, dialect) is { Faults.IsEmpty: true } template
            && TemplateBinding.FirstUnfilled(template, call.Arguments.Count ?? 0) is null
                ? ((InvocationExpressionSyntax)call.Operation.Syntax).ReplaceNode(text, format.WithTriviaFrom(text))
                : null;
    }

    // "{0} of {0}" with two values: the second hole was meant for the second value.
    private static List<TemplateEdit>? Renumbered(MessageTemplate template, List<int> surplus)
    {
        if (!template.BindsByPosition)
            return null;
        var seen = new HashSet<int>();
        List<TemplateHole> repeated = template.Holes.Where(hole => !seen.Add(hole.Index)).ToList();
        return repeated.Count == surplus.Count
            ? repeated.Select((hole, i) => new TemplateEdit(hole.NameSpan, surplus[i].ToString(System.Globalization.CultureInfo.InvariantCulture))).ToList()
            : null;
    }

    private static IEnumerable<string> Names(LogCallEditor call, MessageTemplate template, IEnumerable<int> surplus)
    {
        // Among indexes a name would make the library bind from left to right.
        if (template.IsPositional || template.Dialect == TemplateDialect.Composite)
            return surplus.Select(value => (template.BindsByPosition ? value : NextIndex(template) + value - template.Holes.Length).ToString(System.Globalization.CultureInfo.InvariantCulture));

        var taken = new HashSet<string>(template.Holes.Select(hole => hole.Name), System.StringComparer.OrdinalIgnoreCase);
        return surplus.Select(value => PlaceholderName.Unique(call.NameOf(value), taken)).ToList();
    }

    private static int NextIndex(MessageTemplate template) => template.Holes.Max(hole => hole.Index) + 1;
}
