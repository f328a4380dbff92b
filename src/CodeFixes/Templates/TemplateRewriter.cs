using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.CodeFixes.Templates;

/// <summary>
/// Turns a text that is built at a call into a constant template and arguments. The message that is rendered stays the same,
/// but for what the exception parameter now carries.
/// </summary>
internal sealed class TemplateRewriter
{
    private readonly SemanticModel _semantics;
    private readonly TemplateDialect _dialect;
    private readonly ImmutableArray<ExpressionSyntax> _existing;
    private readonly ExceptionMentions _exceptions;
    private readonly CancellationToken _cancellation;

    /// <param name="semantics">The model of the tree that the expression stands in.</param>
    /// <param name="dialect">The template language to write.</param>
    /// <param name="existing">The values that the call passes already: the text's own holes take them.</param>
    /// <param name="exceptions">Which mentions of an exception the exception parameter makes superfluous.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public TemplateRewriter(SemanticModel semantics, TemplateDialect dialect, ImmutableArray<ExpressionSyntax> existing, ExceptionMentions exceptions, CancellationToken cancellation)
    {
        _semantics = semantics;
        _dialect = dialect;
        _existing = existing;
        _exceptions = exceptions;
        _cancellation = cancellation;
    }

    /// <summary>How the project writes names of properties.</summary>
    public NamingStyle Style { get; init; } = NamingStyle.PascalCase;

    // With arguments beside it the text already is a template; without, its braces are braces.
    private bool TextIsTemplate => !_existing.IsEmpty;

    private bool IsParsed(int arguments) => arguments > 0 || _dialect.ParsesPlainText();

    /// <summary>The template and its values; null where there is no way to say the same.</summary>
    public RewrittenTemplate? Rewrite(ExpressionSyntax expression)
    {
        List<TemplatePart>? parts = new TemplateReader(_semantics, _cancellation).Read(expression);
        return parts is null ? null : Rewrite(parts, expression);
    }

    /// <summary>The same for a text that was taken apart already; <paramref name="expression"/> is where it stands.</summary>
    public RewrittenTemplate? Rewrite(List<TemplatePart> parts, ExpressionSyntax expression)
    {
        List<TemplatePart> told = _exceptions.Remove(parts, out ExpressionSyntax? exception);
        if (exception is not null && told.All(part => part.Text is { } text && !text.Any(char.IsLetterOrDigit)))
            told = [TemplatePart.OfText(_exceptions.Fallback, expression)];

        if (Holes(told) is not { } holes || Bind(told, holes) is not { } arguments)
            return null;
        ExpressionSyntax? template = exception is null && expression is InterpolatedStringExpressionSyntax interpolated
            && (InterpolatedLiteral.SpansLines(interpolated) || told.All(part => part.Constant is null))
                ? InPlace(interpolated, told, holes)
                : null;
        template ??= TemplateLiteral.Write(told, holes, text => TextIsTemplate ? text : TemplateText.Escape(text, _dialect), isPlain: !IsParsed(arguments.Length));
        return template is null ? null : new RewrittenTemplate(template.WithTriviaFrom(expression), arguments, exception);
    }

    // What each value is written as in the template; null where the template language cannot say its format.
    private List<string>? Holes(List<TemplatePart> parts)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (TemplatePart part in parts)
        {
            if (TextIsTemplate && part.Text is { } text)
                taken.UnionWith(MessageTemplate.Parse(text, _dialect).Holes.Select(hole => hole.Name));
        }

        int index = _existing.Length;
        var holes = new List<string>(parts.Count);
        for (int i = 0; i < parts.Count; i++)
        {
            TemplatePart part = parts[i];
            if (part.Value is not { } value)
            {
                holes.Add("");
                continue;
            }

            string name = _dialect == TemplateDialect.Composite
                ? (index++).ToString(System.Globalization.CultureInfo.InvariantCulture)
                : PlaceholderName.Unique(Name(value, parts, i), taken);
            if (TemplateHole.Render(name, part.Alignment, part.Format, _dialect) is not { } hole)
                return null;
            holes.Add(hole);
        }

        return holes;
    }

    // A text that is nothing but one built value has no better name; a value without one has the label that stands before it.
    private string Name(ExpressionSyntax value, List<TemplatePart> parts, int index)
    {
        if (parts.Count == 1 && _semantics.GetOperation(value, _cancellation) is IInvocationOperation call && BuiltStrings.IsBuilt(call))
            return Style.Apply("Message");
        string name = PlaceholderName.Short(value, _semantics);
        if (parts.Any(part => part.Value is { } other && other != value && PlaceholderName.Short(other, _semantics).Equals(name, StringComparison.OrdinalIgnoreCase)))
            name = PlaceholderName.Of(value, _semantics);
        bool saysNothing = name == PlaceholderName.Unnamed || (value is IdentifierNameSyntax variable && ShortName.Is(variable.Identifier.ValueText));
        if (saysNothing && index > 0 && parts[index - 1].Text is { } before && ValueLabel.In(before) is { } label)
            name = label;
        return Style.Apply(name);
    }

    // Reads the finished template as the library will, and gives each hole its value; a hole that does not come out as meant ends the attempt.
    private ImmutableArray<ExpressionSyntax>? Bind(List<TemplatePart> parts, List<string> holes)
    {
        var text = new StringBuilder();
        var added = new Dictionary<TextSpan, TemplatePart>();
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i].Text is { } fixedText)
            {
                text.Append(TextIsTemplate ? fixedText : TemplateText.Escape(fixedText, _dialect));
                continue;
            }

            added.Add(new TextSpan(text.Length, holes[i].Length), parts[i]);
            text.Append(holes[i]);
        }

        if (added.Count == 0 && !TextIsTemplate)
            return ImmutableArray<ExpressionSyntax>.Empty;
        MessageTemplate template = MessageTemplate.Parse(text.ToString(), _dialect);
        if (template.Faults.Any(fault => fault.Kind != TemplateFaultKind.MixedPositionalAndNamed || !_dialect.BindsMixedHolesInOrder()))
            return null;
        return _dialect == TemplateDialect.Composite ? BindByIndex(template, added) : BindInOrder(template, added);
    }

    private ImmutableArray<ExpressionSyntax>? BindInOrder(MessageTemplate template, Dictionary<TextSpan, TemplatePart> added)
    {
        if (template.BindsByPosition && TextIsTemplate)
            return null;
        var arguments = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        int next = 0;
        foreach (TemplateHole hole in template.Holes)
        {
            if (added.TryGetValue(hole.Span, out TemplatePart? part))
                arguments.Add(Argument(part));
            else if (next < _existing.Length)
                arguments.Add(_existing[next++]);
            else
                return null;
        }

        return next == _existing.Length && arguments.Count == added.Count + next ? arguments.ToImmutable() : null;
    }

    private ImmutableArray<ExpressionSyntax>? BindByIndex(MessageTemplate template, Dictionary<TextSpan, TemplatePart> added)
    {
        if (template.Holes.Any(hole => hole.Index >= _existing.Length + added.Count) || template.Holes.Count(hole => added.ContainsKey(hole.Span)) != added.Count)
            return null;
        return _existing.AddRange(added.OrderBy(pair => pair.Key.Start).Select(pair => Argument(pair.Value)));
    }

    private ExpressionSyntax Argument(TemplatePart part) => ArgumentExpression.AsObject(part.Value!, _semantics);

    private ExpressionSyntax? InPlace(InterpolatedStringExpressionSyntax interpolated, List<TemplatePart> parts, List<string> holes)
    {
        if (parts.Count != interpolated.Contents.Count)
            return null;
        bool raw = InterpolatedLiteral.IsRaw(interpolated);

        bool doubled = !TextIsTemplate && IsParsed(parts.Count(part => part.Value is not null));
        var source = new StringBuilder(InterpolatedLiteral.Start(interpolated));
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i].Source != interpolated.Contents[i])
                return null;
            string? written = interpolated.Contents[i] is InterpolatedStringTextSyntax text ? InterpolatedLiteral.Text(text, raw, doubled)
                : InterpolatedLiteral.Escape(parts[i].Text is { } constant ? (doubled ? TemplateText.Escape(constant, _dialect) : constant) : holes[i], interpolated);
            if (written is null)
                return null;
            source.Append(written);
        }

        ExpressionSyntax literal = SyntaxFactory.ParseExpression(source.Append(interpolated.StringEndToken.Text).ToString());
        return literal is LiteralExpressionSyntax && !literal.ContainsDiagnostics ? literal : null;
    }
}
