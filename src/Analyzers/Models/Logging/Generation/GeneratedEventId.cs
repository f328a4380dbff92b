using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Models.Logging.Generation;

/// <summary>An event id that an attribute can repeat: all of it is constant.</summary>
internal sealed class GeneratedEventId
{
    private GeneratedEventId(int id, IOperation source, string? name)
    {
        Id = id;
        Source = source;
        Name = name;
    }

    public int Id { get; }

    /// <summary>The number as it is written at the call.</summary>
    public IOperation Source { get; }

    /// <summary>The event's name; null where the call gives none.</summary>
    public string? Name { get; }

    /// <summary>Whether the id can be repeated; <paramref name="eventId"/> is null where there is none to repeat.</summary>
    public static bool TryRead(IOperation? argument, out GeneratedEventId? eventId)
    {
        eventId = null;
        IOperation? value = argument;
        while (value is not null)
        {
            switch (value)
            {
                case { ConstantValue: { HasValue: true, Value: int id } }:
                    eventId = new GeneratedEventId(id, value, null);
                    return true;
                case IDefaultValueOperation:
                    return true;
                case IObjectCreationOperation creation:
                    return TryReadCreation(creation, out eventId);
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static bool TryReadCreation(IObjectCreationOperation creation, out GeneratedEventId? eventId)
    {
        eventId = null;
        IOperation? source = null;
        int id = 0;
        string? name = null;
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            switch (argument.Value.ConstantValue)
            {
                case { HasValue: true, Value: int number }:
                    id = number;
                    source = argument.Value;
                    break;
                case { HasValue: true, Value: string text } when IsPlain(text):
                    name = text;
                    break;
                case { HasValue: true, Value: null }:
                    break;
                default:
                    return false;
            }
        }

        if (creation.Initializer is not null)
            return false;
        if (source is not null)
            eventId = new GeneratedEventId(id, source, name);
        return true;
    }

    // The generator writes the name between quotes as it is, and takes a blank one for none.
    private static bool IsPlain(string name) => name.Trim().Length > 0 && GeneratorText.IsPlain(name) && name.IndexOfAny(['"', '\r', '\n']) < 0;
}
