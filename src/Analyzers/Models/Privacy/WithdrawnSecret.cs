using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>Whether the statements around a log call withdraw the very secret that it tells of: then it lets nobody in any more.</summary>
internal static class WithdrawnSecret
{
    private const int Blocks = 2;

    public static bool Is(IOperation secret, IOperation carrier)
    {
        ISymbol? variable = Variable(secret);
        if (variable is null)
            return false;
        int blocks = 0;
        for (IOperation? current = carrier.Parent; current is not null && blocks < Blocks; current = current.Parent)
        {
            if (current is not IBlockOperation block)
                continue;
            blocks++;
            if (Withdraws(block, variable))
                return true;
        }

        return false;
    }

    private static bool Withdraws(IBlockOperation block, ISymbol variable)
    {
        foreach (IOperation operation in block.Descendants())
        {
            if (operation is IInvocationOperation call && PrivacyVocabulary.Withdrawals.Begins(call.TargetMethod.Name) && Takes(call, variable))
                return true;
        }

        return false;
    }

    private static bool Takes(IInvocationOperation call, ISymbol variable)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (SymbolEqualityComparer.Default.Equals(Variable(argument.Value.WithoutConversions()), variable))
                return true;
        }

        return false;
    }

    private static ISymbol? Variable(IOperation value) => value switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
