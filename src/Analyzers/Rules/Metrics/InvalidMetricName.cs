using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Names;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A metric or one of its labels has a name that the library does not take.
/// OpenTelemetry drops the instrument and says nothing; prometheus-net throws where the metric is created, which is usually a static field.
/// Bad: <c>CreateCounter&lt;long&gt;("orders placed")</c>. Good: <c>CreateCounter&lt;long&gt;("orders_placed")</c>.
/// </summary>
internal sealed class InvalidMetricName : Rule, IJudges<InstrumentCreation>
{
    private static readonly DiagnosticDescriptor Dropped = Describe(
        "OBS2102",
        "Invalid metric name",
        "The instrument name '{0}' {1}: OpenTelemetry drops such an instrument without a word, so it is never exported. {2}.",
        Area.Metrics,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Thrown = Describe(
        "OBS2102",
        "Invalid metric name",
        "The {0} name '{1}' {2}: {5} throws an {3} where the metric is created, and a type that creates it in a static field cannot be used at all. {4}.",
        Area.Metrics,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Dropped, Thrown);

    public void Check(InstrumentCreation creation, in RuleContext context)
    {
        MetricNameSyntax syntax = creation.Library.NameSyntax;
        if (creation.NameArgument is { } name && NameFault.Of(name, syntax) is { } fault)
        {
            string? suggestion = creation.Name is { } text ? SanitisedName.Of(text, syntax) : null;
            if (creation.Library.ThrowsAtMisuse)
                ReportThrown(name, "metric", fault, suggestion, creation.Library, context);
            else
                context.Report(Dropped, name.Syntax.GetLocation(), Quoted(name), fault, suggestion is null
                    ? "Begin with a letter, and use only letters, digits, '_', '.', '-' and '/', 255 in all" : $"Write '{suggestion}'");
        }

        if (creation.Library.FixesLabels)
            CheckLabels(creation, context);
    }

    private static void CheckLabels(InstrumentCreation creation, in RuleContext context)
    {
        ImmutableArray<IOperation> labels = LabelNameElements.Of(creation);
        for (int i = 0; i < labels.Length; i++)
        {
            IOperation label = labels[i];
            if (LabelNameFault.Of(label, creation.Kind) is { } fault)
                ReportThrown(label, "label", fault, label.ConstantValue.Value is string name ? LabelNameFault.Sanitised(name) : null, creation.Library, context);
            else if (LabelNameFault.IsRepeated(labels, i))
                ReportTwice(label, creation.Library, context);
        }
    }

    private static void ReportTwice(IOperation label, MetricsLibrary library, in RuleContext context)
        => context.Report(
            Thrown,
            label.Syntax.GetLocation(),
            "label",
            Quoted(label),
            "is given twice",
            "InvalidOperationException",
            "Give each label a name of its own",
            library.DisplayName);

    private static void ReportThrown(IOperation name, string what, string fault, string? suggestion, MetricsLibrary library, in RuleContext context)
    {
        string advice = suggestion is null
            ? "Begin with a letter, and use only letters, digits and '_'"
            : suggestion == (name.ConstantValue.Value as string) ? "Give it another name" : $"Write '{suggestion}'";
        context.Report(Thrown, name.Syntax.GetLocation(), what, Quoted(name), fault, "ArgumentException", advice, library.DisplayName);
    }

    private static string Quoted(IOperation name) => name.ConstantValue.Value as string ?? QuotedSource.Of(name.Syntax);
}
