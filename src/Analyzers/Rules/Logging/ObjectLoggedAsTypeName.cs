using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// The value of a placeholder has no text of its own, so the log says its type's name.
/// Every message reads alike, and the property holds nothing to search for.
/// Bad: <c>Log.Information("Placed {Order}", order)</c>. Good: <c>Log.Information("Placed {@Order}", order)</c>, or <c>("Placed {OrderId}", order.Id)</c>.
/// </summary>
internal sealed class ObjectLoggedAsTypeName : TemplateRule
{
    private const string Title = "Object is logged as its type's name";

    private static readonly DiagnosticDescriptor Capturing = Describe(
        "OBS1011",
        Title,
        "'{0}' will read '{1}' in every message: the type does not override ToString, so its name is all that is logged. Write '{{@{2}}}' to log its properties, or pass the one that identifies it.",
        Area.Logging,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Printing = Describe(
        "OBS1011",
        Title,
        "'{0}' will read '{1}' in every message: the type does not override ToString, so its name is all that is logged. Pass the property that identifies it.",
        Area.Logging,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Capturing, Printing);

    public override void Check(LoggedTemplate template, in RuleContext context)
    {
        if (template.Template is not { IsRejected: false, Holes: { IsEmpty: false } holes })
            return;
        bool captures = context.Model.Logging.Captures(template.Library);
        for (int i = 0; i < holes.Length; i++)
        {
            if (IsCaptured(holes[i].Capture, captures) || template.TypeOf(i) is not { } type || RenderedType.PrintedName(type, template.Library) is not { } printed)
                continue;
            bool advisesCapture = captures && template.Library != LogLibrary.MicrosoftLogging;
            context.Report(
                advisesCapture ? Capturing : Printing,
                template.LocationOf(holes[i].Span),
                template.Template.Text.Substring(holes[i].Span.Start, holes[i].Span.Length),
                printed.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat),
                holes[i].Name);
        }
    }

    // {$X} asks for the text that ToString gives, {@X} for the properties where the library (or the provider behind it) knows of that.
    private static bool IsCaptured(CaptureOperator capture, bool captures)
        => capture == CaptureOperator.Stringify || (capture == CaptureOperator.Destructure && captures);
}
