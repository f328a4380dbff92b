using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>An argument of a rewritten call, and the one that stood in its place: that one's line and comments are its own.</summary>
internal readonly struct PlacedArgument(ArgumentSyntax argument, ArgumentSyntax? origin)
{
    public ArgumentSyntax Argument { get; } = argument;

    /// <summary>What it was; null for one that is new.</summary>
    public ArgumentSyntax? Origin { get; } = origin;

    public static PlacedArgument Kept(ArgumentSyntax argument) => new(argument, argument);

    public static PlacedArgument Added(ArgumentSyntax argument) => new(argument, null);
}
