using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// The value of a placeholder has no text of its own, so the log says its type's name.
/// Every message reads alike, and the property holds nothing to search for.
/// Bad: <c>Log.Information("Placed {Order}", order)</c>. Good: <c>Log.Information("Placed {@Order}", order)</c>, or <c>("Placed {OrderId}", order.Id)</c>.
/// </summary>
internal sealed class ObjectLoggedAsTypeName : Rule, IJudges<LoggedTemplate>, IJudges<PropertyCall>
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

    private static readonly DiagnosticDescriptor Anonymous = Describe(
        "OBS1011",
        Title,
        "'{0}' is logged as one text, although an anonymous object was made to hold properties: none of them can be searched. Write '{{@{1}}}' to log them.",
        Area.Logging,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Context = Describe(
        "OBS1011",
        Title,
        "The property '{0}' will read '{1}' in every event: '{2}' keeps the text of an object, not its properties. Pass 'true' for 'destructureObjects', or the property that identifies it.",
        Area.Logging,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Capturing, Printing, Anonymous, Context);

    public void Check(LoggedTemplate template, in RuleContext context)
    {
        if (template.Template is not { IsRejected: false, Holes: { IsEmpty: false } holes })
            return;
        // Of a library nobody knows which provider its host has: who writes {@X} there does.
        bool captures = context.Project.Kind == ProjectKind.Library || context.Model.Logging.Captures(template.Library);
        for (int i = 0; i < holes.Length; i++)
        {
            if (IsCaptured(holes[i].Capture, captures) || template.TypeOf(i) is not { } type)
                continue;
            if (KeepsProperties(template.Library) && type.IsAnonymousType)
                context.Report(Anonymous, template.LocationOf(holes[i].Span), TextOf(holes[i], template.Template), holes[i].Name);
            else if (RenderedType.PrintedName(type, template.Library) is { } printed)
                context.Report(KeepsProperties(template.Library) ? Capturing : Printing, template.LocationOf(holes[i].Span), TextOf(holes[i], template.Template), NameOf(printed), holes[i].Name);
        }
    }

    public void Check(PropertyCall property, in RuleContext context)
    {
        if (!property.Library.TurnsAddedPropertiesIntoText || property.MayCapture || property.Value.Type is not { } type)
            return;
        ITypeSymbol? printed = type.IsAnonymousType ? type : RenderedType.PrintedName(type, property.Library);
        if (printed is not null)
            context.Report(Context, property.Value.Syntax.GetLocation(), property.Name, type.IsAnonymousType
                ? property.Value.Syntax.ToString() : NameOf(printed), property.Operation.TargetMethod.Name);
    }

    // The libraries that can log an object's properties by themselves.
    private static bool KeepsProperties(LogLibrary library) => library.Capture == ObjectCapture.ByItself;

    private static string TextOf(TemplateHole hole, MessageTemplate template) => template.Text.Substring(hole.Span.Start, hole.Span.Length);

    private static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);

    // {$X} asks for the text that ToString gives, {@X} for the properties where the library (or the provider behind it) knows of that.
    private static bool IsCaptured(CaptureOperator capture, bool captures)
        => capture == CaptureOperator.Stringify || (capture == CaptureOperator.Destructure && captures);
}
