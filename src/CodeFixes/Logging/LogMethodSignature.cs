using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Models.Logging.Generation;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>What the declaration of a generated log method says: its attribute and its parameters, typed as the values are.</summary>
internal sealed class LogMethodSignature
{
    private static readonly SymbolDisplayFormat Plain = SymbolDisplayFormat.MinimallyQualifiedFormat;

    private static readonly SymbolDisplayFormat Annotated = Plain.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly LogMethodGenerator _generator;
    private readonly SemanticModel _semantics;
    private readonly CancellationToken _cancellation;

    public LogMethodSignature(GeneratedLogMethod method, LogMethodGenerator generator, SemanticModel semantics, CancellationToken cancellation)
    {
        Method = method;
        _generator = generator;
        _semantics = semantics;
        _cancellation = cancellation;
        Types = method.Parameters.Select(TypeOf).ToImmutableArray();
    }

    public GeneratedLogMethod Method { get; }

    /// <summary>The types of <see cref="GeneratedLogMethod.Parameters"/>, with the nullability that the values have.</summary>
    public ImmutableArray<ITypeSymbol> Types { get; }

    public INamedTypeSymbol? Class => _semantics.GetDeclaredSymbol(Method.Host, _cancellation);

    private int Position => Method.Host.OpenBraceToken.IsMissing || Method.Host.OpenBraceToken.IsKind(SyntaxKind.None) ? Method.Host.Identifier.SpanStart : Method.Host.OpenBraceToken.Span.End;

    private bool HasException => Method.Call.Exception is not null;

    /// <summary>Whether the name stands for something in the class already.</summary>
    public bool HasMeaning(string name) => !_semantics.LookupSymbols(Position, name: name).IsEmpty;

    /// <summary>The declaration under a name.</summary>
    public string Declaration(string name)
    {
        var taken = new HashSet<string>(Method.Parameters.Select(parameter => parameter.Name), StringComparer.OrdinalIgnoreCase);
        List<string> parameters = [$"{Name(_generator.Logger)} {Free(taken, "logger", "log", "target")}"];
        if (HasException)
            parameters.Add($"{Name(_generator.Exception)} {Free(taken, "exception", "ex", "error")}");
        for (int i = 0; i < Types.Length; i++)
            parameters.Add($"{Name(Types[i])} {Escaped(Method.Parameters[i].Name)}");

        string attribute = Name(_generator.Attribute);
        attribute = attribute.Substring(0, attribute.Length - "Attribute".Length);
        return $"[{attribute}({string.Join(", ", AttributeArguments())})]\nprivate static partial void {name}({string.Join(", ", parameters)});";
    }

    /// <summary>Whether a call of this method can as well be one of <paramref name="other"/>, and logs the same then.</summary>
    public bool CanCall(LogMethodSignature other)
        => HasSameEvent(other.Method.Text, (int)other.Method.Level, other.Method.EventId?.Id, other.Method.EventId?.Name)
            && HasException == other.HasException
            && Method.Parameters.Select(parameter => parameter.Name).SequenceEqual(other.Method.Parameters.Select(parameter => parameter.Name))
            && TakesValues(other.Types);

    /// <summary>The same for a method that the class has already.</summary>
    public bool CanCall(IMethodSymbol existing)
    {
        if (!existing.IsStatic || !existing.TypeParameters.IsEmpty || existing.Parameters.Any(parameter => parameter.RefKind != RefKind.None)
            || _generator.AttributeOf(existing) is not { ConstructorArguments.IsEmpty: true } attribute)
            return false;
        object? Value(string key) => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == key).Value.Value;
        if (Value("SkipEnabledCheck") is true
            || Value("Message") is not string text
            || Value("Level") is not int level
            || !HasSameEvent(text, level, (int?)Value("EventId"), (string?)Value("EventName")))
            return false;

        ITypeSymbol?[] expected = [_generator.Logger, .. HasException ? [_generator.Exception] : Array.Empty<ITypeSymbol?>()];
        ImmutableArray<IParameterSymbol> parameters = existing.Parameters;
        return parameters.Length == expected.Length + Types.Length
            && expected.Select((type, index) => SymbolEqualityComparer.Default.Equals(type, parameters[index].Type)).All(same => same)
            && Method.Parameters.Select(parameter => parameter.Name).SequenceEqual(parameters.Skip(expected.Length).Select(parameter => parameter.Name))
            && TakesValues(parameters.Skip(expected.Length).Select(parameter => parameter.Type).ToImmutableArray());
    }

    /// <summary>Whether the generator would warn that two events of one class have the same id or name.</summary>
    public bool SharesEventId(LogMethodSignature other)
        => Method.EventId is { } mine && other.Method.EventId is { } theirs && (mine.Id == theirs.Id || (mine.Name is not null && mine.Name == theirs.Name));

    /// <summary>The same for a method that the class has already.</summary>
    public bool SharesEventId(IMethodSymbol existing)
        => Method.EventId is { } mine
            && _generator.AttributeOf(existing) is { } attribute
            && (attribute.NamedArguments.Any(argument =>
                (argument.Key == "EventId" && argument.Value.Value is int id && id == mine.Id)
                    || (argument.Key == "EventName" && argument.Value.Value is string name && name == mine.Name))
                || (attribute.ConstructorArguments.Length == 3 && attribute.ConstructorArguments[0].Value is int positional && positional == mine.Id));

    private bool HasSameEvent(string text, int level, int? eventId, string? eventName)
        => text == Method.Text && level == (int)Method.Level && eventId == Method.EventId?.Id && eventName == Method.EventId?.Name;

    // A parameter that may be null takes a value that is not; the other way round the compiler would warn.
    private bool TakesValues(ImmutableArray<ITypeSymbol> types)
        => Types.Length == types.Length && Types.Select((type, index) =>
            SymbolEqualityComparer.IncludeNullability.Equals(type, types[index])
            || SymbolEqualityComparer.IncludeNullability.Equals(type.WithNullableAnnotation(NullableAnnotation.Annotated), types[index])
            || (type.NullableAnnotation == NullableAnnotation.None && SymbolEqualityComparer.Default.Equals(type, types[index]))).All(takes => takes);

    private IEnumerable<string> AttributeArguments()
    {
        if (Method.EventId is { } eventId)
        {
            yield return $"EventId = {Constant((ExpressionSyntax)eventId.Source.Syntax, SyntaxFactory.Literal(eventId.Id).Text)}";
            if (eventId.Name is { } name)
                yield return $"EventName = {SyntaxFactory.Literal(name).Text}";
        }

        yield return $"Level = {Name(_generator.Level)}.{Method.Level}";
        yield return $"Message = {Constant(((ArgumentSyntax)Method.Call.TemplateArgument!.Syntax).Expression, SyntaxFactory.Literal(Method.Text).Text)}";
    }

    // As it is written where an attribute of the class can say it so on one line; else the value.
    private string Constant(ExpressionSyntax expression, string value)
    {
        bool isLocal = expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .Any(name => _semantics.GetSymbolInfo(name, _cancellation).Symbol is null or ILocalSymbol or IParameterSymbol or IMethodSymbol);
        string text = expression.WithoutTrivia().ToString();
        return isLocal || text.IndexOfAny(['\n', '\r']) >= 0 ? value : text;
    }

    private ITypeSymbol TypeOf(GeneratedParameter parameter)
    {
        if (parameter.Value.Syntax is not ExpressionSyntax expression || parameter.Type.IsValueType)
            return parameter.Type;
        return _semantics.GetTypeInfo(expression, _cancellation).Nullability.FlowState switch
        {
            // Of a type parameter's own values nobody knows it.
            NullableFlowState.MaybeNull when parameter.Type is not ITypeParameterSymbol { IsReferenceType: false } => parameter.Type.WithNullableAnnotation(NullableAnnotation.Annotated),
            NullableFlowState.NotNull => parameter.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated),
            _ => parameter.Type,
        };
    }

    private string Name(ITypeSymbol type)
    {
        bool annotated = (_semantics.GetNullableContext(Position) & NullableContext.AnnotationsEnabled) != 0;
        return type.ToMinimalDisplayString(_semantics, Position, annotated ? Annotated : Plain);
    }

    private static string Free(HashSet<string> taken, params string[] names)
        => names.FirstOrDefault(name => !taken.Contains(name)) ?? PlaceholderName.Unique(names[0], taken);

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
