using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Core;

/// <summary>Whether the code of a program builds a host and runs it: what it writes itself, not what its references would let it do.</summary>
internal static class HostedCode
{
    private static readonly WordSet HostNames = WordSet.Of("host", "app", "application", "builder");

    public static ProjectKind KindOf(Compilation compilation, TypeLookup types, CancellationToken cancellation)
    {
        if (!types.References("Microsoft.Extensions.Hosting") && !types.References("Microsoft.Extensions.Hosting.Abstractions"))
            return ProjectKind.Console;

        // Found in text first, which is remembered for each file; only files that have the word are read for the name itself.
        if (Names(compilation, cancellation, "WebApplication", "WebApplication")
            || Names(compilation, cancellation, "WebHost", "WebHost", "WebHostBuilder", "ConfigureWebHostDefaults", "ConfigureWebHost"))
            return ProjectKind.Web;

        // A program that seeds a database takes the host's services and ends; a service runs it.
        bool runsAHost = Names(compilation, cancellation, "Extensions.Hosting", "Hosting")
            && (Runs(compilation, cancellation) || Names(compilation, cancellation, "WaitForShutdown", "WaitForShutdown", "WaitForShutdownAsync"));
        return runsAHost || Names(compilation, cancellation, "HostedService", "IHostedService", "AddHostedService") || Names(compilation, cancellation, "BackgroundService", "BackgroundService")
            ? ProjectKind.Worker
            : ProjectKind.Console;
    }

    private static bool Runs(Compilation compilation, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in SourceSearch.TreesMentioning(compilation, "Run", cancellation))
        {
            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Run" or "RunAsync" or "RunConsoleAsync" } run && IsHost(run.Expression))
                    return true;
            }
        }

        return false;
    }

    // host.Run(), builder.Build().Run(): not seeder.RunAsync(), not Task.Run(…).
    private static bool IsHost(ExpressionSyntax receiver) => receiver switch
    {
        InvocationExpressionSyntax => true,
        AwaitExpressionSyntax or ParenthesizedExpressionSyntax => true,
        IdentifierNameSyntax name => HostNames.IsIn(name.Identifier.ValueText),
        MemberAccessExpressionSyntax access => HostNames.IsIn(access.Name.Identifier.ValueText),
        _ => false,
    };

    // Tokens, not text: a comment is none, and who asks for a type does not use it.
    private static bool Names(Compilation compilation, CancellationToken cancellation, string word, params string[] names)
    {
        foreach (SyntaxTree tree in SourceSearch.TreesMentioning(compilation, word, cancellation))
        {
            foreach (SyntaxToken token in tree.GetRoot(cancellation).DescendantTokens())
            {
                if (System.Array.IndexOf(names, token.ValueText) >= 0 && token.Parent?.FirstAncestorOrSelf<TypeOfExpressionSyntax>() is null)
                    return true;
            }
        }

        return false;
    }
}
