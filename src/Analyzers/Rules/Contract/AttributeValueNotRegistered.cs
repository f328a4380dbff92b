using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Registry;

namespace Observability.Analyzers.Rules.Contract;

/// <summary>
/// An attribute of the company's registry gets a value of another type, or one that is not among its members: what filters by it finds half.
/// Bad: <c>SetTag("shop.order.state", "Opened")</c>. Good: <c>SetTag("shop.order.state", "open")</c>, a member of it.
/// </summary>
internal sealed class AttributeValueNotRegistered : RegisteredAttributeRule
{
    private const string Id = "OBS6006";
    private const string Title = "Value does not fit the registry";

    private static readonly DiagnosticDescriptor Type = Describe(
        Id,
        Title,
        "'{0}' is {1} here and {2} in the registry: backends keep one type for each attribute, and hide or refuse the other",
        Area.Contract,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Member = Describe(
        Id,
        Title,
        "'{1}' is no value of '{0}' in the registry, so filters and panels by its values leave this out. It has {2}.",
        Area.Contract,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Type, Member);

    public override string WhyNoFix => "whether the value or the registry is right, and which member is meant, the code does not say";

    protected override void Judge(RegistryFile registry, string name, IOperation key, IOperation value, in RuleContext context)
    {
        if (registry.Attribute(name) is not { } attribute)
            return;
        if (RegisteredValue.OtherType(attribute, value) is { } type)
            context.Report(Type, value.Syntax.GetLocation(), name, type, attribute.Type!);
        else if (RegisteredValue.OtherMember(attribute, value) is { } member)
            context.Report(Member, value.Syntax.GetLocation(), name, member, string.Join(", ", attribute.Members));
    }
}
