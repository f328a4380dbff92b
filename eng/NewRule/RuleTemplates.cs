using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Eng.NewRule;

/// <summary>What the files of a rule look like before their author has written them. They compile; the tests fail.</summary>
internal static class RuleTemplates
{
    public static string Rule(RuleDraft draft)
        => $$"""
            {{Usings(draft)}}

            namespace Observability.Analyzers.Rules.{{draft.Area}};

            /// <summary>
            /// What is wrong, in one sentence.
            /// Why it hurts, in one sentence.
            /// Bad: <c>…</c>. Good: <c>…</c>.
            /// </summary>
            internal sealed class {{draft.Name}} : {{draft.Shape.Name}}
            {
                private static readonly DiagnosticDescriptor Fault = Describe(
                    "{{draft.Id}}",
                    "{{draft.Title}}",
                    "'{0}' is wrong: this is why it hurts. This is what to write instead.",
                    Area.{{draft.Area}},
                    Severity.{{draft.Severity}});

                public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

                public override void Check({{draft.Shape.Parameters}})
                {
                    // Guards first, the decision last.
                }
            }

            """.ReplaceLineEndings("\n");

    public static string Fix(RuleDraft draft)
        => $$"""
            using System.Collections.Immutable;
            using System.Composition;
            using System.Threading.Tasks;
            using Microsoft.CodeAnalysis;
            using Microsoft.CodeAnalysis.CodeFixes;

            namespace Observability.Analyzers.CodeFixes.{{draft.Area}};

            /// <summary>{{draft.Id}}: what becomes of the code, in one sentence.</summary>
            [ExportCodeFixProvider(LanguageNames.CSharp), Shared]
            public sealed class {{draft.Name}}Fix : RuleFix
            {
                internal override string Id => "{{draft.Id}}";

                internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("{{draft.Id}}", "What the fix does, as the IDE offers it"));

                // Nothing is offered until it is written. A rule that cannot have a fix has no such file, and says in WhyNoFix why.
                internal override Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant) => Task.FromResult(false);
            }

            """.ReplaceLineEndings("\n");

    public static string Tests(RuleDraft draft)
        => $$"""
            using Observability.Analyzers.CodeFixes.{{draft.Area}};
            using Observability.Analyzers.Rules.{{draft.Area}};
            using Observability.Analyzers.Tests.Verification;

            namespace Observability.Analyzers.Tests.Rules.{{draft.Area}};

            public class {{draft.Name}}Tests
            {
                [Fact]
                public void Reports()
                    => Assert.Fail("{{draft.Id}} is not written yet: show with Verify.Reports<{{draft.Name}}> what it reports, and its message once.");

                [Fact]
                public void Is_silent()
                    => Assert.Fail("{{draft.Id}} is not written yet: show with Verify.IsSilent<{{draft.Name}}> near misses, at least as many as reports.");

                [Fact]
                public void Fixes()
                    => Assert.Fail("{{draft.Id}} is not written yet: show with Verify.Fixes<{{draft.Name}}, {{draft.Name}}Fix> what its fix makes of a report.");
            }

            """.ReplaceLineEndings("\n");

    public static string Page(RuleDraft draft)
        => $$"""
            # {{draft.Id}}: {{draft.Title}}

            What is wrong, in one sentence. Why it hurts, in one or two.

            ## Bad

            ```csharp
            // The line that is reported, in the code around it.
            ```

            ## Good

            ```csharp
            // The same code as the fix leaves it.
            ```

            ## The fix

            What it changes, and where it is not offered.

            ## When it is silent

            - The near misses that are right.

            ## Configure

            ```ini
            [*.cs]
            dotnet_diagnostic.{{draft.Id}}.severity = {{(draft.Severity == Severity.Warning ? "suggestion" : "warning")}}
            ```

            """.ReplaceLineEndings("\n");

    private static string Usings(RuleDraft draft)
    {
        // What encloses the rule's own namespace is in reach without a using.
        string own = $"Observability.Analyzers.Rules.{draft.Area}";
        IEnumerable<string> others = draft.Shape.Namespaces
            .Where(name => !$"{own}.".StartsWith($"{name}.", StringComparison.Ordinal))
            .Append("Microsoft.CodeAnalysis")
            .Distinct()
            .Order(StringComparer.Ordinal);
        return string.Join('\n', others.Prepend("System.Collections.Immutable").Select(name => $"using {name};"));
    }
}
