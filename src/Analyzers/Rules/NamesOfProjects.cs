using System.Collections.Immutable;
using System.Linq;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Rules;

/// <summary>How messages tell names that other projects create.</summary>
internal static class NamesOfProjects
{
    private const int Shown = 3;

    /// <summary><c>'Shop.Payments' (Shop.Payments), 'Shop.Stock' (Shop.Stock)</c>, and how many more.</summary>
    public static string List(ImmutableArray<NameOfProject> names)
    {
        string list = string.Join(", ", names.Take(Shown).Select(static name => $"'{name.Text}' ({name.Owner})"));
        return names.Length > Shown ? $"{list} and {names.Length - Shown} more" : list;
    }

    /// <summary>The call that registers them.</summary>
    public static string Call(string method, ImmutableArray<NameOfProject> names)
        => $"{method}({string.Join(", ", names.Take(Shown).Select(static name => $"\"{name.Text}\""))}{(names.Length > Shown ? ", …" : "")})";
}
