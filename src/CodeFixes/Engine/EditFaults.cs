using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>What is wrong with an edit.</summary>
/// <param name="members">The marks of the members that went wrong; null among them where it is not known which.</param>
/// <param name="areTheirOwn">Whether each went wrong by what was edited in it: no declaration is different that it could see.</param>
internal sealed class EditFaults(List<SyntaxAnnotation?> members, bool areTheirOwn)
{
    public List<SyntaxAnnotation?> Members { get; } = members;

    public bool AreTheirOwn { get; } = areTheirOwn;
}
