using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Facts;

namespace Observability.Analyzers.Models.Errors;

/// <summary>Methods of other projects that are given an exception: a compiler does not see their code, so their facts tell what becomes of it.</summary>
internal static class ToldHelpers
{
    public static ToldMethods<ExceptionHelper> In(ReferencedFacts facts) => new(facts, FactVerb.Handles, FactSubject.Exception, Read);

    /// <summary>A helper as a fact; null where it has no name for others.</summary>
    public static Fact? Tell(IMethodSymbol method, ExceptionHelper helper)
    {
        if (method.GetDocumentationCommentId() is not { } id || Word(helper.Fate) is not { } does)
            return null;
        var roles = WrittenRoles.Begin();
        roles.Add("exception", helper.Parameter);
        roles.Add("does", does);
        return new Fact(FactVerb.Handles, FactSubject.Exception, id, roles.Write());
    }

    private static ExceptionHelper? Read(ParameterRoles roles)
        => roles.Ordinal("exception") is var parameter and not ParameterRoles.None && Fate(roles["does"]) is var fate and not ExceptionFate.Unknown
            ? new ExceptionHelper(parameter, fate)
            : null;

    private static string? Word(ExceptionFate fate) => fate switch
    {
        ExceptionFate.Drops => "drops",
        ExceptionFate.Logs => "logs",
        ExceptionFate.Reports => "reports",
        ExceptionFate.Throws => "throws",
        _ => null,
    };

    private static ExceptionFate Fate(string? word) => word switch
    {
        "drops" => ExceptionFate.Drops,
        "logs" => ExceptionFate.Logs,
        "reports" => ExceptionFate.Reports,
        "throws" => ExceptionFate.Throws,
        _ => ExceptionFate.Unknown,
    };
}
