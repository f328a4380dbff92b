using System.Threading;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Core;

/// <summary>Whether the code of a program builds a host and runs it: what it writes itself, not what its references would let it do.</summary>
internal static class HostedCode
{
    public static ProjectKind KindOf(Compilation compilation, TypeLookup types)
    {
        if (!types.References("Microsoft.Extensions.Hosting") && !types.References("Microsoft.Extensions.Hosting.Abstractions"))
            return ProjectKind.Console;

        // Found in text first, which is remembered for each file; only files that have the word are read for the name itself.
        if (Names(compilation, "WebApplication", "WebApplication") || Names(compilation, "WebHost", "WebHost", "WebHostBuilder", "ConfigureWebHostDefaults", "ConfigureWebHost"))
            return ProjectKind.Web;

        // A program that seeds a database takes the host's services and ends; a service runs it.
        bool runsAHost = Names(compilation, "Extensions.Hosting", "Hosting") && (Names(compilation, "Run", "Run", "RunAsync", "RunConsoleAsync") || Names(compilation, "WaitForShutdown", "WaitForShutdown", "WaitForShutdownAsync"));
        return runsAHost || Names(compilation, "HostedService", "IHostedService", "AddHostedService") || Names(compilation, "BackgroundService", "BackgroundService")
            ? ProjectKind.Worker
            : ProjectKind.Console;
    }

    private static bool Names(Compilation compilation, string word, params string[] names)
    {
        foreach (SyntaxTree tree in SourceSearch.TreesMentioning(compilation, word, CancellationToken.None))
        {
            // Tokens, not text: a comment is none.
            foreach (SyntaxToken token in tree.GetRoot().DescendantTokens())
            {
                if (System.Array.IndexOf(names, token.ValueText) >= 0)
                    return true;
            }
        }

        return false;
    }
}
