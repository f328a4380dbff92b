using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>
/// A call that may create an instrument, with all that its file alone tells of it: <c>Meter.CreateCounter&lt;long&gt;("shop.orders", "{order}")</c> in the
/// initializer of a field, beside a field <c>Meter</c> that is made with its name.
/// </summary>
internal sealed class WrittenInstrument
{
    private WrittenInstrument(InvocationExpressionSyntax syntax) => Syntax = syntax;

    public InvocationExpressionSyntax Syntax { get; }

    /// <summary>What the file tells of the meaning of its meter's type; null where the compiler has to be asked for all of it.</summary>
    public WrittenCreation? Meter { get; private set; }

    public NamedRegistry? Registry { get; private set; }

    public string Name { get; private set; } = "";

    public DefinitionTerms? Terms { get; private set; }

    /// <param name="call">The call.</param>
    /// <param name="kind">What its name says that it creates.</param>
    /// <param name="meters">How meters are created.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static WrittenInstrument Of(InvocationExpressionSyntax call, InstrumentKind kind, CollectedByName meters, CancellationToken cancellation)
    {
        var instrument = new WrittenInstrument(call);
        if (call.Expression is MemberAccessExpressionSyntax
            {
                Expression: IdentifierNameSyntax holder,
                Name: GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } numbers },
            }
            && numbers[0] is PredefinedTypeSyntax number
            && ArgumentsOf(call) is { } texts
            && MeterIn(holder, meters, cancellation) is { } meter
            && RegistryOf(meter) is { } registry)
        {
            instrument.Meter = meter;
            instrument.Registry = registry;
            instrument.Name = texts.Name;
            instrument.Terms = new DefinitionTerms(kind, number.Keyword.ValueText, texts.Unit, texts.Description);
        }

        return instrument;
    }

    // Three texts at most, as they stand: what comes with more, or in another order, the compiler reads.
    private static (string Name, string Unit, string Description)? ArgumentsOf(InvocationExpressionSyntax call)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        string name = "", unit = "", description = "";
        for (int i = 0; i < arguments.Count; i++)
        {
            string position = i switch { 0 => "name", 1 => "unit", _ => "description" };
            if (i > 2 || TextOf(arguments[i].Expression) is not { } text)
                return null;
            switch (arguments[i].NameColon?.Name.Identifier.ValueText ?? position)
            {
                case "name":
                    name = text;
                    break;
                case "unit":
                    unit = text;
                    break;
                case "description":
                    description = text;
                    break;
                default:
                    return null;
            }
        }

        return name.Length > 0 ? (name, unit, description) : null;
    }

    private static string? TextOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token.ValueText: var text } => text,
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } => "",
        _ => null,
    };

    // In a method a local or a parameter may have the field's name; so may a parameter of the type's, which another part of it may have.
    private static WrittenCreation? MeterIn(IdentifierNameSyntax holder, CollectedByName meters, CancellationToken cancellation)
    {
        if (holder.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not FieldDeclarationSyntax { Parent: TypeDeclarationSyntax { ParameterList: null } type }
            || type.Modifiers.Any(SyntaxKind.PartialKeyword)
            || holder.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not null)
            return null;
        if (Initializer(type, holder.Identifier.ValueText) is not { } value)
            return null;
        foreach (WrittenCreation creation in CreationsInFile.Of(holder.SyntaxTree, meters, cancellation))
        {
            if (creation.Syntax.Span == value.Span)
                return creation;
        }

        return null;
    }

    private static ExpressionSyntax? Initializer(TypeDeclarationSyntax type, string name)
    {
        foreach (MemberDeclarationSyntax member in type.Members)
        {
            if (member is not FieldDeclarationSyntax field || !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword))
                continue;
            foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
            {
                if (variable.Identifier.ValueText == name)
                    return variable.Initializer?.Value;
            }
        }

        return null;
    }

    private static NamedRegistry? RegistryOf(WrittenCreation meter)
        => meter is { Type: not null, Name: { Text: { Length: > 0 } name }, Syntax: BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: { } arguments } }
            ? arguments.Count switch
            {
                1 => new NamedRegistry(name, ""),
                2 when arguments[1].NameColon is null or { Name.Identifier.ValueText: "version" } && TextOf(arguments[1].Expression) is { } version => new NamedRegistry(name, version),
                _ => null,
            }
            : null;
}
