using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Models.Logging;

/// <summary>A method with <c>[LoggerMessage]</c>: the attribute holds the template, the parameters are the values.</summary>
internal sealed class LogDeclaration : LoggedTemplate
{
    private readonly AttributeData _attribute;
    private readonly ExpressionSyntax? _message;
    private readonly AttributeSyntax _syntax;

    private LogDeclaration(IMethodSymbol symbol, LogMethod method, AttributeData attribute, AttributeSyntax syntax)
        : base(method)
    {
        Symbol = symbol;
        _attribute = attribute;
        _syntax = syntax;
        _message = MessageOf(attribute, syntax);
    }

    public IMethodSymbol Symbol { get; }

    public override string MethodName => Symbol.Name;

    public override LogLevel? Level => Method.Level;

    public override string? Text => _message is null ? null : Method.DeclaredTemplate;

    public override TemplateSite Site => new((SyntaxNode?)_message ?? _syntax, Text);

    /// <summary>The event's number; null where the generator makes one up.</summary>
    public int? EventId => Named("EventId") is int named ? named : _attribute.ConstructorArguments.Length > 0 && _attribute.ConstructorArguments[0].Value is int number && IsEventId(0) ? number : null;

    /// <summary>The event's name, where the attribute gives one.</summary>
    public string? EventName => Named("EventName") as string;

    /// <summary>Where the event id is written; the attribute where it is not.</summary>
    public SyntaxNode EventIdSyntax
    {
        get
        {
            foreach (AttributeArgumentSyntax argument in Arguments)
            {
                if (argument.NameEquals?.Name.Identifier.ValueText == "EventId" || argument.NameColon?.Name.Identifier.ValueText == "eventId")
                    return argument.Expression;
            }

            return IsEventId(0) && Arguments is { Count: > 0 } && Arguments[0].NameEquals is null ? Arguments[0].Expression : _syntax;
        }
    }

    private SeparatedSyntaxList<AttributeArgumentSyntax> Arguments => _syntax.ArgumentList?.Arguments ?? default;

    /// <summary>Holes are bound to parameters by name, whatever the case.</summary>
    public IParameterSymbol? ParameterOf(int hole)
    {
        if (Template is not { } template || hole >= template.Holes.Length)
            return null;
        foreach (IParameterSymbol parameter in Symbol.Parameters)
        {
            if (string.Equals(parameter.Name, template.Holes[hole].Name, StringComparison.OrdinalIgnoreCase))
                return parameter;
        }

        return null;
    }

    public override ITypeSymbol? TypeOf(int hole) => ParameterOf(hole)?.Type;

    /// <summary>Reads the declaration; null where the method has no such attribute in source.</summary>
    public static LogDeclaration? TryCreate(IMethodSymbol symbol, LoggingModel model, CancellationToken cancellation)
    {
        foreach (LogLibrary library in model.Libraries)
        {
            if (library.Generator is { } generator
                && generator.AttributeOf(symbol) is { } attribute
                && attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax syntax)
                return new LogDeclaration(symbol, generator.Read(symbol, attribute), attribute, syntax);
        }

        return null;
    }

    private static ExpressionSyntax? MessageOf(AttributeData attribute, AttributeSyntax syntax)
    {
        if (syntax.ArgumentList is not { } list)
            return null;
        int ordinal = -1;
        for (int i = 0; i < attribute.ConstructorArguments.Length; i++)
        {
            if (attribute.ConstructorArguments[i].Value is string)
                ordinal = i;
        }

        for (int i = 0; i < list.Arguments.Count; i++)
        {
            AttributeArgumentSyntax argument = list.Arguments[i];
            string? name = argument.NameEquals?.Name.Identifier.ValueText ?? argument.NameColon?.Name.Identifier.ValueText;
            if (name is "Message" or "message" || (name is null && i == ordinal))
                return argument.Expression;
        }

        return null;
    }

    private bool IsEventId(int ordinal)
        => _attribute.AttributeConstructor is { } constructor
            && ordinal < constructor.Parameters.Length
            && constructor.Parameters[ordinal].Type.SpecialType == SpecialType.System_Int32;

    private object? Named(string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in _attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Array)
                return argument.Value.Value;
        }

        return null;
    }
}
