using Observability.Analyzers.CodeFixes.Tracing;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class ActivityNullDereferenceFixTests
{
    private static Task Fixes(string before, string after)
        => Verify.Fixes<ActivityNullDereference, ActivityNullDereferenceFix>(ActivityNullDereferenceTests.InClass(before), ActivityNullDereferenceTests.InClass(after), ActivityNullDereferenceTests.Oblivious);

    [Fact]
    public Task Every_dot_of_a_local_is_mended_at_once()
        => Fixes(
            """
                public void Place(int id)
                {
                    using var activity = [|Source.StartActivity("a")|];
                    // The order,
                    activity.SetTag("id", id).SetTag("shop", 1); // and where
                    activity
                        .SetTag("a", 1)
                        .SetTag("b", 2);
                    // its name.
                    activity.DisplayName = "b";
                    Work(activity.Id);
                    Action run = () => activity.AddEvent(new ActivityEvent("c"));
                }

                public void Pay()
                {
                    [|Activity.Current|].SetTag("k", 1);
                    using (var activity = [|Source.StartActivity("a")|].SetTag("k", 1))
                    {
                        Work($"{[|Source.StartActivity("b")|].Id}");
                    }
                }
            """,
            """
                public void Place(int id)
                {
                    using var activity = Source.StartActivity("a");
                    // The order,
                    activity?.SetTag("id", id).SetTag("shop", 1); // and where
                    activity
                        ?.SetTag("a", 1)
                        .SetTag("b", 2);
                    // its name.
                    if (activity != null)
                        activity.DisplayName = "b";
                    Work(activity?.Id);
                    Action run = () => activity?.AddEvent(new ActivityEvent("c"));
                }

                public void Pay()
                {
                    Activity.Current?.SetTag("k", 1);
                    using (var activity = Source.StartActivity("a")?.SetTag("k", 1))
                    {
                        Work($"{Source.StartActivity("b")?.Id}");
                    }
                }
            """);

    [Fact]
    public Task A_member_gets_its_question()
        => Fixes(
            """
                public void Note() { if (_kept != null) _kept.SetTag("a", 1); }
                public void Place() { [|_kept|].SetTag("k", 1).SetTag("l", 2); }
                public void Pay() { [|this._kept|].AddEvent(new ActivityEvent("paid")); }
            """,
            """
                public void Note() { if (_kept != null) _kept.SetTag("a", 1); }
                public void Place() { _kept?.SetTag("k", 1).SetTag("l", 2); }
                public void Pay() { this._kept?.AddEvent(new ActivityEvent("paid")); }
            """);

    [Theory]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; Work(activity.TraceId);")]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; if (activity.IsAllDataRequested) Work();")]
    [InlineData("bool all = [|Source.StartActivity(\"a\")|].IsAllDataRequested;")]
    public Task Where_a_value_is_needed(string statements)
        => Verify.HasNoFix<ActivityNullDereference, ActivityNullDereferenceFix>(ActivityNullDereferenceTests.InClass($"    public void Place() {{ {statements} }}"), ActivityNullDereferenceTests.Oblivious);
}
