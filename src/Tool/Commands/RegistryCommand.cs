using System.Globalization;
using System.Text;
using Observability.Tool.Registries;
using Observability.Tool.Reports;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Observability.Tool.Commands;

/// <summary>`observability registry`: the company's registry in the form that the analyzers read.</summary>
internal sealed class RegistryCommand(IAnsiConsole console, Messages messages) : Command<RegistrySettings>
{
    protected override int Execute(CommandContext context, RegistrySettings settings, CancellationToken cancellation)
    {
        SemanticConventions conventions = SemanticConventions.Read(settings.Registry);
        string text = RegistryText.Of(conventions);
        if (settings.Out is null)
        {
            console.Profile.Out.Writer.Write(text);
            console.Profile.Out.Writer.Flush();
            return ExitCodes.Clean;
        }

        ReportFile.Write(settings.Out, Encoding.UTF8.GetBytes(text));
        messages.Console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{conventions.Attributes.Count} attributes and {conventions.Metrics.Count} metrics in {settings.Out}");
        return ExitCodes.Clean;
    }
}
