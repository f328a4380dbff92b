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
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1004: placeholders are closed and named; braces that are text are doubled. What comes out is read again as the library will.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MalformedTemplateFix : LogCallEditFix
{
    internal override string Id => "OBS1004";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1004", "Mend the template"));

    internal override InvocationExpressionSyntax? Rewrite(LogCallEditor call)
    {
        if (call.Call.Template is not { } template)
            return null;
        foreach (TemplateMender mender in new[] { new TemplateMender(call, template, escapes: false), new TemplateMender(call, template, escapes: true) })
        {
            if (mender.Edits() is { } edits && call.Apply(edits, changed => TemplateFaults.OfForm(changed).IsEmpty && FitsValues(changed, call.Call.ArgumentCount)) is { } mended)
                return mended;
        }

        return null;
    }

    private static bool FitsValues(MessageTemplate template, int? values)
        => values is not { } count || (TemplateBinding.FirstUnfilled(template, count) is null && TemplateBinding.FirstSurplus(template, count) < 0);
}
