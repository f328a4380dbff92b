using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>Whether a variable that has the name of a secret gets something else: stars, a hash, a text that is masked.</summary>
internal static class HarmlessWrites
{
    public static bool AnyOf(ISymbol variable, IOperation place)
    {
        foreach (IOperation operation in place.Root().Descendants())
        {
            IOperation? written = operation switch
            {
                IVariableDeclaratorOperation declarator when Is(declarator.Symbol, variable) => declarator.GetVariableInitializer()?.Value,
                ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when Is(target.Local, variable) => assignment.Value,
                ISimpleAssignmentOperation { Target: IParameterReferenceOperation target } assignment when Is(target.Parameter, variable) => assignment.Value,
                _ => null,
            };
            if (written is not null && IsHarmless(written.WithoutConversions()))
                return true;
        }

        return false;
    }

    // new string('*', 8), Mask(password), HashPassword(password), password.Substring(0, 2)
    private static bool IsHarmless(IOperation written) => written switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text.Length > 0,
        IConditionalOperation { WhenFalse: { } whenFalse } choice => IsHarmless(choice.WhenTrue.WithoutConversions()) || IsHarmless(whenFalse.WithoutConversions()),
        IAwaitOperation awaited => IsHarmless(awaited.Operation.WithoutConversions()),
        IObjectCreationOperation => true,

        // A call that the compiler does not understand yet may be any of these.
        IInvalidOperation => true,
        IInvocationOperation { TargetMethod: { Name: "Substring", ContainingType.SpecialType: SpecialType.System_String } } part => part.Arguments.Length == 2,
        IInvocationOperation call => PrivacyVocabulary.Hiding.IsIn(call.TargetMethod.Name),
        _ => false,
    };

    private static bool Is(ISymbol written, ISymbol variable) => SymbolEqualityComparer.Default.Equals(written, variable);
}
