using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Facts;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Log wrappers of other projects, whose code a compiler does not see: what their facts tell of their parameters.</summary>
internal static class ToldWrappers
{
    /// <summary>Those that other projects tell of; null where there is no library that they could log with.</summary>
    public static ToldMethods<LogMethod>? In(ReferencedFacts facts, ImmutableArray<LogLibrary> libraries)
        => libraries.IsEmpty ? null : new ToldMethods<LogMethod>(facts, FactVerb.Forwards, FactSubject.LogEvent, roles => Read(roles, libraries));

    /// <summary>A wrapper as a fact, by the id that documentation comments have for it.</summary>
    public static Fact Tell(IMethodSymbol method, LogMethod known)
    {
        var roles = WrittenRoles.Begin();
        roles.Add("library", known.Library.Namespace);
        roles.Add("level", known.Level?.ToString());
        roles.Add("level-parameter", known.LevelParameter);
        roles.Add("logger", known.Logger);
        roles.Add("exception", known.Exception);
        roles.Add("template", known.Template);
        roles.Add("values", known.FirstArgument);
        if (known.Dialect is null)
            roles.Add("plain", "1");
        return new Fact(FactVerb.Forwards, FactSubject.LogEvent, method.GetDocumentationCommentId() ?? "", roles.Write());
    }

    private static LogMethod? Read(ParameterRoles roles, ImmutableArray<LogLibrary> libraries)
    {
        LogLibrary? library = libraries.FirstOrDefault(library => roles["library"] == library.Namespace);
        int template = roles.Ordinal("template");
        if (library is null || template == ParameterRoles.None)
            return null;
        return new LogMethod(library)
        {
            Level = Enum.TryParse(roles["level"], out LogLevel known) ? known : null,
            LevelParameter = roles.Ordinal("level-parameter"),
            Logger = roles.Ordinal("logger"),
            Exception = roles.Ordinal("exception"),
            Template = template,
            FirstArgument = roles.Ordinal("values"),
            Dialect = roles["plain"] is null ? library.Dialect : null,
            IsWrapper = true,
        };
    }
}
