using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Hosts;

/// <summary>
/// Recognises the subjects of one area and hands each to all that judge it. One host serves one compilation.
/// Calls and creations come through the one door of <see cref="CallAnalyzer"/>, which knows each called method once for all hosts; for anything else
/// a host registers by itself. It asks for nothing where its libraries are absent or nobody judges its subjects.
/// </summary>
internal abstract class Host
{
    /// <summary>Whether <see cref="OnCall"/> is to be told of the calls that mean something to telemetry.</summary>
    public virtual bool WantsCalls => false;

    /// <summary>Whether <see cref="OnEveryCall"/> is to be told of all calls.</summary>
    public virtual bool WantsEveryCall => false;

    /// <summary>Whether <see cref="OnCreation"/> is to be told of the objects that are created.</summary>
    public virtual bool WantsCreations => false;

    /// <summary>Registers for what is neither a call nor a creation.</summary>
    public virtual void Register(in Registration registration)
    {
    }

    /// <summary>A call of a method that means something to telemetry, maybe in another area.</summary>
    public virtual void OnCall(IInvocationOperation call, KnownMethod known, in RuleContext context)
    {
    }

    /// <summary>A call of any method: nearly all of them must end here at once.</summary>
    public virtual void OnEveryCall(IInvocationOperation call, OperationAnalysisContext context)
    {
    }

    /// <summary>A <c>new</c> of any type.</summary>
    public virtual void OnCreation(IObjectCreationOperation creation, OperationAnalysisContext context)
    {
    }
}
