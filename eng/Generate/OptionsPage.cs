using System.Text;
using Observability.Analyzers.Core.Options;

namespace Observability.Analyzers.Eng.Generate;

/// <summary>docs/options.md: everything a user can set.</summary>
internal static class OptionsPage
{
    public static GeneratedFile File()
    {
        var text = new StringBuilder();
        text.Append("""
            # Options

            <!-- Written by: dotnet run --project eng -- generate -->

            Everything is set in `.editorconfig` or in a [global config](https://learn.microsoft.com/dotnet/fundamentals/code-analysis/configuration-files#global-analyzerconfig), except the mode and the baseline, which are properties of the project.
            A value that an option does not know leaves its default in force, and [OBS0001](rules/OBS0001.md) says so, as it does of a key that there is not.

            An option is read for each file. What no file has for itself is of the whole project: its kind and the patterns of names to ignore are what most files have, lists of methods and words are those of all files together.

            ## Severities

            ```ini
            [*.cs]
            # One rule: error, warning, suggestion, silent or none.
            dotnet_diagnostic.OBS1001.severity = error
            # All rules of an area. A severity of a rule of its own wins, and so does one that a mode sets.
            dotnet_analyzer_diagnostic.category-Observability.Metrics.severity = warning
            ```

            Each rule has one id and one severity of its own: a weaker case of a fault is a rule of its own, so that an id that you raise to `error` fails a build only where the fault is as certain as its page says.
            A rule set to `none` is not run: it costs a build nothing. `silent` runs it and shows nothing, but its fix is still offered in an IDE.
            In a global config, write `is_global = true` in place of `[*.cs]`.

            ## Methods of your own that log

            A method that hands its text on to a logger is judged where it is called: private and protected ones, extensions of a logger, and those that hand on their values too are recognised by what they do.
            For others, mark the parameter with `[StructuredMessageTemplate]` (JetBrains.Annotations) or the method with `[MessageTemplateFormatMethod("template")]` (Serilog), or name it in [`observability.log_methods`](#observabilitylog_methods).
            In options a type is written without its type parameters: `App.Log.Note` is the method of `App.Log<T>`, too.

            ## Modes

            One property chooses the severities of all rules. What `.editorconfig` or a global config says of a rule wins over it.

            ```xml
            <PropertyGroup>
              <ObservabilityAnalysisMode>Recommended</ObservabilityAnalysisMode>
            </PropertyGroup>
            ```

            | Mode | Meaning |
            |------|---------|

            """.ReplaceLineEndings("\n"));
        foreach (Preset preset in Preset.All)
            text.Append($"| `{preset.Mode}` | {preset.Meaning} |\n");
        text.Append("""

            ## Baseline

            Findings that are in `observability.baseline.txt`, beside the project or in the nearest folder above, do not count: [baseline.md](baseline.md). A property names another file, or none:

            ```xml
            <PropertyGroup>
              <ObservabilityBaseline>none</ObservabilityBaseline>
            </PropertyGroup>
            ```

            """.ReplaceLineEndings("\n").TrimEnd() + "\n");
        foreach (Option option in ObservabilityOptions.All)
            Append(text, option);
        return new GeneratedFile("docs/options.md", text.ToString());
    }

    private static void Append(StringBuilder text, Option option)
        => text.Append($"""

            ## {option.Key}

            {option.Description}

            - Values: {option.Allowed}
            - Default: {option.DefaultText}

            ```ini
            [*.cs]
            {option.Key} = {Example(option)}
            ```

            """.ReplaceLineEndings("\n"));

    // What is allowed is mostly said in words, and a value is among them: the first that the option itself accepts and that changes something.
    private static string Example(Option option)
        => option.Example
            ?? option.Allowed.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => word != option.DefaultText && option.Accepts(word))
            ?? throw new RefusedException($"option {option.Key}: what it allows ('{option.Allowed}') names no value that could serve as an example");
}
