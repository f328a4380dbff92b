using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Core;

/// <summary>An interpolated string that never becomes a string: a handler gets its parts, one by one.</summary>
internal static class HandledInterpolation
{
    /// <summary>The values, in the order in which they are written.</summary>
    public static ImmutableArray<IOperation> ValuesOf(IInterpolatedStringHandlerCreationOperation handler)
    {
        ImmutableArray<IOperation>.Builder values = ImmutableArray.CreateBuilder<IOperation>();
        Add(handler.Content, values);
        return values.ToImmutable();
    }

    /// <summary>The value that a part of the text shows; null where the part is fixed.</summary>
    public static IOperation? ValueOf(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolationOperation hole => hole.Expression,
        IInterpolatedStringAppendOperation { Kind: OperationKind.InterpolatedStringAppendFormatted, AppendCall: IInvocationOperation { Arguments: { IsEmpty: false } arguments } }
            => arguments[0].Value,
        _ => null,
    };

    /// <summary>Whether a call or a creation is the compiler's, which makes the handler or hands a part over to it.</summary>
    public static bool IsHandingOver(IOperation operation) => operation.Parent is IInterpolatedStringAppendOperation or IInterpolatedStringHandlerCreationOperation;

    private static void Add(IOperation content, ImmutableArray<IOperation>.Builder values)
    {
        switch (content)
        {
            case IInterpolatedStringAdditionOperation sum:
                Add(sum.Left, values);
                Add(sum.Right, values);
                break;
            case IInterpolatedStringOperation text:
                foreach (IInterpolatedStringContentOperation part in text.Parts)
                {
                    if (ValueOf(part) is { } value)
                        values.Add(value.WithoutImplicitConversions());
                }

                break;
        }
    }
}
