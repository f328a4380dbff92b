using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Models.Wiring;

/// <summary>A kind of thing that is created under a name, and collected only where a call registers that name: meters, sources of spans.</summary>
internal abstract class CollectedByName
{
    /// <summary>What such a thing is called, in facts and in messages.</summary>
    public abstract string Noun { get; }

    /// <summary>The type whose constructor makes such a thing of a name, its first argument.</summary>
    public abstract (string Namespace, string Name) Type { get; }

    /// <summary>The name of the method that makes one, too.</summary>
    public abstract string FactoryMethod { get; }

    /// <summary>The name of the method that registers names.</summary>
    public abstract string RegisteringMethod { get; }

    /// <summary>The method of OpenTelemetry's that sets the collection up, and what its builder is usually called.</summary>
    public abstract (string Method, string Builder) SetUpCall { get; }

    /// <summary>The methods that set the collection up here, so that it is not left to whoever references this library.</summary>
    public abstract ImmutableArray<string> Providers { get; }

    /// <summary>Words that show that somebody else may collect too.</summary>
    public abstract ImmutableArray<string> Others { get; }

    /// <summary>The same kind in another project; null where it has none.</summary>
    public abstract CollectedByName? SameIn(TelemetryModel project);

    /// <summary>Whether the method (a definition) registers names of this kind.</summary>
    public abstract bool IsRegisteredBy(IMethodSymbol method);

    /// <summary>Whether the file's text leaves it possible that something of this kind is created there.</summary>
    public abstract bool MayBeCreatedIn(SyntaxTree tree, CancellationToken cancellation);

    /// <summary>Whether an expression creates something of this kind.</summary>
    public abstract bool IsCreatedBy(IOperation expression);

    /// <summary>The name under which an expression creates something of this kind; null where it does not, or the name is not in sight.</summary>
    public abstract IOperation? NameIn(IOperation expression);
}
