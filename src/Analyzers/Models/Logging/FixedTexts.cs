using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Texts that are no constants to the compiler and yet do not vary by call: resources, translations, read-only fields, locals that only ever get constants.</summary>
internal static class FixedTexts
{
    public static bool IsFixed(IOperation text)
        => text is ILocalReferenceOperation local ? OnlyGetsFixedTexts(local) : IsFixedValue(text);

    /// <summary>What a text is read from: the <c>ex</c> of <c>ex.Message</c> and <c>ex.ToString()</c>.</summary>
    public static IOperation? Receiver(IOperation text) => text switch
    {
        IPropertyReferenceOperation property => property.Instance?.WithoutConversions(),
        IInvocationOperation call => call.Instance?.WithoutConversions(),
        _ => null,
    };

    // Locals are left out: two that are made of each other would be asked for ever.
    private static bool IsFixedValue(IOperation text) => text switch
    {
        IFieldReferenceOperation { Field: { IsReadOnly: true, IsStatic: true } } => true,
        IFieldReferenceOperation { Field: { } field } => IsResource(field),
        IPropertyReferenceOperation property => IsFixedProperty(property.Property),
        IInvocationOperation call => IsFixedCall(call),
        IConditionalOperation { WhenFalse: { } whenFalse } choice => IsFixedArm(choice.WhenTrue) && IsFixedArm(whenFalse),
        ICoalesceOperation choice => IsFixedArm(choice.Value) && IsFixedArm(choice.WhenNull),
        _ => false,
    };

    private static bool IsFixedArm(IOperation arm)
    {
        IOperation text = arm.WithoutConversions();
        return TemplateExpression.Classify(text) == TemplateKind.Constant || IsFixedValue(text);
    }

    private static bool IsFixedCall(IInvocationOperation call)
        => IsTranslation(call.TargetMethod.ContainingType)
            || (call.TargetMethod.Name == "GetString" && call.TargetMethod.ContainingType.Is("System.Resources.ResourceManager"))
            || BuiltStrings.IsBuiltOfConstants(call);

    private static bool IsFixedProperty(IPropertySymbol property)
        => IsResource(property) || IsTranslation(property.ContainingType) || property.IsNewLine();

    // What resource generators write has the manager beside the texts.
    private static bool IsResource(ISymbol member)
        => member.IsStatic && member.ContainingType.GetMembers("ResourceManager").Length > 0;

    // IStringLocalizer["key"] and its result.
    private static bool IsTranslation(INamedTypeSymbol type)
        => type.NameIn("Microsoft.Extensions.Localization") is "LocalizedString" or "IStringLocalizer" or "IStringLocalizerFactory";

    private static bool OnlyGetsFixedTexts(ILocalReferenceOperation reference)
    {
        IOperation root = reference.Root();

        bool getsAny = false;
        foreach (IOperation operation in root.Descendants())
        {
            if (operation is IVariableDeclaratorOperation declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local))
            {
                // Without an initializer of its own it is a loop's or a using's variable, or is assigned later.
                if (declarator.GetVariableInitializer() is not { } initializer)
                    continue;
                if (!IsFixedArm(initializer.Value))
                    return false;
                getsAny = true;
            }
            else if (operation is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, reference.Local))
            {
                if (local.Parent is ISimpleAssignmentOperation assignment && assignment.Target == local)
                {
                    if (!IsFixedArm(assignment.Value))
                        return false;
                    getsAny = true;
                }
                else if (IsWritten(local))
                {
                    return false;
                }
            }
        }

        return getsAny;
    }

    private static bool IsWritten(ILocalReferenceOperation local)
        => local.IsDeclaration
            || local.Parent is ICompoundAssignmentOperation or ICoalesceAssignmentOperation or ITupleOperation
            || local.Parent is IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref };
}
