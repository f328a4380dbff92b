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
            internal sealed class {{draft.Name}} : {{draft.Shape.Bases}}
            {
                private static readonly DiagnosticDescriptor Fault = Describe(
                    "{{draft.Id}}",
                    "{{draft.Title}}",
                    "'{0}' is wrong: this is why it hurts. This is what to write instead.",
                    Area.{{draft.Area}},
                    Severity.{{draft.Severity}});

                public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

                public {{draft.Shape.Modifier}}void Check({{draft.Shape.Parameters}})
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
            using Observability.Analyzers.CodeFixes.Engine;

            namespace Observability.Analyzers.CodeFixes.{{draft.Area}};

            /// <summary>{{draft.Id}}: what becomes of the code, in one sentence.</summary>
            [ExportCodeFixProvider(LanguageNames.CSharp), Shared]
            public sealed class {{draft.Name}}Fix : RuleFix
            {
                internal override string Id => "{{draft.Id}}";

                internal override FixSafety Safety => FixSafety.ChangesProgram;

                internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("{{draft.Id}}", "What the fix does, as the IDE offers it"));

                // Nothing is offered until it is written. A rule that cannot have a fix has no such file, and says in WhyNoFix why.
                internal override Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant) => Task.FromResult(false);
            }

            """.ReplaceLineEndings("\n");

    public static string Tests(RuleDraft draft)
        => $$"""
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
            }

            """.ReplaceLineEndings("\n");

    public static string FixTests(RuleDraft draft)
        => $$"""
            using Observability.Analyzers.CodeFixes.{{draft.Area}};
            using Observability.Analyzers.Rules.{{draft.Area}};
            using Observability.Analyzers.Tests.Verification;

            namespace Observability.Analyzers.Tests.Rules.{{draft.Area}};

            public class {{draft.Name}}FixTests
            {
                [Fact]
                public void Fixes()
                    => Assert.Fail("The fix of {{draft.Id}} is not written yet: show with Verify.Fixes<{{draft.Name}}, {{draft.Name}}Fix> what it makes of a report, and with Verify.HasNoFix where it is not offered.");
            }

            """.ReplaceLineEndings("\n");

    /// <summary>The page. Its examples are compiled and judged by the tests, so they fail, too, until they are real.</summary>
    public static string Page(RuleDraft draft, string version)
        => $$"""
            # {{draft.Id}}: {{draft.Title}}

            | | |
            |---|---|
            | Category | Observability.{{draft.Area}} |
            | Severity | {{InWords(draft.Severity)}} |
            | Fix | Yes: what becomes of the code |
            | Safety | changes flow or construction |
            | Libraries | the libraries that it knows |
            | Since | {{version}} |

            ## Cause

            What the code does, in one sentence.

            ```csharp violation
            public class Shop
            {
            }
            ```

            ## Why it matters

            What whoever runs the service cannot see, or sees wrongly.

            ## How to fix

            What to write instead. The quick fix does it, also for a whole solution (`dotnet format analyzers --diagnostics {{draft.Id}}`):

            ```csharp fixed
            public class Shop
            {
            }
            ```

            ## What is not reported

            The near misses that are right.

            ```csharp ok
            public class Shop
            {
            }
            ```

            ## When to suppress

            Where the code is right all the same.

            ## Options

            None.

            """.ReplaceLineEndings("\n");

    private static string InWords(Severity severity) => severity switch
    {
        Severity.Warning => "Warning",
        Severity.Suggestion => "Suggestion",
        _ => "Off",
    };

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
