using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging.Generation;

/// <summary>
/// What a log call becomes where the LoggerMessage generator writes its method: a declaration in the class around it.
/// There is none wherever that method would not compile, would bring a warning of the generator, or would log anything else.
/// </summary>
internal sealed class GeneratedLogMethod
{
    // Up to here the generator uses LoggerMessage.Define, which renders as the extension methods do. Beyond, its own code
    // prints null as nothing and numbers in the thread's culture.
    private const int MostHoles = 6;

    private GeneratedLogMethod(LogCall call, LogLevel level, ClassDeclarationSyntax host, GeneratedEventId? eventId, ImmutableArray<GeneratedParameter> parameters)
    {
        Call = call;
        Level = level;
        Host = host;
        EventId = eventId;
        Parameters = parameters;
    }

    public LogCall Call { get; }

    public LogLevel Level { get; }

    public string Text => Call.Text!;

    /// <summary>The class that gets the declaration.</summary>
    public ClassDeclarationSyntax Host { get; }

    /// <summary>The id that the call gives; without one the generator makes one of the method's name.</summary>
    public GeneratedEventId? EventId { get; }

    /// <summary>The template's holes in order, each with its value.</summary>
    public ImmutableArray<GeneratedParameter> Parameters { get; }

    public static GeneratedLogMethod? TryCreate(LogCall call)
    {
        if (call.Library.Generator is not { IsSound: true } generator || !IsTemplateExtension(call) || call.Operation.Syntax is not InvocationExpressionSyntax syntax)
            return null;
        if (syntax.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 })
            return null;
        if (call.Level is not { } level || call.Text is not { } text || !GeneratorText.CanHold(text) || call.Template is not { } template)
            return null;
        if (GeneratorHost.Of(syntax) is not { } host || !CanMove(call, syntax) || !GeneratedEventId.TryRead(call.EventId, out GeneratedEventId? eventId))
            return null;
        if (eventId is not null && SharesEventId(call, syntax, host))
            return null;
        return ParametersOf(call, template, generator) is { } parameters
            ? new GeneratedLogMethod(call, level, host, eventId, parameters)
            : null;
    }

    // LoggerExtensions.Log*: not a scope, not an own method, not a call that is generated already.
    private static bool IsTemplateExtension(LogCall call)
        => call is { Shape: LogShape.Event, TemplateArgument: not null, Method: { Dialect: not null, IsWrapper: false } };

    private static ImmutableArray<GeneratedParameter>? ParametersOf(LogCall call, MessageTemplate template, LogMethodGenerator generator)
    {
        LogArguments arguments = call.Arguments;
        if (arguments.IsOpaque || arguments.Values.Length > MostHoles)
            return null;

        if (template.Holes.Length != arguments.Values.Length || !template.Faults.IsEmpty)
            return null;

        var types = new NameableTypes(call.Operation);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        ImmutableArray<GeneratedParameter>.Builder parameters = ImmutableArray.CreateBuilder<GeneratedParameter>(arguments.Values.Length);
        for (int i = 0; i < arguments.Values.Length; i++)
        {
            IOperation value = arguments.Values[i];
            if (GeneratedParameter.NameFor(template.Holes[i]) is not { } name || !names.Add(name) || types.TypeOf(value) is not { } type)
                return null;

            // The generator takes the first exception among the parameters for the event's own.
            if (call.Exception is null && type.IsOrInherits(generator.Exception))
                return null;
            parameters.Add(new GeneratedParameter(name, value, type));
        }

        return parameters.MoveToImmutable();
    }

    // The logger and the values are evaluated in the same order as before, and no comment is lost with what is left out.
    private static bool CanMove(LogCall call, InvocationExpressionSyntax syntax)
        => !IsConditionalReceiver(syntax) && !ExpressionTrees.Hold(call.Operation) && ArgumentsAreInOrder(call.Operation) && !HasComment(syntax);

    private static bool IsConditionalReceiver(InvocationExpressionSyntax syntax)
    {
        ExpressionSyntax? current = syntax.Expression;
        while (current is not null)
        {
            switch (current)
            {
                case MemberBindingExpressionSyntax or ElementBindingExpressionSyntax:
                    return true;
                case MemberAccessExpressionSyntax access:
                    current = access.Expression;
                    break;
                case InvocationExpressionSyntax call:
                    current = call.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    current = element.Expression;
                    break;
                case PostfixUnaryExpressionSyntax suffix:
                    current = suffix.Operand;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    // The generator warns where two events of a class have one id. The same id elsewhere in the class is written the same.
    private static bool SharesEventId(LogCall call, InvocationExpressionSyntax syntax, ClassDeclarationSyntax host)
    {
        if (call.Operation.ArgumentAt(call.Method.EventId)?.Syntax is not ArgumentSyntax id || call.TemplateArgument!.Syntax is not ArgumentSyntax template)
            return false;
        foreach (SyntaxNode node in host.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax other && other != syntax && NameOf(other) is { } name && LoggingVocabulary.Methods.Begins(name)
                && Passes(other, id) && !(Passes(other, template) && name == NameOf(syntax)))
                return true;
        }

        return false;
    }

    private static string? NameOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;

    private static bool Passes(InvocationExpressionSyntax call, ArgumentSyntax argument)
    {
        foreach (ArgumentSyntax candidate in call.ArgumentList.Arguments)
        {
            if (candidate.Expression.IsEquivalentTo(argument.Expression, topLevel: false))
                return true;
        }

        return false;
    }

    // Named ones may stand in any order, and are evaluated as they stand.
    private static bool ArgumentsAreInOrder(IInvocationOperation call)
    {
        int last = -1;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.Explicit)
                continue;
            if (argument.Parameter is not { } parameter || parameter.Ordinal < last)
                return false;
            last = parameter.Ordinal;
        }

        return true;
    }

    private static bool HasComment(InvocationExpressionSyntax syntax)
    {
        foreach (SyntaxTrivia trivia in syntax.DescendantTrivia())
        {
            if ((trivia.IsDirective || CommentTrivia.IsComment(trivia)) && syntax.Span.Contains(trivia.Span))
                return true;
        }

        return false;
    }
}
