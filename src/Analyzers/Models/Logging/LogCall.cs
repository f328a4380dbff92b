using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging;

/// <summary>One log statement, whatever the library and the syntax: what it says, at which level, with which values.</summary>
internal sealed class LogCall : LoggedTemplate
{
    private LogArguments? _arguments;

    private LogCall(IInvocationOperation operation, LogMethod method, IArgumentOperation? template, TemplateKind kind)
        : base(method)
    {
        Operation = operation;
        TemplateArgument = template;
        Kind = kind;
    }

    public IInvocationOperation Operation { get; }

    public override string MethodName => Operation.TargetMethod.Name;

    /// <summary>The method's name as it stands at the call: where to point when the call as such is meant.</summary>
    public SyntaxNode NameSyntax => (Operation.Syntax as InvocationExpressionSyntax)?.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        { } name => name,
        _ => Operation.Syntax,
    };

    /// <summary>The argument that holds the template; null where an attribute on the method does, or where an exception stands in its place.</summary>
    public IArgumentOperation? TemplateArgument { get; }

    /// <summary>The same as it is written; the compiler's argument is the text alone where it stands in parentheses.</summary>
    public ArgumentSyntax? TemplateSyntax => TemplateArgument?.Syntax.FirstAncestorOrSelf<ArgumentSyntax>();

    /// <summary>How the template's text comes to be.</summary>
    public TemplateKind Kind { get; }

    /// <summary>The interpolated string that is the template together with its values, where the library takes it apart; null where it takes a text.</summary>
    public IInterpolatedStringHandlerCreationOperation? Interpolation => TemplateArgument?.Value.WithoutConversions() as IInterpolatedStringHandlerCreationOperation;

    /// <summary>Whether values can be given apart from the text.</summary>
    public bool TakesValues => Method.Dialect is not null || Interpolation is not null;

    /// <inheritdoc/>
    public override string? Text => Method.DeclaredTemplate ?? TemplateArgument?.Value.WithoutConversions().ConstantValue.Value as string;

    public override TemplateSite Site
        => TemplateSyntax is { } argument ? new TemplateSite(argument.Expression, Text) : new TemplateSite(Operation.Syntax, null);

    /// <summary>The exception given to the slot that the library keeps for it, or in place of a text; null where none or the literal null is given.</summary>
    public IOperation? Exception
    {
        get
        {
            if (Operation.ArgumentAt(TemplateArgument is null && Method is { DeclaredTemplate: null } ? Method.Template : Method.Exception) is not { ArgumentKind: ArgumentKind.Explicit } argument)
                return null;
            IOperation value = argument.Value.WithoutConversions();
            return value.ConstantValue is { HasValue: true, Value: null } ? null : value;
        }
    }

    /// <summary>Whether the exception can be given to the method: libraries have an overload for it, a method of the user's own takes what it declares.</summary>
    public bool TakesException => Method.Exception >= 0 || Method is { IsWrapper: false, DeclaredTemplate: null };

    /// <summary>The method of the same level that takes an exception: the called one, or (where formats take none) the one that prints its text as it is.</summary>
    public string NameWithException => Library.PlainTwinOf(MethodName) ?? MethodName;

    /// <summary>The method that takes a format in place of the called one, which prints its text as it is; null where there is none.</summary>
    public string? FormatTwin => Method.Dialect is null && !Method.IsWrapper ? Library.FormatTwinOf(MethodName) : null;

    /// <inheritdoc/>
    public override LogLevel? Level => Method.Level ?? Library.LevelOf(Operation.ArgumentAt(Method.LevelParameter)?.Value);

    /// <summary>What the event is written through; null for static loggers.</summary>
    public IOperation? Receiver
        => (Operation.Instance ?? Operation.ArgumentAt(Method.Logger)?.Value)?.WithoutImplicitConversions();

    /// <summary>The event id as it is written at the call.</summary>
    public IOperation? EventId
        => Operation.ArgumentAt(Method.EventId) is { ArgumentKind: ArgumentKind.Explicit } argument ? argument.Value : null;

    /// <summary>The values for the template's holes, in the order in which they are written.</summary>
    public LogArguments Arguments => _arguments ??= Interpolation is { } interpolation ? LogArguments.Of(interpolation) : LogArguments.Of(Operation, Method);

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
        { } dialect => dialect.ReadsTextWithoutValues() || Shape == LogShape.Definition || ArgumentCount != 0,
    };

    /// <summary>Whether a text that reads as a template is given no value at all, so that its braces are printed.</summary>
    public bool LacksAllValues
        => ArgumentCount == 0
            && Text is { } text
            && text.IndexOf('{') >= 0
            && MessageTemplate.Parse(text, Library.Dialect) is { Faults.IsEmpty: true, IsRejected: false, Holes.IsEmpty: false };

    /// <summary>The value that the hole at this place of the template shows; null where that cannot be told.</summary>
    public IOperation? ValueOf(int hole)
    {
        if (Template is not { } template || hole >= template.Holes.Length)
            return null;
        int argument = template.ArgumentOf(hole);
        return argument >= 0 && argument < Arguments.Values.Length ? Arguments.Values[argument] : null;
    }

    public override ITypeSymbol? TypeOf(int hole) => ValueOf(hole) is { } value ? value.ArrayBelowCast() ?? value.Type : null;

    protected override string? ConstantValue(ExpressionSyntax constant) => Operation.SemanticModel?.GetConstantValue(constant).Value?.ToString();

    /// <summary>Reads a call of a log method; null where this call logs no text (a state object, a half-typed call).</summary>
    public static LogCall? TryCreate(IInvocationOperation operation, LogMethod method)
    {
        if (method.DeclaredTemplate is not null)
            return new LogCall(operation, method, null, TemplateKind.Constant);
        if (operation.ArgumentAt(method.Template) is not { ArgumentKind: ArgumentKind.Explicit } template)
            return null;
        IOperation value = template.Value.WithoutConversions();

        // The compiler hands text and values over one by one: the text is the same at every call.
        if (value is IInterpolatedStringHandlerCreationOperation)
            return new LogCall(operation, method, template, TemplateKind.Constant);

        // What a scope holds may be anything; an event's text is a text.
        bool isText = value.Type?.SpecialType == SpecialType.System_String;
        if (!isText && method.Shape == LogShape.Event && value.Type.InheritsFrom("System.Exception"))
            return new LogCall(operation, method, null, TemplateKind.Constant);
        if (!isText && method.Shape != LogShape.Scope)
            return null;
        return new LogCall(operation, method, template, isText ? TemplateExpression.Classify(value) : TemplateKind.Variable);
    }
}
