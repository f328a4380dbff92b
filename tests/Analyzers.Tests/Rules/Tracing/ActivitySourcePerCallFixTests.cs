using Observability.Analyzers.CodeFixes.Tracing;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class ActivitySourcePerCallFixTests
{
    private const string Usings = """
        using System.Diagnostics;
        using Microsoft.AspNetCore.Mvc;


        """;

    [Fact]
    public Task Sources_become_fields()
        => Verify.Fixes<ActivitySourcePerCall, ActivitySourcePerCallFix>(
            Usings + """
            public class Orders
            {
                public void Place(string shop)
                {
                    // One span for each order.
                    var source = [|new ActivitySource("Shop.Orders", "1.0")|];
                    using var activity = source.StartActivity("place"); // placed
                    activity?.SetTag("shop", shop);
                }

                public void Remove()
                {
                    using var activity = [|new ActivitySource("Shop.Orders", "1.0")|].StartActivity("remove");
                }

                public void Count() => [|new ActivitySource("Shop.Stock")|].StartActivity("count")?.Dispose();
            }
            """,
            Usings + """
            public class Orders
            {
                private static readonly ActivitySource Source = new ActivitySource("Shop.Orders", "1.0");
                private static readonly ActivitySource ActivitySource = new ActivitySource("Shop.Stock");

                public void Place(string shop)
                {
                    // One span for each order.
                    using var activity = Source.StartActivity("place"); // placed
                    activity?.SetTag("shop", shop);
                }

                public void Remove()
                {
                    using var activity = Source.StartActivity("remove");
                }

                public void Count() => ActivitySource.StartActivity("count")?.Dispose();
            }
            """);

    [Fact]
    public Task A_field_that_stands_there_is_used()
        => Verify.Fixes<ActivitySourcePerCall, ActivitySourcePerCallFix>(
            Usings + """
            public class Orders
            {
                private static readonly ActivitySource Shared = new ActivitySource("Shop");

                public void Place()
                {
                    using var activity = [|new ActivitySource("Shop")|].StartActivity("place");
                }
            }
            """,
            Usings + """
            public class Orders
            {
                private static readonly ActivitySource Shared = new ActivitySource("Shop");

                public void Place()
                {
                    using var activity = Shared.StartActivity("place");
                }
            }
            """);

    [Fact]
    public Task A_property_keeps_what_it_made()
        => Verify.Fixes<ActivitySourcePerCall, ActivitySourcePerCallFix>(
            Usings + """
            public static class Telemetry
            {
                /// <summary>Ours.</summary>
                public static ActivitySource Source => [|new("Shop")|]; // kept
            }
            """,
            Usings + """
            public static class Telemetry
            {
                /// <summary>Ours.</summary>
                public static ActivitySource Source { get; } = new("Shop"); // kept
            }
            """);

    [Fact]
    public Task The_field_of_a_controller_becomes_static()
        => Verify.Fixes<ActivitySourcePerCall, ActivitySourcePerCallFix>(
            Usings + """
            public class OrdersController : ControllerBase
            {
                // Ours.
                private readonly ActivitySource _source = [|new("Shop")|];

                public void Place() { using var activity = _source.StartActivity("place"); }
            }
            """,
            Usings + """
            public class OrdersController : ControllerBase
            {
                // Ours.
                private static readonly ActivitySource _source = new("Shop");

                public void Place() { using var activity = _source.StartActivity("place"); }
            }
            """);

    [Fact]
    public Task A_name_that_comes_with_the_call_stays()
        => Verify.HasNoFix<ActivitySourcePerCall, ActivitySourcePerCallFix>(Usings + """
            public class Orders
            {
                public void Place(string shop)
                {
                    using var activity = [|new ActivitySource(shop)|].StartActivity("place");
                }
            }
            """);
}
