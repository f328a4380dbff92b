using System.Collections.Generic;
using System.Globalization;

namespace Observability.Analyzers.Models.Facts;

/// <summary>What the parameters of a method are that forwards, as facts have it: <c>library=Serilog,template=0,values=1</c>.</summary>
internal sealed class ParameterRoles
{
    /// <summary>Where no parameter has the role.</summary>
    public const int None = -1;

    private readonly List<KeyValuePair<string, string>> _roles = [];

    /// <summary>Reads them; what is not understood is passed over.</summary>
    public static ParameterRoles Read(string detail)
    {
        var roles = new ParameterRoles();
        foreach (string role in detail.Split(','))
        {
            int end = role.IndexOf('=');
            if (end > 0)
                roles._roles.Add(new(role.Substring(0, end), role.Substring(end + 1)));
        }

        return roles;
    }

    public string? this[string role]
    {
        get
        {
            foreach (KeyValuePair<string, string> known in _roles)
            {
                if (known.Key == role)
                    return known.Value;
            }

            return null;
        }
    }

    /// <summary>The ordinal of the parameter that has the role.</summary>
    public int Ordinal(string role) => int.TryParse(this[role], NumberStyles.None, CultureInfo.InvariantCulture, out int ordinal) ? ordinal : None;

    /// <summary>What single parameters are, each by its ordinal: <c>0=url.path</c>.</summary>
    public IEnumerable<(int Ordinal, string Value)> ByOrdinal()
    {
        foreach (KeyValuePair<string, string> known in _roles)
        {
            if (int.TryParse(known.Key, NumberStyles.None, CultureInfo.InvariantCulture, out int ordinal))
                yield return (ordinal, known.Value);
        }
    }

    /// <summary>The name of a method from its id in documentation comments: of <c>M:Shop.Logging.Log.Warn``1(System.String)</c> it is Warn.</summary>
    public static string MethodName(string id)
    {
        int end = id.IndexOf('(');
        string name = end < 0 ? id : id.Substring(0, end);
        name = name.Substring(name.LastIndexOf('.') + 1);
        int arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }
}
