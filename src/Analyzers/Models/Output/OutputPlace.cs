using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Output;

/// <summary>Whether output stands where a log statement should.</summary>
internal static class OutputPlace
{
    public static bool IsForTheLog(OutputCall call, ISymbol member, ProjectKind kind, TelemetryModel model)
    {
        // What a program prints that somebody runs at a terminal is what it is for; what tests print is shown beside their result.
        if (kind is ProjectKind.Console or ProjectKind.Test || OutputExemptions.IsOnPurpose(call, member, model) || IsInPlaceOfALogger(call.Operation, model))
            return false;

        // A sample prints what it does for whoever runs it; what it logs beside that it need not print.
        bool atStart = RunsBeforeTheHost(call.Operation, member);
        if (model.Output.IsShown && atStart)
            return false;

        // Before the host is built, and in anything but a service, printing may be all there is.
        bool inService = kind.IsService() && !model.Output.IsShown && !atStart;
        return (inService || LoggerInReach.IsAt(call.Operation, model) || IsMeantForTheLog(call.Operation, model)) && !LoggingSetUp.ComesLater(call.Operation.Syntax, member, model);
    }

    // catch (Exception e) { /* TODO: log */ Console.WriteLine(e); }: the author says so, and the project has something to log with.
    private static bool IsMeantForTheLog(IOperation operation, TelemetryModel model)
        => model.Logging.IsReferenced && operation.Syntax.FirstAncestorOrSelf<CatchClauseSyntax>() is { } clause && CommentTrivia.AsksForALog(clause);

    // if (logger is null) Console.WriteLine(…): better there than nowhere.
    private static bool IsInPlaceOfALogger(IOperation operation, TelemetryModel model)
        => operation.SemanticModel is { } semantics && LoggerNotYetMade.IsAt(operation.Syntax, semantics, model.Logging);

    // Main and the static helpers beside it; not what Main hands over for requests to come.
    private static bool RunsBeforeTheHost(IOperation operation, ISymbol member)
        => member.IsStatic && (member.Name is "<Main>$" || member.ContainingType.GetMembers("Main").Length > 0) && !RequestHandlers.Hold(operation);
}
