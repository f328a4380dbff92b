using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Errors;

/// <summary>Exceptions among the values of a log call.</summary>
internal static class ExceptionValues
{
    /// <summary>The first exception that is given as a value, where the call has a parameter for it; null where there is none. A generated method takes its exception by type, a wrapper without one has nowhere to put it.</summary>
    public static IOperation? First(LogCall call, ErrorModel errors)
    {
        if (call.Shape != LogShape.Event || call.TemplateArgument is null || !call.TakesValues || (call.Method.IsWrapper && call.Method.Exception < 0))
            return null;
        foreach (IOperation value in call.Arguments.Values)
        {
            if (value.Type.IsOrInherits(errors.Exception))
                return value;
        }

        return null;
    }
}
