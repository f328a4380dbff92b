using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>
/// Whether an operation stands in a lambda that a test expects to throw, in the words of any assertion library:
/// <c>Assert.Throws(() => …)</c>, <c>act.Should().Throw()</c>, <c>Assert.That(() => …, Throws.…)</c>, <c>Record.Exception(() => …)</c>.
/// </summary>
internal static class AssertedThrow
{
    public static bool Covers(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation lambda && (IsInAssertion(lambda) || IsAssertedLater(lambda)))
                return true;
        }

        return false;
    }

    private static bool IsInAssertion(IOperation expression)
    {
        for (IOperation? current = expression.Parent; current is not null and not IBlockOperation; current = current.Parent)
        {
            if (current is IInvocationOperation call && ExpectsThrow(call))
                return true;
        }

        return false;
    }

    // Action act = () => counter.Inc(-1);
    private static bool IsAssertedLater(IAnonymousFunctionOperation lambda)
    {
        IOperation? holder = lambda.Parent;
        while (holder is IDelegateCreationOperation or IConversionOperation)
            holder = holder.Parent;
        if (holder is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local } declarator })
            return false;

        IOperation root = declarator.Root();
        foreach (IOperation operation in root.Descendants())
        {
            if (operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local) && IsInAssertion(reference))
                return true;
        }

        return false;
    }

    private static bool ExpectsThrow(IInvocationOperation call)
    {
        string name = call.TargetMethod.Name;
        if (MetricsVocabulary.ExpectedThrows.IsIn(name) || name is "Exception" or "ExceptionAsync" or "Catch" or "CatchAsync")
            return true;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (IsConstraint(argument.Value))
                return true;
        }

        return false;
    }

    // NUnit's Throws.TypeOf<…>() as a second argument.
    private static bool IsConstraint(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IInvocationOperation { Instance: { } instance } call when !MetricsVocabulary.ExpectedThrows.IsIn(call.TargetMethod.ContainingType.Name):
                    value = instance;
                    break;
                case IPropertyReferenceOperation { Instance: { } instance } property when !MetricsVocabulary.ExpectedThrows.IsIn(property.Property.ContainingType.Name):
                    value = instance;
                    break;
                case IInvocationOperation call:
                    return MetricsVocabulary.ExpectedThrows.IsIn(call.TargetMethod.ContainingType.Name);
                case IPropertyReferenceOperation property:
                    return MetricsVocabulary.ExpectedThrows.IsIn(property.Property.ContainingType.Name);
                default:
                    return false;
            }
        }
    }
}
