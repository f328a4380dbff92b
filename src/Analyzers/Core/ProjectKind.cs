using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Core.Options;

namespace Observability.Analyzers.Core;

/// <summary>What a project is, as far as its telemetry is concerned.</summary>
internal enum ProjectKind
{
    /// <summary>Code that others host.</summary>
    Library,

    /// <summary>A program for a person at a terminal: its output is its user interface.</summary>
    Console,

    /// <summary>A long-running program that is neither web nor built on the generic host.</summary>
    Service,

    /// <summary>An ASP.NET Core application.</summary>
    Web,

    /// <summary>A program built on the generic host.</summary>
    Worker,

    /// <summary>Tests and what only tests use.</summary>
    Test,
}

/// <summary>Reads the kind from the option, from the build's properties, from what the program itself does, and only where the build tells nothing from references.</summary>
internal static class ProjectKinds
{
    /// <summary>Whether nobody watches the terminal of such a project in production.</summary>
    public static bool IsService(this ProjectKind kind) => kind is ProjectKind.Service or ProjectKind.Web or ProjectKind.Worker;

    public static bool TryParse(string text, out ProjectKind? kind)
    {
        kind = text.ToLowerInvariant() switch
        {
            "library" => ProjectKind.Library,
            "console" => ProjectKind.Console,
            "service" => ProjectKind.Service,
            "web" => ProjectKind.Web,
            "worker" => ProjectKind.Worker,
            "test" => ProjectKind.Test,
            _ => null,
        };
        return kind is not null;
    }

    public static ProjectKind Detect(Compilation compilation, TypeLookup types, AnalyzerOptions options, CancellationToken cancellation)
    {
        AnalyzerConfigOptions global = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        if (ObservabilityOptions.ProjectKind.OfProject(compilation, options) is { } configured)
            return configured;

        // No is not believed: some solutions say so for all projects, with their tests.
        if (IsTrue(global, "IsTestProject") || TestFrameworks.AreUsedBy(compilation, types, cancellation))
            return ProjectKind.Test;
        bool isProgram = compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;

        // A tool runs in somebody's terminal, whatever it is made of.
        if (isProgram && IsTrue(global, "PackAsTool"))
            return ProjectKind.Console;
        if (IsTrue(global, "UsingMicrosoftNETSdkWeb"))
            return ProjectKind.Web;
        if (IsTrue(global, "UsingMicrosoftNETSdkWorker"))
            return ProjectKind.Worker;
        if (!isProgram)
            return ProjectKind.Library;
        if (CommandLines.AreReadBy(types))
            return ProjectKind.Console;

        // References flow from project to project, so that a program has those of each library that it uses: where the build has told
        // that no such SDK is in use, only what the program itself does makes a service of it.
        return IsKnown(global, "UsingMicrosoftNETSdkWeb") || IsKnown(global, "OutputType") ? HostedCode.KindOf(compilation, types, cancellation) : KindByReferences(types);
    }

    // Without the build's properties (an IDE that does not pass them, a rule set run by hand) what is referenced tells.
    private static ProjectKind KindByReferences(TypeLookup types)
    {
        if (types.References("Microsoft.AspNetCore.Hosting") || types.References("Microsoft.AspNetCore"))
            return ProjectKind.Web;
        return types.References("Microsoft.Extensions.Hosting") ? ProjectKind.Worker : ProjectKind.Console;
    }

    // A build passes the properties that nobody has set too, as empty ones.
    private static bool IsKnown(AnalyzerConfigOptions options, string property) => options.TryGetValue($"build_property.{property}", out _);

    private static bool IsTrue(AnalyzerConfigOptions options, string property)
        => options.TryGetValue($"build_property.{property}", out string? text) && string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
}
