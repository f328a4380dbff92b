using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Contract;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>Projects with a contract of their telemetry beside them.</summary>
internal static class ContractRun
{
    /// <summary>The service with this contract.</summary>
    public static TestProject With(string contract, TestProject? project = null)
        => (project ?? TestProject.Service) with { OtherFiles = [(ContractFile.FileName, contract)] };

    /// <summary>The service with this registry.</summary>
    public static TestProject Registered(string registry)
        => TestProject.Service with { OtherFiles = [("telemetry.registry.txt", registry)], Options = "build_property.ObservabilityRegistry = ../shared/telemetry.registry.txt" };

    /// <summary>The contract that says what the sources emit.</summary>
    public static string[] LinesOf(string source, TestProject? project = null)
    {
        project ??= TestProject.Service;
        Compilation compilation = Findings.Compile(project, source);
        if (project.RunsLoggerGenerator)
            compilation = LoggerGenerator.Run(compilation);
        Assert.Empty(Findings.Errors(compilation));
        EmittedTelemetry emitted = EmittedTelemetry.Of(new TelemetryModel(compilation, project.AnalyzerOptions, CancellationToken.None), CancellationToken.None);
        return [.. emitted.All().Select(entry => entry.Entry.Line).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The contract after Fix All of one of its rules.</summary>
    public static async Task<string> FixedAsync<TRule, TFix>(string source, string contract, TestProject? project = null)
        where TRule : Rule, new()
        where TFix : RuleFix, new()
    {
        project = With(contract, project);
        Project before = await Repair.ProjectAsync(project, source);
        var id = DocumentId.CreateNewId(before.Id);
        Solution solution = before.Solution.AddAdditionalDocument(id, ContractFile.FileName, SourceText.From(contract, Encoding.UTF8), filePath: "/0/" + ContractFile.FileName);
        Solution after = await Repair.FixAllAsync(solution, project, new TRule(), new TFix());
        return (await after.GetAdditionalDocument(id)!.GetTextAsync()).ToString();
    }
}
