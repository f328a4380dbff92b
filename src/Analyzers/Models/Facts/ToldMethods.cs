using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Models.Facts;

/// <summary>Methods of other projects that hand on what they are given, or handle it: a compiler does not see their code, so their facts tell what their parameters are.</summary>
internal sealed class ToldMethods<TMethod>
    where TMethod : class
{
    private readonly Dictionary<string, TMethod> _methods = [];

    /// <param name="facts">What other projects tell.</param>
    /// <param name="verb">What they do with it.</param>
    /// <param name="subject">What is handed on, or handled.</param>
    /// <param name="read">Makes a method of what a fact tells; null of what is not understood.</param>
    public ToldMethods(ReferencedFacts facts, FactVerb verb, string subject, Func<ParameterRoles, TMethod?> read)
    {
        foreach ((FactsOfAssembly _, Fact fact) in facts.Of(verb, subject))
        {
            if (read(ParameterRoles.Read(fact.Detail)) is { } method)
                _methods[fact.Name] = method;
        }
    }

    /// <summary>Whether another project tells of any.</summary>
    public bool Exist => _methods.Count > 0;

    public IEnumerable<string> Names => _methods.Keys.Select(ParameterRoles.MethodName);

    /// <summary>What a method of another project is; null where none tells of it.</summary>
    public TMethod? Find(IMethodSymbol method)
        => Exist && method.GetDocumentationCommentId() is { } id && _methods.TryGetValue(id, out TMethod? known) ? known : null;
}
