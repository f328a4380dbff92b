namespace Observability.Analyzers.Tests.Rules.Contract;

/// <summary>A registry, and code that names what stands in it.</summary>
internal static class Registries
{
    public const string Shop = """
        attribute shop.order.id type=string
        attribute shop.order.count type=int
        attribute shop.order.value type=double
        attribute shop.order.state type=string values=open,closed
        attribute shop.order.tags type=string[]
        attribute shop.header.* type=string
        attribute shop.order_no type=string deprecated=shop.order.id
        attribute shop.legacy type=string deprecated=
        metric shop.orders instrument=counter unit={order}
        metric shop.open instrument=updowncounter
        metric shop.wait instrument=histogram unit=s
        metric shop.sold instrument=counter deprecated=shop.orders
        """;

    /// <summary>A service with the statement in a method.</summary>
    public static string Around(string statement)
        => $$"""
            using System.Collections.Generic;
            using System.Diagnostics;
            using System.Diagnostics.Metrics;

            public class Orders(Meter meter, Counter<long> placed)
            {
                private const string Key = "shop.ordr.id";
                private const string Key2 = "shop.order.id";
                private static readonly ActivitySource Source = new("Shop");

                public void Place(string id, int count, double value, bool isNew, object any, string[] tags)
                {
                    using var activity = Source.StartActivity("place");
                    {{statement}}
                }
            }
            """;
}
