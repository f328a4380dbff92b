using System.Collections.Immutable;
using System.ComponentModel;
using Observability.Tool.Pages;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Observability.Tool.Commands;

/// <summary>`observability rules`: the rules of the package, all or those that somebody looks for.</summary>
internal sealed class RulesCommand(IAnsiConsole console) : Command<RulesCommand.Settings>
{
    protected override int Execute(CommandContext context, Settings settings, CancellationToken cancellation)
    {
        console.Limit(150);
        if (Complaint(settings) is { } complaint)
            throw new BadInputException(complaint);

        ImmutableArray<RulePage> found = [.. new RuleQuery([.. settings.Search ?? []], settings.Area, settings.Severity).Matches()];
        if (settings.Json)
            console.Profile.Out.Writer.WriteLine(RuleList.Json(found));
        else if (found.IsEmpty)
            console.WriteLine("No rule matches. 'observability rules' lists them all.");
        else
            RuleList.Write(console, found);
        return ExitCodes.Clean;
    }

    private static string? Complaint(Settings settings)
        => Complaint("--area", settings.Area, page => page.Area) ?? Complaint("--severity", settings.Severity, page => page.Promise);

    private static string? Complaint(string option, string? value, Func<RulePage, string> known)
    {
        ImmutableArray<string> values = [.. RulePages.All.Select(known).Distinct()];
        return value is null || values.Contains(value, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"{option} does not know '{value}'; expected one of {string.Join(", ", values)}";
    }

    public sealed class Settings : CommandSettings
    {
        [CommandArgument(0, "[search]")]
        [Description("Words that must all occur: in the id, the title, the area, the libraries or what the fix does")]
        public string[]? Search { get; init; }

        [CommandOption("--area <area>")]
        [Description("Only rules of one area: Logging, Metrics, Tracing, Errors, Privacy, Configuration")]
        public string? Area { get; init; }

        [CommandOption("--severity <severity>")]
        [Description("Only rules of one default severity: warning, suggestion, off")]
        public string? Severity { get; init; }

        [CommandOption("--json")]
        [Description("Writes JSON, for programs")]
        public bool Json { get; init; }
    }
}
