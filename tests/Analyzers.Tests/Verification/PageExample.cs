using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>An example of a rule's page.</summary>
/// <param name="Kind"><c>violation</c>, <c>fixed</c> (what the fix makes of the one before it) or <c>ok</c>.</param>
/// <param name="Code">A whole file.</param>
internal sealed record PageExample(string Kind, string Code)
{
    /// <summary>The project it stands in. What has statements of its own is a program.</summary>
    public TestProject Project => TestProject.Service with { Output = IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary };

    private bool IsProgram => CSharpSyntaxTree.ParseText(Code, TestProject.Service.ParseOptions).GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();

    public static ImmutableArray<PageExample> Of(string id)
        => [.. Regex.Matches(File.ReadAllText(Repository.File($"docs/rules/{id}.md")), "```csharp (violation|fixed|ok)\n(.*?)```", RegexOptions.Singleline).Select(match => new PageExample(match.Groups[1].Value, match.Groups[2].Value))];
}
