using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>The number and the name of an event, as far as they are constant.</summary>
internal readonly struct EventIdentity(int? number, string? name, SyntaxNode syntax)
{
    public int? Number { get; } = number;

    public string? Name { get; } = name;

    /// <summary>Where the identity is written.</summary>
    public SyntaxNode Syntax { get; } = syntax;

    /// <summary>The identity that a call or a declaration gives its event; null where it gives none.</summary>
    public static EventIdentity? Of(LoggedTemplate template) => template switch
    {
        LogDeclaration declaration when declaration.EventId is not null || declaration.EventName is not null
            => new EventIdentity(declaration.EventId, declaration.EventName, declaration.EventIdSyntax),
        LogCall { EventId: { } id } => Of(id),
        _ => null,
    };

    private static EventIdentity? Of(IOperation id)
    {
        IOperation value = id.WithoutConversions();
        if (value.ConstantValue is { HasValue: true, Value: int constant })
            return new EventIdentity(constant, null, value.Syntax);
        if (value is not IObjectCreationOperation { Arguments: { IsEmpty: false } arguments } || !value.Type.Is("Microsoft.Extensions.Logging.EventId"))
            return null;

        int? number = null;
        string? name = null;
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Value.ConstantValue.Value is int given)
                number = given;
            else if (argument.Value.ConstantValue.Value is string text)
                name = text;
        }

        return number is null && name is null ? null : new EventIdentity(number, name, value.Syntax);
    }
}
