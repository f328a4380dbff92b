using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>Knows by one mark what must not leave the process: a name, or a classification.</summary>
internal abstract class SensitiveSource
{
    /// <summary>The name of what the operation reads, where it must not leave; null where it may, or where its parts are to be asked.</summary>
    public abstract string? NameOf(IOperation read);

    /// <summary>Whether a local's type, and what it is given as it is written, give reason to look for such data in it.</summary>
    public abstract bool MayBeIn(ILocalSymbol local, ExpressionSyntax given);

    /// <summary>The name of the parameter of a <c>[LoggerMessage]</c> method, where it says the same of what is given to it.</summary>
    public abstract string? NameOf(IParameterSymbol parameter, IOperation given);
}
