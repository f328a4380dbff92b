using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Facts;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Log wrappers of other projects, whose code a compiler does not see: what their facts tell of their parameters.</summary>
internal sealed class ToldWrappers
{
    private const int None = -1;

    private readonly Dictionary<string, LogMethod> _methods = [];

    public ToldWrappers(ReferencedFacts facts, ImmutableArray<LogLibrary> libraries)
    {
        if (libraries.IsEmpty)
            return;
        foreach ((FactsOfAssembly _, Fact fact) in facts.Of(FactVerb.Forwards, FactSubject.LogEvent))
        {
            if (Read(fact.Detail, libraries) is { } method)
                _methods[fact.Name] = method;
        }
    }

    /// <summary>The names of the methods: from <c>M:Shop.Logging.Log.Warn``1(System.String)</c> it is Warn.</summary>
    public IEnumerable<string> MethodNames => _methods.Keys.Select(SimpleName);

    /// <summary>What a method of another project forwards; null where it tells of nothing.</summary>
    public LogMethod? Find(IMethodSymbol method)
        => _methods.Count > 0 && method.GetDocumentationCommentId() is { } id && _methods.TryGetValue(id, out LogMethod? known) ? known : null;

    /// <summary>A wrapper as a fact, by the id that documentation comments have for it.</summary>
    public static Fact Tell(IMethodSymbol method, LogMethod known)
    {
        var roles = new List<string> { $"library={known.Library.Namespace}" };
        if (known.Level is { } level)
            roles.Add($"level={level}");
        Add(roles, "level-parameter", known.LevelParameter);
        Add(roles, "logger", known.Logger);
        Add(roles, "exception", known.Exception);
        Add(roles, "template", known.Template);
        Add(roles, "values", known.FirstArgument);
        if (known.Dialect is null)
            roles.Add("plain=1");
        return new Fact(FactVerb.Forwards, FactSubject.LogEvent, method.GetDocumentationCommentId() ?? "", string.Join(",", roles));
    }

    private static LogMethod? Read(string detail, ImmutableArray<LogLibrary> libraries)
    {
        var roles = new Dictionary<string, string>();
        foreach (string role in detail.Split(','))
        {
            int end = role.IndexOf('=');
            if (end > 0)
                roles[role.Substring(0, end)] = role.Substring(end + 1);
        }

        LogLibrary? library = libraries.FirstOrDefault(library => roles.TryGetValue("library", out string? name) && library.Namespace == name);
        int template = Ordinal(roles, "template");
        if (library is null || template == None)
            return null;
        return new LogMethod(library)
        {
            Level = roles.TryGetValue("level", out string? level) && Enum.TryParse(level, out LogLevel known) ? known : null,
            LevelParameter = Ordinal(roles, "level-parameter"),
            Logger = Ordinal(roles, "logger"),
            Exception = Ordinal(roles, "exception"),
            Template = template,
            FirstArgument = Ordinal(roles, "values"),
            Dialect = roles.ContainsKey("plain") ? null : library.Dialect,
            IsWrapper = true,
        };
    }

    private static void Add(List<string> roles, string role, int ordinal)
    {
        if (ordinal != None)
            roles.Add($"{role}={ordinal.ToString(CultureInfo.InvariantCulture)}");
    }

    private static int Ordinal(Dictionary<string, string> roles, string role)
        => roles.TryGetValue(role, out string? text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int ordinal) ? ordinal : None;

    private static string SimpleName(string id)
    {
        int end = id.IndexOf('(');
        string name = end < 0 ? id : id.Substring(0, end);
        name = name.Substring(name.LastIndexOf('.') + 1);
        int arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }
}
