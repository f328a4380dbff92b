using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A text that varies is the whole template of a log call.
/// Each text becomes an event type of its own, and braces in it are taken for placeholders where the library parses it.
/// Bad: <c>logger.LogInformation(message)</c>. Good: <c>logger.LogInformation("{Message}", message)</c>.
/// </summary>
internal sealed class VariableAsTemplate : Rule, IJudges<LogCall>
{
    private const string Title = "Text variable used as log message template";

    private static readonly DiagnosticDescriptor Variable = Describe(
        "OBS1002",
        Title,
        "'{0}' is used as the template of '{1}': {2}. Write a constant template and pass the text as a value, as in (\"{{Message}}\", {0}).",
        Area.Logging,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Format = Describe(
        "OBS1002",
        Title,
        "'{0}' is used as the format of '{1}': a brace in it makes {3} write a format error in place of the message. Call '{2}', which prints the text as it is.",
        Area.Logging,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor WithValues = Describe(
        "OBS1002",
        Title,
        "'{0}' is used as the template of '{1}', with values beside it: only at run time is it known which placeholders they fill, so values get lost or misnamed, and no query or alert can group the events. Write a constant template.",
        Area.Logging,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Variable, Format, WithValues);

    public void Check(LogCall call, in RuleContext context)
    {
        if (call.Kind != TemplateKind.Variable || call.Method.Dialect is null || call.TemplateArgument is not { } template)
            return;
        string? plain = call.Library.PlainTwinOf(call.MethodName);
        bool hasValues = plain is null && HasValuesAtTheCall(call);
        if (call.Shape is not (LogShape.Event or LogShape.BuilderMessage) || !(hasValues || HasNoValues(call)))
            return;
        IOperation text = template.Value.WithoutConversions();
        if (text.Kind == OperationKind.Invalid || FixedTexts.IsFixed(text) || LoggingModel.IsHandedOn(text, context.Model) || IsInsideLogger(context) || IsToldByAnException(call, text, context))
            return;
        if (TemplateIntent.IsDeclared(text) || TemplateIntent.IsSaidAgain(text.Syntax) || TemplateIntent.AnswersTheCommandLine(call.Operation, context.ContainingSymbol))
            return;

        string source = QuotedSource.Of(text.Syntax), method = call.Operation.TargetMethod.Name;
        if (hasValues)
            context.Report(WithValues, text.Syntax.GetLocation(), source, method);
        else if (plain is not null)
            context.Report(Format, text.Syntax.GetLocation(), source, method, plain, call.Library.DisplayName);
        else
            context.Report(Variable, text.Syntax.GetLocation(), source, method, WhatHappens(call.Method.Dialect.Value));
    }

    // A logger, or what brings events to where they end up, passes on the template that it was given.
    private static bool IsInsideLogger(in RuleContext context)
        => context.ContainingType is { } type && (context.Model.Logging.LoggerLibrary(type) is not null || context.Model.Logging.IsOutlet(type));

    // An array that is handed on whole, beside a text that is, makes a wrapper of the member.
    private static bool HasValuesAtTheCall(LogCall call) => !call.Method.IsWrapper && !call.Arguments.IsOpaque && call.ArgumentCount > 0;

    // Of a wrapper that does not hand its values on it is known at least whether it gets any.
    private static bool HasNoValues(LogCall call)
        => call.ArgumentCount == 0 || (call.Method.FirstArgument < 0 && LogArguments.Of(call.Operation, call.Method.Template + 1, call.Method).Count == 0);

    // The exception itself is what should be passed: OBS1102's.
    private static bool IsToldByAnException(LogCall call, IOperation text, in RuleContext context)
        => call.Level is not (LogLevel.Trace or LogLevel.Debug)
            && FixedTexts.Receiver(text)?.Type is { } receiver
            && receiver.IsOrInherits(context.Model.Errors.Exception);

    private static string WhatHappens(TemplateDialect dialect)
        => dialect.ReadsTextWithoutValues()
            ? "each text becomes an event type of its own, and braces in it are taken for placeholders"
            : "each text becomes an event type of its own, which no query or alert can group";
}
