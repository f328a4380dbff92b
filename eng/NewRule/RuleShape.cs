using System.Reflection;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Eng.NewRule;

/// <summary>What a rule judges: a subject that some rule implements <see cref="IJudges{T}"/> for, or the options of a project.</summary>
internal sealed class RuleShape
{
    // It runs without a model of the code, so it judges no subject.
    private static readonly RuleShape Options = new("Options", nameof(OptionsRule), "override ", typeof(OptionsRule).GetMethod(nameof(OptionsRule.Check))!);

    private readonly ParameterInfo[] _parameters;

    private RuleShape(string name, string bases, string modifier, MethodInfo check)
    {
        Name = name;
        Bases = bases;
        Modifier = modifier;
        _parameters = check.GetParameters();
    }

    /// <summary>The subject's name.</summary>
    public string Name { get; }

    /// <summary>What the rule derives from and implements.</summary>
    public string Bases { get; }

    /// <summary>What stands before the return type of the method, with a space behind it; empty where it implements an interface.</summary>
    public string Modifier { get; }

    /// <summary>The parameter list of the method as the rule writes it.</summary>
    public string Parameters => string.Join(", ", _parameters.Select(parameter => $"{(parameter.ParameterType.IsByRef ? "in " : "")}{TypeOf(parameter).Name} {parameter.Name}"));

    /// <summary>The namespaces of the parameters.</summary>
    public IEnumerable<string> Namespaces => _parameters.Select(parameter => TypeOf(parameter).Namespace!);

    /// <param name="area">Whose usual shape is taken where none is asked for.</param>
    /// <param name="asked">The name on the command line.</param>
    public static RuleShape For(Area area, string? asked)
    {
        List<RuleShape> known = Known();
        string name = asked ?? Usual(area) ?? "";
        if (known.Find(shape => shape.Name == name) is { } found)
            return found;
        string why = name.Length == 0 ? $"{area} has no usual shape, choose one with --shape" : $"'{name}' is no shape";
        throw new UsageException($"{why}: {string.Join(", ", known.Select(shape => shape.Name))}");
    }

    // A new subject is found here without being listed. A CatchPolicyRule is no shape: it needs a place among the faults of catch blocks, which its
    // author must choose; nor is a ProjectRule, whose judge chooses its subjects.
    private static List<RuleShape> Known()
        => typeof(Rule).Assembly.GetTypes()
            .SelectMany(type => type.GetInterfaces())
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IJudges<>) && !type.ContainsGenericParameters)
            .Distinct()
            .Select(type => new RuleShape(
                type.GetGenericArguments()[0].Name,
                $"{nameof(Rule)}, IJudges<{type.GetGenericArguments()[0].Name}>",
                "",
                type.GetMethod(nameof(IJudges<>.Check))!))
            .Append(Options)
            .OrderBy(shape => shape.Name, StringComparer.Ordinal)
            .ToList();

    private static string? Usual(Area area) => area switch
    {
        Area.Configuration => Options.Name,
        Area.Logging or Area.Privacy => "LogCall",
        Area.Metrics => "Measurement",
        Area.Errors => "CatchBlock",
        _ => null,
    };

    private static Type TypeOf(ParameterInfo parameter)
        => parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
}
