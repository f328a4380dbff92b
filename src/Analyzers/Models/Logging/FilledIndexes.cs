using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Indexes that were meant for the library, and that the compiler has filled in: <c>Info($"Order {0}", id)</c> logs "Order 0".</summary>
internal static class FilledIndexes
{
    /// <summary>The first of them; null where there is none, or the text has placeholders of its own for the values.</summary>
    public static IInterpolationOperation? FirstIn(LogCall call)
    {
        if (call.Kind != TemplateKind.Constant || call.TemplateArgument?.Value.WithoutConversions() is not IInterpolatedStringOperation text || call.ArgumentCount is not { } count)
            return null;
        IInterpolationOperation? first = null;
        foreach (IInterpolatedStringContentOperation part in text.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation { Text.ConstantValue.Value: string written } when written.IndexOf('{') >= 0:
                    return null;
                case IInterpolationOperation { Expression: ILiteralOperation { ConstantValue.Value: int index } } hole when index >= 0 && index < count:
                    first ??= hole;
                    break;
            }
        }

        return first;
    }
}
