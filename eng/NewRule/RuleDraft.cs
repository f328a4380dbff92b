using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Eng.NewRule;

/// <summary>The rule that the command line asks for.</summary>
internal sealed partial class RuleDraft
{
    private RuleDraft(string id, string name, Area area, Severity severity, RuleShape shape)
    {
        Id = id;
        Name = name;
        Area = area;
        Severity = severity;
        Shape = shape;
    }

    public string Id { get; }

    public string Name { get; }

    public Area Area { get; }

    public Severity Severity { get; }

    public RuleShape Shape { get; }

    /// <summary>The name in words: VariableAsTemplate is "Variable as template".</summary>
    public string Title => InWords(Name);

    public string RulePath => $"src/Analyzers/Rules/{Area}/{Name}.cs";

    public string FixPath => $"src/CodeFixes/{Area}/{Name}Fix.cs";

    public string TestPath => $"tests/Analyzers.Tests/Rules/{Area}/{Name}Tests.cs";

    public string FixTestPath => $"tests/Analyzers.Tests/Rules/{Area}/{Name}FixTests.cs";

    public string PagePath => $"docs/rules/{Id}.md";

    public IEnumerable<string> Paths => [RulePath, FixPath, TestPath, FixTestPath, PagePath];

    public static RuleDraft Parse(string[] args)
    {
        if (args is not [var id, var name, .. var options] || id.StartsWith('-') || name.StartsWith('-'))
            throw new UsageException("new-rule needs an id and a name");
        if (!IdPattern().IsMatch(id))
            throw new UsageException($"'{id}' is no id: OBS and four digits");
        if (!NamePattern().IsMatch(name))
            throw new UsageException($"'{name}' is no name: the bad pattern in PascalCase, such as VariableAsTemplate");

        Area area = AreaOf(id);
        Severity severity = Severity.Suggestion;
        string? shape = null;
        for (int i = 0; i < options.Length; i += 2)
        {
            string value = i + 1 < options.Length ? options[i + 1] : throw new UsageException($"'{options[i]}' needs a value");
            switch (options[i])
            {
                case "--area":
                    Area asked = Choice<Area>("area", value);
                    if (asked != area)
                        throw new UsageException($"{id} does not fit {asked}: OBS{(int)asked}xxx is its band, and OBS{(int)area}xxx is that of {area}");
                    break;
                case "--severity":
                    severity = Choice<Severity>("severity", value);
                    break;
                case "--shape":
                    shape = value;
                    break;
                default:
                    throw new UsageException($"unknown option '{options[i]}'");
            }
        }

        return new RuleDraft(id, name, area, severity, RuleShape.For(area, shape));
    }

    private static Area AreaOf(string id)
    {
        var area = (Area)(id[3] - '0');
        return Enum.IsDefined(area) ? area : throw new UsageException($"no area has the band of {id}");
    }

    private static T Choice<T>(string what, string text)
        where T : struct, Enum
        => Enum.GetNames<T>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<T>(name)
            : throw new UsageException($"'{text}' is no {what}: expected one of {string.Join(", ", Enum.GetNames<T>())}");

    private static string InWords(string name)
    {
        var words = new StringBuilder();
        foreach (char letter in name)
        {
            if (words.Length > 0 && char.IsUpper(letter))
                words.Append(' ').Append(char.ToLower(letter, CultureInfo.InvariantCulture));
            else
                words.Append(letter);
        }

        return words.ToString();
    }

    [GeneratedRegex("^OBS[0-9]{4}$")]
    private static partial Regex IdPattern();

    [GeneratedRegex("^([A-Z][a-z0-9]+){2,}$")]
    private static partial Regex NamePattern();
}
