using System.Linq;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Facts;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>Methods of other projects that open a span or a log scope and return it: a compiler does not see their code, so their facts tell of it.</summary>
internal static class ToldScopes
{
    private const string Span = "span";
    private const string LogScope = "log-scope";

    public static ToldMethods<ScopeMethod> In(ReferencedFacts facts) => new(facts, FactVerb.Opens, FactSubject.Scope, Read);

    /// <summary>Such a method as a fact; null where it has no name for others, or returns something else.</summary>
    public static Fact? Tell(IMethodSymbol method, in TelemetryScope scope)
    {
        if (method.GetDocumentationCommentId() is not { } id || Word(scope.Kind) is not { } kind)
            return null;
        var roles = WrittenRoles.Begin();
        roles.Add("kind", kind);
        roles.Add("library", scope.Library?.Namespace);
        roles.Add("name", scope.Name);
        return new Fact(FactVerb.Opens, FactSubject.Scope, id, roles.Write());
    }

    private static string? Word(ScopeKind kind) => kind switch
    {
        ScopeKind.Span => Span,
        ScopeKind.LogScope => LogScope,
        _ => null,
    };

    private static ScopeMethod? Read(ParameterRoles roles) => roles["kind"] switch
    {
        Span when TracingModel.Libraries.FirstOrDefault(library => library.Namespace == roles["library"]) is { } library
            => new ScopeMethod(ScopeKind.Span) { SpanElsewhere = library, NameElsewhere = roles["name"] },
        LogScope => new ScopeMethod(ScopeKind.LogScope),
        _ => null,
    };
}
