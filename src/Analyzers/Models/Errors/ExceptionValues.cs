using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Errors;

/// <summary>Exceptions among the values of a log call.</summary>
internal static class ExceptionValues
{
    /// <summary>
    /// The index of the next exception that is given as a value, from <paramref name="start"/> on; -1 where there is none, or where the call has no
    /// parameter for it: a generated method takes its exception by type, a wrapper without one has nowhere to put it.
    /// </summary>
    public static int IndexFrom(LogCall call, int start, ErrorModel errors)
    {
        if (call.Shape != LogShape.Event || call.TemplateArgument is null || !call.TakesValues || (call.Method.IsWrapper && call.Method.Exception < 0))
            return -1;
        for (int i = start; i < call.Arguments.Values.Length; i++)
        {
            if (call.Arguments.Values[i].Type.IsOrInherits(errors.Exception))
                return i;
        }

        return -1;
    }
}
