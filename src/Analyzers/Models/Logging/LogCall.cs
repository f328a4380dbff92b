using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging;

/// <summary>One log statement, whatever the library and the syntax: what it says, at which level, with which values.</summary>
internal sealed class LogCall
{
    private LogArguments? _arguments;
    private MessageTemplate? _parsed;

    private LogCall(IInvocationOperation operation, LogMethod method, IArgumentOperation? template, TemplateKind kind)
    {
        Operation = operation;
        Method = method;
        TemplateArgument = template;
        Kind = kind;
    }

    public IInvocationOperation Operation { get; }

    public LogMethod Method { get; }

    public LogLibrary Library => Method.Library;

    public LogShape Shape => Method.Shape;

    /// <summary>The argument that holds the template; null where an attribute on the method does.</summary>
    public IArgumentOperation? TemplateArgument { get; }

    /// <summary>How the template's text comes to be.</summary>
    public TemplateKind Kind { get; }

    /// <summary>The template's text where it is one constant.</summary>
    public string? Text => Method.DeclaredTemplate ?? TemplateArgument?.Value.WithoutConversions().ConstantValue.Value as string;

    /// <summary>The template parsed as its library parses it; null where the text is not one constant or is never parsed.</summary>
    public MessageTemplate? Template
    {
        get
        {
            if (_parsed is null && Method.Dialect is { } dialect && Text is { } text)
                _parsed = MessageTemplate.Parse(text, dialect);
            return _parsed;
        }
    }

    /// <summary>The exception given to the slot that the library keeps for it; null where none or the literal null is given.</summary>
    public IOperation? Exception
    {
        get
        {
            if (Operation.ArgumentAt(Method.Exception) is not { ArgumentKind: ArgumentKind.Explicit } argument)
                return null;
            IOperation value = argument.Value.WithoutConversions();
            return value.ConstantValue is { HasValue: true, Value: null } ? null : value;
        }
    }

    /// <summary>The level, where it is known before the program runs.</summary>
    public LogLevel? Level => Method.Level ?? LogLevels.Of(Operation.ArgumentAt(Method.LevelParameter)?.Value, Library);

    /// <summary>What the event is written through; null for static loggers.</summary>
    public IOperation? Receiver
        => (Operation.Instance ?? Operation.ArgumentAt(Method.Logger)?.Value)?.WithoutImplicitConversions();

    /// <summary>The event id as it is written at the call.</summary>
    public IOperation? EventId
        => Operation.ArgumentAt(Method.EventId) is { ArgumentKind: ArgumentKind.Explicit } argument ? argument.Value : null;

    /// <summary>The values for the template's holes, in the order in which they are written.</summary>
    public LogArguments Arguments => _arguments ??= LogArguments.Of(Operation, Method.FirstArgument);

    /// <summary>How many values there are for the template's holes; null where that cannot be seen at the call.</summary>
    public int? ArgumentCount
    {
        get
        {
            if (Shape == LogShape.Definition)
                return Operation.TargetMethod.TypeArguments.Length;
            return Method.IsWrapper && Method.FirstArgument < 0 ? null : Arguments.Count;
        }
    }

    /// <summary>Whether the library looks for holes in the text at all: without values only Serilog and <c>string.Format</c> do.</summary>
    public bool IsParsed => Method.Dialect switch
    {
        null => false,
        TemplateDialect.Serilog or TemplateDialect.Composite => true,
        _ => Shape == LogShape.Definition || ArgumentCount != 0,
    };

    /// <summary>Where a part of the template's text (a hole, a fault) stands in the source; the whole template where it comes from a constant declared elsewhere.</summary>
    public Location LocationOf(TextSpan part)
    {
        if (TemplateArgument?.Syntax is ArgumentSyntax { Expression: { } expression } && Text is { } text)
            return TemplateSource.TryCreate(expression, text)?.Map(part) ?? expression.GetLocation();
        return Operation.Syntax.GetLocation();
    }

    /// <summary>Reads a call of a log method; null where this call logs no text (a state object, a half-typed call).</summary>
    public static LogCall? TryCreate(IInvocationOperation operation, LogMethod method)
    {
        if (method.DeclaredTemplate is not null)
            return new LogCall(operation, method, null, TemplateKind.Constant);
        if (operation.ArgumentAt(method.Template) is not { ArgumentKind: ArgumentKind.Explicit } template)
            return null;
        IOperation value = template.Value.WithoutConversions();
        if (value.Type?.SpecialType != SpecialType.System_String)
            return null;
        return new LogCall(operation, method, template, TemplateExpression.Classify(value));
    }
}
