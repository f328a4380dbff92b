using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.CodeFixes.Templates;

/// <summary>
/// Takes an expression that builds a text apart into text and values: interpolation, <c>+</c>, <c>string.Format</c> and
/// <c>string.Concat</c>, one inside the other. What it cannot take apart is one value.
/// </summary>
internal sealed class TemplateReader(SemanticModel semantics, CancellationToken cancellation)
{
    private readonly List<TemplatePart> _parts = [];

    /// <summary>The pieces in order; null where taking them apart would evaluate something twice or lose it.</summary>
    public List<TemplatePart>? Read(ExpressionSyntax expression) => TryAdd(expression, expression) ? _parts : null;

    private bool TryAdd(ExpressionSyntax expression, SyntaxNode source)
    {
        if (!HasNamedPart(expression) && Constant(expression, source) is { } constant)
        {
            _parts.Add(constant);
            return true;
        }

        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner when IsString(inner.Expression):
                return TryAdd(inner.Expression, source);
            case InterpolatedStringExpressionSyntax interpolated:
                return TryAddInterpolated(interpolated);
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) && IsString(sum):
                return TryAddSum(sum);
            case InvocationExpressionSyntax invocation when semantics.GetOperation(invocation, cancellation) is IInvocationOperation call:
                return TryAddCall(invocation, call, source);
            default:
                _parts.Add(TemplatePart.OfValue(Unwrapped(expression), source));
                return true;
        }
    }

    private bool TryAddInterpolated(InterpolatedStringExpressionSyntax interpolated)
    {
        foreach (InterpolatedStringContentSyntax content in interpolated.Contents)
        {
            switch (content)
            {
                case InterpolatedStringTextSyntax text:
                    _parts.Add(TemplatePart.OfText(TextOf(text, interpolated), text));
                    break;
                case InterpolationSyntax hole:
                    if (!TryAddHole(hole))
                        return false;
                    break;
            }
        }

        return true;
    }

    private bool TryAddHole(InterpolationSyntax hole)
    {
        int? alignment = null;
        if (hole.AlignmentClause is { } clause)
        {
            if (semantics.GetConstantValue(clause.Value, cancellation) is not { HasValue: true, Value: int width })
                return false;
            alignment = width;
        }

        string? format = hole.FormatClause?.FormatStringToken.ValueText;
        if (Constant(hole.Expression, hole, alignment, format) is { } constant)
            _parts.Add(constant);
        else if (alignment is null && format is null && hole.Expression is ParenthesizedExpressionSyntax or InterpolatedStringExpressionSyntax && IsBuiltText(hole.Expression))
            return TryAdd(hole.Expression, hole);
        else
            _parts.Add(TemplatePart.OfValue(Unwrapped(hole.Expression), hole, alignment, format));
        return true;
    }

    // A sum of a thousand operands nests a thousand deep to the left.
    private bool TryAddSum(BinaryExpressionSyntax sum)
    {
        var operands = new Stack<(ExpressionSyntax Operand, SyntaxToken Operator)>();
        ExpressionSyntax current = sum;
        while (current is BinaryExpressionSyntax binary && binary.IsKind(SyntaxKind.AddExpression) && IsString(binary) && (HasNamedPart(binary) || ConstantText(binary) is null))
        {
            operands.Push((binary.Right, binary.OperatorToken));
            current = binary.Left;
        }

        if (!TryAdd(current, current))
            return false;
        SyntaxToken previousEnd = current.GetLastToken();
        foreach ((ExpressionSyntax operand, SyntaxToken plus) in operands)
        {
            bool startsLine = HasLineBreak(previousEnd.TrailingTrivia) || HasLineBreak(plus.LeadingTrivia) || HasLineBreak(plus.TrailingTrivia) || HasLineBreak(operand.GetLeadingTrivia());
            if (_parts.Count > 0)
                _parts[_parts.Count - 1].CommentsAfter = Comments(previousEnd.TrailingTrivia, plus.LeadingTrivia, plus.TrailingTrivia, operand.GetLeadingTrivia());
            int first = _parts.Count;
            if (!TryAdd(operand, operand))
                return false;
            if (first < _parts.Count)
                _parts[first].LineStart = startsLine ? operand : null;
            previousEnd = operand.GetLastToken();
        }

        return true;
    }

    private bool TryAddCall(InvocationExpressionSyntax invocation, IInvocationOperation call, SyntaxNode source)
    {
        if (call.IsStringMethod("Concat") && call.Arguments.All(argument => argument.Parameter is { Type.SpecialType: SpecialType.System_String or SpecialType.System_Object }))
            return invocation.ArgumentList.Arguments.All(argument => TryAdd(argument.Expression, argument));
        if (call.IsStringMethod("Concat") && call.Arguments.Length == 1 && call.Arguments[0].ArgumentKind is not (ArgumentKind.Explicit or ArgumentKind.DefaultValue))
            return invocation.ArgumentList.Arguments.All(argument => TryAdd(argument.Expression, argument));
        if (call.IsStringMethod("Format"))
            return TryAddFormat(invocation, call, source);
        if (IsCultureOnly(call) && !ChoosesCulture(call) && invocation.ArgumentList.Arguments.LastOrDefault()?.Expression is InterpolatedStringExpressionSyntax interpolated)
            return TryAddInterpolated(interpolated);
        _parts.Add(TemplatePart.OfValue(invocation, source));
        return true;
    }

    private bool TryAddFormat(InvocationExpressionSyntax invocation, IInvocationOperation call, SyntaxNode source)
    {
        IArgumentOperation? format = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "format");
        LogArguments values = LogArguments.Of(call, (format?.Parameter?.Ordinal ?? call.Arguments.Length) + 1);
        bool readable = format?.Value.ConstantValue is { HasValue: true, Value: string }
            && !values.IsOpaque
            && !ChoosesCulture(call)
            && ReadFormat((string)format.Value.ConstantValue.Value!, values.Values.Select(value => (ExpressionSyntax)value.Syntax).ToImmutableArray(), source) is not null;
        if (!readable)
            _parts.Add(TemplatePart.OfValue(invocation, source));
        return true;
    }

    /// <summary>The pieces of a composite format with its values; null (and nothing added) where a value would be evaluated twice or lost.</summary>
    public List<TemplatePart>? ReadFormat(string format, ImmutableArray<ExpressionSyntax> values, SyntaxNode source)
    {
        MessageTemplate template = MessageTemplate.Parse(format, TemplateDialect.Composite);
        if (!template.Faults.IsEmpty || template.Holes.Any(hole => hole.Index < 0 || hole.Index >= values.Length))
            return null;

        // A value shown twice would be evaluated twice, one never shown not at all: both are fine only for plain reads.
        for (int i = 0; i < values.Length; i++)
        {
            if (template.Holes.Count(hole => hole.Index == i) != 1 && !IsPlainRead(values[i]))
                return null;
        }

        // They are evaluated in the order of the holes from now on.
        if (!IsInOrder(template) && values.Any(HasEffect))
            return null;

        foreach (TemplateToken token in template.Tokens)
        {
            if (token.Hole is not { } hole)
                _parts.Add(TemplatePart.OfText(token.Unescaped, source));
            else if (Constant(values[hole.Index], source, hole.Alignment, hole.Format) is { } constant)
                _parts.Add(constant);
            else
                _parts.Add(TemplatePart.OfValue(Unwrapped(values[hole.Index]), source, hole.Alignment, hole.Format));
        }

        return _parts;
    }

    // The text of a piece with braces as they are printed: only interpolated strings that are not raw double them.
    private static string TextOf(InterpolatedStringTextSyntax text, InterpolatedStringExpressionSyntax interpolated)
        => InterpolatedLiteral.IsRaw(interpolated) ? text.TextToken.ValueText : text.TextToken.ValueText.Replace("{{", "{").Replace("}}", "}");

    private static bool IsCultureOnly(IInvocationOperation call)
        => call.IsStringMethod("Create") || (call.TargetMethod.Name is "Invariant" or "CurrentCulture" && call.TargetMethod.ContainingType.Is("System.FormattableString"));

    // A template is formatted in the library's own culture, which is the invariant one or that of the thread; another that somebody chose would be lost.
    private static bool ChoosesCulture(IInvocationOperation call)
        => call.Arguments.FirstOrDefault(argument => argument.Parameter is { } parameter && parameter.Type.Is("System.IFormatProvider"))?.Value is { ConstantValue.HasValue: false } provider
            && !(provider.WithoutConversions() is IPropertyReferenceOperation { Instance: null, Property: { Name: "InvariantCulture"
                or "CurrentCulture" or "InvariantInfo" or "CurrentInfo", ContainingNamespace: { } space } }
                && space.IsWithin("System.Globalization"));

    private static bool IsInOrder(MessageTemplate template)
    {
        int last = -1;
        foreach (TemplateHole hole in template.Holes)
        {
            if (hole.Index < last)
                return false;
            last = hole.Index;
        }

        return true;
    }

    // Whether it may change what another expression reads.
    private static bool HasEffect(ExpressionSyntax expression)
        => expression.DescendantNodesAndSelf().Any(node => node is InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or BaseObjectCreationExpressionSyntax
            || node.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression);

    private static string? Formatted(object? value, int? alignment, string? format)
    {
        // Fractions and dates depend on the culture; they stay values.
        if (value is double or float or decimal)
            return null;
        string hole = (alignment is { } width ? "," + width.ToString(CultureInfo.InvariantCulture) : "") + (format is null ? "" : ":" + format);
        return format is not null && format.IndexOfAny(['{', '}']) >= 0 ? null : string.Format(CultureInfo.InvariantCulture, "{0" + hole + "}", value);
    }

    private static ExpressionSyntax Unwrapped(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax inner)
            expression = inner.Expression;
        return expression;
    }

    private bool IsBuiltText(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax inner)
            expression = inner.Expression;
        return expression is InterpolatedStringExpressionSyntax || (expression is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression) && IsString(sum));
    }

    private bool IsPlainRead(ExpressionSyntax expression)
        => semantics.GetOperation(expression, cancellation)?.WithoutConversions()
            is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation
                or ILiteralOperation or IInstanceReferenceOperation;

    private bool IsString(ExpressionSyntax expression)
        => semantics.GetTypeInfo(expression, cancellation).Type?.SpecialType == SpecialType.System_String;

    // A text that has a name keeps it, and a number that has one is a value like others: who changes the constant changes the message.
    private TemplatePart? Constant(ExpressionSyntax expression, SyntaxNode source, int? alignment = null, string? format = null)
    {
        if (ConstantText(expression, alignment, format) is not { } text)
            return null;
        ExpressionSyntax named = Unwrapped(expression);
        if (!IsNamed(named))
            return TemplatePart.OfText(text, source);
        if (!IsString(named))
            return null;
        bool isWhole = alignment is null && format is null && text.Length > 0 && text.IndexOfAny(['{', '}']) < 0;
        return isWhole ? TemplatePart.OfConstant(text, named.WithoutTrivia(), source) : TemplatePart.OfText(text, source);
    }

    // A constant field or local, or nameof(…).
    private bool IsNamed(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax or MemberAccessExpressionSyntax => semantics.GetSymbolInfo(expression, cancellation).Symbol is IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true },
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } => true,
        _ => false,
    };

    // A constant sum of which a part has a name is taken apart for that.
    private bool HasNamedPart(ExpressionSyntax expression)
        => Unwrapped(expression) is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression) && IsString(sum)
            && sum.DescendantNodes(node => node is BinaryExpressionSyntax or ParenthesizedExpressionSyntax).OfType<ExpressionSyntax>().Any(IsNamed);

    // A constant of an enum is its number to the compiler, and its name to whoever reads the message.
    private string? ConstantText(ExpressionSyntax expression, int? alignment = null, string? format = null)
        => semantics.GetConstantValue(expression, cancellation) is { HasValue: true } constant
            && semantics.GetTypeInfo(expression, cancellation).Type is not { TypeKind: TypeKind.Enum }
            ? Formatted(constant.Value, alignment, format)
            : null;

    private static bool HasLineBreak(SyntaxTriviaList trivia) => trivia.Any(SyntaxKind.EndOfLineTrivia);

    private static ImmutableArray<SyntaxTrivia> Comments(params SyntaxTriviaList[] lists)
        => lists.SelectMany(list => list).Where(trivia => trivia.IsComment()).ToImmutableArray();
}
