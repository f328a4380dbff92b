using System.Reflection;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Eng.NewRule;

/// <summary>What a rule judges: an abstract class below <see cref="Rule"/> with the method that a rule overrides.</summary>
internal sealed class RuleShape
{
    private readonly ParameterInfo[] _parameters;

    private RuleShape(Type type, MethodInfo check)
    {
        Name = type.Name;
        _parameters = check.GetParameters();
    }

    public string Name { get; }

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

    // A new shape is found here without being listed. A CatchPolicyRule is none: it needs a place among the faults of catch blocks, which its author must choose.
    private static List<RuleShape> Known()
        => typeof(Rule).Assembly.GetTypes()
            .Where(type => type.IsAbstract && type.IsSubclassOf(typeof(Rule)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (Type: type, Check: type.GetMethod("Check", BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)))
            .Where(shape => shape.Check is { IsAbstract: true } check && check.ReturnType == typeof(void))
            .Select(shape => new RuleShape(shape.Type, shape.Check!))
            .ToList();

    private static string? Usual(Area area) => area switch
    {
        Area.Configuration => nameof(OptionsRule),
        Area.Logging or Area.Privacy => nameof(LogCallRule),
        Area.Metrics => nameof(MeasurementRule),
        Area.Errors => nameof(CatchRule),
        _ => null,
    };

    private static Type TypeOf(ParameterInfo parameter)
        => parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
}
