using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Output;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A service prints to the console, to Debug or to Trace.
/// What is printed has no level, no category, no properties and no trace id: nobody can filter it, alert on it, or find it.
/// Bad: <c>Console.WriteLine("Order " + id)</c>. Good: <c>_logger.LogInformation("Order {Id}", id)</c>.
/// </summary>
internal sealed class ConsoleInService : Rule, IJudges<OutputCall>
{
    private static readonly DiagnosticDescriptor Output = Describe(
        "OBS1201",
        "Console output in a service",
        "'{0}' writes past the log: {1}. Write it with the logger, at a level and with named values.",
        Area.Logging,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Output);

    public void Check(OutputCall call, in RuleContext context)
    {
        // What a program prints that somebody runs at a terminal is what it is for.
        if (context.Project.Kind == ProjectKind.Console || context.ContainingSymbol is not { } member || OutputExemptions.IsOnPurpose(call, member, context.Model))
            return;

        // Before the host is built, and in anything but a service, printing may be all there is.
        bool inService = context.Project.Kind.IsService() && !RunsBeforeTheHost(call.Operation, member);
        if (inService || LoggerInReach.IsAt(call.Operation, context.Model))
            context.Report(Output, call.Operation.Syntax.GetLocation(), call.Name, WhatHappens(call.Method.Sink));
    }

    // Main, the static helpers beside it, and those elsewhere that end the program; not what Main hands over for requests to come.
    private static bool RunsBeforeTheHost(IOperation operation, ISymbol member)
        => member.IsStatic && (LastWords.EndProgram(operation) || ((member.Name is "<Main>$" || member.ContainingType.GetMembers("Main").Length > 0) && !RequestHandlers.Hold(operation)));

    private static string WhatHappens(OutputSink sink) => sink switch
    {
        OutputSink.Debug => "release builds drop it, and no log pipeline ever sees it",
        OutputSink.Trace => "it goes to trace listeners, which a service rarely has, and not to the log pipeline",
        _ => "it has no level, category or properties, so nobody can filter it or alert on it in production",
    };
}
