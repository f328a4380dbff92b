using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Errors.Handlers;

namespace Observability.Analyzers.Rules.Errors;

/// <summary>
/// A handler for all requests answers them with an error and tells nobody of the exception.
/// Users get a 500, and the service has no log, no alert and no stack trace: what it catches would have been logged without it.
/// Bad: <c>catch (Exception ex) { context.Response.StatusCode = 500; }</c> around <c>next(context)</c>.
/// Good: <c>catch (Exception ex) { _logger.LogError(ex, "Unhandled exception"); context.Response.StatusCode = 500; }</c>.
/// </summary>
internal sealed class GlobalHandlerHidesException : CatchPolicyRule, IJudges<ExceptionHandlerType>
{
    private const string Title = "Global exception handler hides exceptions";

    private static readonly DiagnosticDescriptor Handler = Describe(
        "OBS4003",
        Title,
        "'{0}' returns true for every exception and reports none: since .NET 10 the exception middleware logs nothing that a handler has dealt with, so requests fail and no log says why. Log the exception in '{1}'.",
        Area.Errors,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Filter = Describe(
        "OBS4003",
        Title,
        "'{0}' answers every exception of an action and reports none: nothing behind it sees the exception, so requests fail and no log says why. Log the exception in '{1}'.",
        Area.Errors,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Middleware = Describe(
        "OBS4003",
        Title,
        "'{0}' catches the exceptions of all requests here and reports none: nothing outside sees them, so requests fail and no log says why. Log the exception before you answer.",
        Area.Errors,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Handler, Filter, Middleware);

    public override CatchFault Fault => CatchFault.HiddenByGlobalHandler;

    public override bool Check(CatchBlock block, in RuleContext context)
    {
        if (context.Model.Errors.AspNetCore is not { } library
            || !block.CatchesEverything
            || block.Try is not { } attempt
            || block.OuterMember?.ContainingType is not { } type
            || !RequestPipeline.RunsIn(attempt, library)
            || block.AsksForCancellation
            || CommentTrivia.Mentions((CatchClauseSyntax)block.Operation.Syntax, CommentVocabulary.Logging)
            || new ExceptionPassage(context.Model, type, context.CancellationToken).MayBeToldIn(block.Operation.Handler))
            return false;
        context.Report(Middleware, block.HeadLocation, type.IsProgram() ? type.Name : $"{type.Name}.{CatchIntent.NameOf(block)}");
        return true;
    }

    public void Check(ExceptionHandlerType handler, in RuleContext context)
    {
        if (context.Model.Errors.AspNetCore is not { } library
            || !handler.HidesEverything(context.Model, library, context.CancellationToken)
            || (!handler.IsFilter && context.Model.Errors.SuppressesDiagnostics.Exists(context.CancellationToken)))
            return;
        context.Report(handler.IsFilter ? Filter : Handler, handler.Type.Locations[0], handler.Type.Name, handler.Method.Name.Substring(handler.Method.Name.LastIndexOf('.') + 1));
    }
}
