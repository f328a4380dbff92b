using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Tracing;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class ActivityNullDereferenceTests
{
    internal static readonly TestProject Oblivious = TestProject.Service with { Nullable = NullableContextOptions.Disable };

    internal static string InClass(string members) => $$"""
        using System.Diagnostics;
        using OpenTelemetry.Trace;

        public class Orders
        {
            static readonly ActivitySource Source = new("shop");
            Activity _kept;
            void Work(object value = null) { }
        {{members}}
        }
        """;

    private static string Method(string statements) => InClass($"    public void Place() {{ {statements} }}");

    [Theory]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; activity.SetTag(\"k\", 1);")]
    [InlineData("using var activity = [|Source.StartActivity(\"a\")|]; activity.SetTag(\"k\", 1); activity.SetTag(\"l\", 1);")]
    [InlineData("using (var activity = [|Source.StartActivity(\"a\")|]) { activity?.SetTag(\"k\", 1); activity.SetTag(\"l\", 1); }")]
    [InlineData("using var activity = [|Source.StartActivity(\"a\")|]?.SetTag(\"k\", 1); activity.DisplayName = \"b\";")]
    [InlineData("var activity = [|Source.CreateActivity(\"a\", ActivityKind.Server)|]; activity.Start();")]
    [InlineData("Activity activity; activity = [|Source.StartActivity(\"a\")|]; Work(activity.Id);")]
    [InlineData("using var activity = [|Source.StartActivity(\"a\")|].SetTag(\"k\", 1);")]
    [InlineData("var id = [|Source.StartActivity(\"a\")|].Id;")]
    [InlineData("[|Activity.Current|].SetTag(\"k\", 1);")]
    [InlineData("System.Diagnostics.Activity.Current?.SetTag(\"k\", 1); [|System.Diagnostics.Activity.Current|].AddEvent(new ActivityEvent(\"b\"));")]
    [InlineData("using var activity = [|Source.StartActivity(\"a\")|]; Action run = () => activity.SetTag(\"k\", 1);")]
    public Task A_plain_dot(string statements) => Verify.Reports<ActivityNullDereference>(Method(statements), Oblivious);

    [Theory]
    [InlineData("var activity = Source.StartActivity(\"a\"); activity?.SetTag(\"k\", 1);")]
    [InlineData("var activity = Source.StartActivity(\"a\"); if (activity != null) activity.SetTag(\"k\", 1);")]
    [InlineData("var activity = Source.StartActivity(\"a\"); if (activity is null) return; activity.SetTag(\"k\", 1);")]
    [InlineData("var activity = Source.StartActivity(\"a\"); if (activity is { IsAllDataRequested: true }) activity.SetTag(\"k\", 1);")]
    [InlineData("var activity = Source.StartActivity(\"a\"); if (activity?.IsAllDataRequested == true) activity.SetTag(\"k\", 1);")]
    [InlineData("var activity = Source.StartActivity(\"a\"); Debug.Assert(activity != null); activity.SetTag(\"k\", 1);")]
    [InlineData("var activity = Source.StartActivity(\"a\"); ArgumentNullException.ThrowIfNull(activity); activity.SetTag(\"k\", 1);")]
    [InlineData("var activity = Source.StartActivity(\"a\") ?? new Activity(\"a\"); activity.SetTag(\"k\", 1);")]
    [InlineData("var activity = Source.StartActivity(\"a\"); activity ??= new Activity(\"a\"); activity.SetTag(\"k\", 1);")]
    [InlineData("var activity = Source.StartActivity(\"a\"); activity = new Activity(\"a\"); activity.SetTag(\"k\", 1);")]
    [InlineData("if (Source.HasListeners()) { var activity = Source.StartActivity(\"a\"); activity.SetTag(\"k\", 1); }")]
    [InlineData("var activity = Source.StartActivity(\"a\"); activity.RecordException(new Exception());")]
    [InlineData("var activity = new Activity(\"a\").Start(); activity.SetTag(\"k\", 1);")]
    [InlineData("_kept = Source.StartActivity(\"a\"); _kept.SetTag(\"k\", 1);")]
    [InlineData("if (Activity.Current != null) Activity.Current.SetTag(\"k\", 1);")]
    [InlineData("if (Activity.Current is { } c) Activity.Current.SetTag(\"k\", 1);")]
    [InlineData("Activity.Current?.SetTag(\"k\", 1);")]
    [InlineData("var current = Activity.Current; Activity.Current.SetTag(\"k\", 1);")]
    [InlineData("\n#nullable enable\nvar activity = Source.StartActivity(\"a\"); activity!.SetTag(\"k\", 1);\n#nullable restore\n")]
    public Task Where_the_code_asks_or_cannot_fail(string statements) => Verify.IsSilent<ActivityNullDereference>(Method(statements), Oblivious);

    [Fact]
    public Task Where_the_compiler_warns()
        => Verify.IsSilent<ActivityNullDereference>(Method("var activity = Source.StartActivity(\"a\"); activity!.SetTag(\"k\", 1); Activity.Current!.SetTag(\"k\", 1);").Replace("Activity _kept", "Activity? _kept", StringComparison.Ordinal).Replace("object value = null", "object? value = null", StringComparison.Ordinal));

    [Fact]
    public Task In_a_project_with_annotations_only()
        => Verify.Reports<ActivityNullDereference>(Method("var activity = [|Source.StartActivity(\"a\")|]; activity.SetTag(\"k\", 1);").Replace("Activity _kept", "Activity? _kept", StringComparison.Ordinal).Replace("object value = null", "object? value = null", StringComparison.Ordinal), Oblivious with { Nullable = NullableContextOptions.Annotations });

    // The type itself says that there may be none.
    [Theory]
    [InlineData("public void Note() { if (_kept != null) _kept.SetTag(\"a\", 1); }")]
    [InlineData("public void Note() { if (this._kept == null) return; _kept.SetTag(\"a\", 1); }")]
    [InlineData("void Note() => _kept?.SetTag(\"a\", 1);")]
    [InlineData("bool IsTraced => _kept is not null;")]
    [InlineData("public Orders() => _kept = Activity.Current; void Note() { if (_kept is { } kept) kept.SetTag(\"a\", 1); }")]
    public Task A_member_that_its_type_asks_about_elsewhere(string asking)
        => Verify.Reports<ActivityNullDereference>(
            InClass($"public void Place() {{ [|_kept|].SetTag(\"k\", 1); }} {asking}"),
            Oblivious,
            "'_kept' may be null, as 'Orders' itself asks elsewhere, and the work fails here with a NullReferenceException. Write '_kept?.'.");

    [Theory]
    [InlineData("public void Place() { _kept.SetTag(\"k\", 1); }")]
    [InlineData("public void Place() { _kept.SetTag(\"k\", 1); if (_kept != null) Work(); }")]
    [InlineData("public void Place() { _kept = new Activity(\"a\"); _kept.SetTag(\"k\", 1); } void Note() => _kept?.SetTag(\"a\", 1);")]
    [InlineData("public void Place() { if (_kept != null) Tag(); } private void Tag() { _kept.SetTag(\"k\", 1); }")]
    [InlineData("public void Place() { _kept.SetTag(\"k\", 1); } public void Dispose() => _kept?.Dispose();")]
    [InlineData("public void Place() { _kept.SetTag(\"k\", 1); } void Start() { if (_kept != null) return; _kept = new Activity(\"a\"); }")]
    [InlineData("public void Place() { _kept.SetTag(\"k\", 1); } void Stop() { if (_kept != null) { _kept.Stop(); _kept = null; } }")]
    [InlineData("public void Place(Orders other) { other._kept.SetTag(\"k\", 1); } void Note() => _kept?.SetTag(\"a\", 1);")]
    [InlineData("public void Place() { _kept.SetTag(\"k\", 1); } void Note(Orders other) => other._kept?.SetTag(\"a\", 1);")]
    [InlineData("public void Place() { _kept?.SetTag(\"k\", 1); } void Note() => _kept?.SetTag(\"a\", 1);")]
    public Task A_member_that_nobody_asks_about_or_that_is_there(string members)
        => Verify.IsSilent<ActivityNullDereference>(InClass(members), Oblivious);

    [Fact]
    public Task In_tests() => Verify.IsSilent<ActivityNullDereference>(Method("var activity = Source.StartActivity(\"a\"); activity.SetTag(\"k\", 1);"), Oblivious with { Kind = "test" });

    [Fact]
    public Task Says_when_it_is_null()
        => Verify.Reports<ActivityNullDereference>(
            Method("var activity = [|Source.StartActivity(\"a\")|]; activity.SetTag(\"k\", 1); [|Activity.Current|].SetTag(\"k\", 1); var id = [|Source.StartActivity(\"b\")|].Id;"),
            Oblivious,
            "'activity' is null where nobody listens to its source or the trace is not sampled, and the work fails with a NullReferenceException at 'activity.SetTag'. Write 'activity?.'.",
            "'Activity.Current' is null where nothing has started an activity, in tests and background work for one, and the work fails here with a NullReferenceException. Write 'Activity.Current?.'.",
            "'StartActivity' returns null where nobody listens to the source or the trace is not sampled, and the work fails here with a NullReferenceException. Write '?.' behind it.");

    // What the compiler was told to keep quiet about happens all the same.
    [Fact]
    public Task Reports_a_warning_that_is_silenced_at_the_call()
        => Verify.Reports<ActivityNullDereference>("""
            using System.Diagnostics;
            class Orders
            {
                static readonly ActivitySource Source = new("shop");
                void A() { using var activity = [|Source.StartActivity("a")|]!; activity.SetTag("k", 1); }
                void B() { using var activity = Source.StartActivity("a")!; activity?.SetTag("k", 1); }
                void C() { using var activity = Source.StartActivity("a"); activity!.SetTag("k", 1); }
                void D() { using Activity activity = Source.StartActivity("a")!; }
            }
            """);
}
