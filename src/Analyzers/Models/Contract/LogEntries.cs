using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Contract;

/// <summary>Log events as entries of a contract.</summary>
internal sealed class LogEntries
{
    // As Microsoft.Extensions.Logging names categories: of a generic type without what is in its place.
    private static readonly SymbolDisplayFormat CategoryFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    // Few types log much.
    private readonly ConcurrentDictionary<ITypeSymbol, string> _categories = new(SymbolEqualityComparer.Default);

    /// <summary>The event that a call, or a declaration that a generator makes a call of, writes; null where it writes none.</summary>
    public TelemetryEntry? Of(LoggedTemplate template)
    {
        if (template.Shape == LogShape.Scope)
            return null;
        EventIdentity? identity = EventIdentity.Of(template);
        return TelemetryEntry.Of(TelemetryKind.Log, NameOf(template), [
            CategoryOf(template),
            template.Level?.ToString() ?? TelemetryEntry.Unknown,
            identity?.Number?.ToString(CultureInfo.InvariantCulture),
            identity?.Name,
            ContractText.WriteList(PropertiesOf(template).Distinct()),
        ]);
    }

    private static string NameOf(LoggedTemplate template)
        => template.Text ?? (template is LogCall { TemplateArgument.Value: { } text } ? TelemetryPattern.Of(text) : null) ?? TelemetryEntry.Unknown;

    private string? CategoryOf(LoggedTemplate template)
    {
        ITypeSymbol? logger = template switch
        {
            LogCall call => call.Receiver?.Type,
            LogDeclaration declaration => LoggerOf(declaration),
            _ => null,
        };
        return logger is INamedTypeSymbol { TypeArguments: { Length: 1 } categories } && logger.Is(template.Library.GenericLogger)
            ? _categories.GetOrAdd(categories[0], static category => category is ITypeParameterSymbol ? TelemetryEntry.Unknown : category.ToDisplayString(CategoryFormat))
            : null;
    }

    private static ITypeSymbol? LoggerOf(LogDeclaration declaration)
    {
        foreach (IParameterSymbol parameter in declaration.Symbol.Parameters)
        {
            if (parameter.Type.Is(declaration.Library.GenericLogger))
                return parameter.Type;
        }

        if (declaration.Symbol.IsStatic)
            return null;
        foreach (ISymbol member in declaration.Symbol.ContainingType.GetMembers())
        {
            ITypeSymbol? type = member switch { IFieldSymbol field => field.Type, IPropertySymbol property => property.Type, _ => null };
            if (type.Is(declaration.Library.GenericLogger))
                return type;
        }

        return null;
    }

    private static IEnumerable<string> PropertiesOf(LoggedTemplate template)
    {
        // A text in which indexes stand for names has no properties.
        if (template.Template is not { IsRejected: false, Dialect: not TemplateDialect.Composite } parsed)
            yield break;
        for (int i = 0; i < parsed.Holes.Length; i++)
        {
            TemplateHole hole = parsed.Holes[i];
            if (hole.IsFaulty || hole.IsPositional)
                continue;
            yield return PropertyKinds.Of(template, i) is var kind and not PropertyKind.Unknown ? $"{hole.Name}:{InWords(kind)}" : hole.Name;
        }
    }

    private static string InWords(PropertyKind kind) => kind == PropertyKind.Structure ? "object" : kind.ToString().ToLowerInvariant();
}
