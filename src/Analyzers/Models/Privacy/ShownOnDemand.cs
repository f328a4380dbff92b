using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>Whether code runs only where somebody has asked, by a switch that says so, to see what is kept from others: <c>if (options.LogSensitiveData)</c>.</summary>
internal static class ShownOnDemand
{
    public static bool Is(IOperation operation)
    {
        IOperation child = operation;
        for (IOperation? parent = operation.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalOperation choice && ReferenceEquals(choice.WhenTrue, child) && Asks(choice.Condition))
                return true;
        }

        return false;
    }

    private static bool Asks(IOperation condition) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => Asks(both.LeftOperand) || Asks(both.RightOperand),
        IMemberReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } member => PrivacyVocabulary.Shown.IsIn(member.Member.Name),
        IParameterReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } parameter => PrivacyVocabulary.Shown.IsIn(parameter.Parameter.Name),
        ILocalReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } local => PrivacyVocabulary.Shown.IsIn(local.Local.Name),
        _ => false,
    };
}
