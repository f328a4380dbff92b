using System.Text;
using Observability.Tool.Cataloguing;
using Observability.Tool.Loading;
using Observability.Tool.Page;
using Observability.Tool.Reports;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Observability.Tool.Commands;

/// <summary>`observability catalogue`: all that a solution emits, and what has changed of it.</summary>
internal sealed class CatalogueCommand(IAnsiConsole console, Messages messages) : AsyncCommand<CatalogueSettings>
{
    protected override async Task<int> ExecuteAsync(CommandContext context, CatalogueSettings settings, CancellationToken cancellation)
    {
        if (settings is { FailOnBreaking: true, Diff: null })
            throw new BadInputException("--fail-on-breaking needs a catalogue to compare with: --diff FILE.");
        Catalogue? old = settings.Diff is { } file ? CatalogueJson.Read(file) : null;
        AuditTarget target = AuditTarget.Find(settings.Path, mayBeEmpty: true);

        Catalogue catalogue = await ProgressDisplay.ShowAsync(messages.Console, progress => new SolutionCatalogue(target, progress).ReadAsync(cancellation));
        foreach (CataloguedProject project in catalogue.Projects.Where(project => project.NotLoaded is not null))
            messages.Warn($"{project.Path} is left out: {project.NotLoaded}");
        CatalogueDiff? diff = old is null ? null : CatalogueDiff.Between(old, catalogue);

        Write(catalogue, diff, settings);
        IAnsiConsole summary = settings.JsonToOutput ? messages.Console : console;
        if (diff is null)
            summary.WriteLine(Summary(catalogue));
        else if (settings.Markdown is null)
            summary.Profile.Out.Writer.WriteLine(DiffMarkdown.Render(diff).TrimEnd());
        return settings.FailOnBreaking && diff is { IsBreaking: true } ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private void Write(Catalogue catalogue, CatalogueDiff? diff, CatalogueSettings settings)
    {
        if (settings.Html is { } html)
            ReportFile.Write(html, CataloguePage.Render(catalogue));
        if (settings.Markdown is { } markdown)
            ReportFile.Write(markdown, diff is null ? CatalogueMarkdown.Render(catalogue) : Encoding.UTF8.GetBytes(DiffMarkdown.Render(diff)));
        if (settings.Registry is { } registry)
            RegistryFiles.Write(registry, catalogue);
        if (settings.JsonToOutput)
            console.Profile.Out.Writer.WriteLine(Encoding.UTF8.GetString(CatalogueJson.Render(catalogue)));
        else if (settings.Json is { IsSet: true, Value: var json })
            ReportFile.Write(json, CatalogueJson.Render(catalogue));
    }

    private static string Summary(Catalogue catalogue)
    {
        int projects = catalogue.Projects.Count(project => project.NotLoaded is null);
        return $"{Of("metric", "metric")}, {Of("span", "span")}, {Of("log", "log event")}, {Of("error-tag", "error tag")} in {Counted(projects, "project")}";

        string Of(string kind, string noun) => Counted(catalogue.Entries.Count(entry => entry.Kind == kind), noun);
    }

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
