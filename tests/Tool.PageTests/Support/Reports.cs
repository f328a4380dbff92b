using System.Collections.Immutable;
using Observability.Tool.Reports;

namespace Tool.PageTests.Support;

/// <summary>Reports to look at.</summary>
internal static class Reports
{
    private const string Diff = """
        --- a/src/Shop.Api/Orders/Checkout.cs
        +++ b/src/Shop.Api/Orders/Checkout.cs
        @@ -10,5 +10,5 @@
             public void Place(int orderId, string customer)
             {
                 Validate(orderId);
        -        logger.LogInformation($"Order {orderId} placed by {customer}");
        +        logger.LogInformation("Order {OrderId} placed by {Customer}", orderId, customer);
             }

        """;

    private static readonly ImmutableArray<string> Lines =
    [
        "    public void Place(int orderId, string customer)",
        "    {",
        "        Validate(orderId);",
        "        logger.LogInformation($\"Order {orderId} placed by {customer}\");",
        "    }",
        "",
        "    private void Validate(int orderId)",
    ];

    private static readonly ProposedFix SafeFix = new("Use a constant template", "keeps what arrives", true, Diff);
    private static readonly ProposedFix UnsafeFix = new("Log the exception (changes flow or construction)", "changes flow or construction", false, null);

    /// <summary>
    /// Three projects of which one did not load; nine findings that count (seven warnings, two suggestions; OBS1001 five times, OBS4001 twice, OBS2203 and OBS5001 once)
    /// and two that do not.
    /// </summary>
    public static AuditReport Shop { get; } = Report(
        Finding("OBS1001", "Shop.Api", "src/Shop.Api/Orders/Checkout.cs", 13),
        Finding("OBS1001", "Shop.Api", "src/Shop.Api/Orders/Refunds.cs", 13),
        Finding("OBS1001", "Shop.Api", "src/Shop.Api/Orders/Returns.cs", 13),
        Finding("OBS1001", "Shop.Worker", "src/Shop.Worker/Mailer.cs", 13),
        Finding("OBS1001", "Shop.Worker", "src/Shop.Worker/Nightly.cs", 13),
        Finding("OBS2203", "Shop.Api", "src/Shop.Api/Metrics.cs", 13) with
        {
            Severity = FindingSeverity.Suggestion,
            Fix = null,
            Message = "'orders.placed' is measured here with 'shopId' and elsewhere with 'shop_id'",
        },
        Finding("OBS4001", "Shop.Api", "src/Shop.Api/Startup.cs", 13) with { Fix = UnsafeFix, Message = "This catch block drops the exception: log it" },
        Finding("OBS4001", "Shop.Worker", "src/Shop.Worker/Mailer.cs", 40) with { Fix = UnsafeFix, Message = "This catch block drops the exception: log it" },
        Finding("OBS5001", "Shop.Worker", "src/Shop.Worker/Mailer.cs", 70) with { Severity = FindingSeverity.Suggestion, Fix = null, Message = "'customer.Email' is personal and goes to the log" },
        Finding("OBS1001", "Shop.Worker", "src/Shop.Worker/Old.cs", 13) with { Debt = SuppressedBy.Baseline },
        Finding("OBS4001", "Shop.Worker", "src/Shop.Worker/Older.cs", 13) with { Debt = SuppressedBy.Source, Fix = UnsafeFix });

    /// <summary>A report of nothing.</summary>
    public static AuditReport Clean { get; } = Report() with { Projects = [new("Shop.Api", "src/Shop.Api/Shop.Api.csproj", 120, null)] };

    /// <summary>As many findings as asked for, of thirty rules in forty projects, each with code and a diff as long as real ones.</summary>
    public static AuditReport Of(int findings)
    {
        ImmutableArray<string> rules = [.. Observability.Tool.Pages.RulePages.All.Skip(1).Take(30).Select(page => page.Id)];
        return Report([.. Enumerable.Range(0, findings).Select(i => Finding(rules[i * i % 30], $"Shop.Service{i % 40}", $"src/Shop.Service{i % 40}/Features/Orders/Handler{i}.cs", 13))]) with
        {
            Projects = [.. Enumerable.Range(0, 40).Select(i => new AuditedProject($"Shop.Service{i}", $"src/Shop.Service{i}/Shop.Service{i}.csproj", 100, null))],
        };
    }

    public static AuditReport Report(params ImmutableArray<Finding> findings)
        => new(
            "Shop.sln",
            OperatingSystem.IsWindows() ? @"C:\code\shop" : "/code/shop",
            "0.1.0",
            new DateTimeOffset(2026, 3, 14, 9, 30, 0, TimeSpan.Zero),
            [
                new("Shop.Api", "src/Shop.Api/Shop.Api.csproj", 120, null),
                new("Shop.Worker", "src/Shop.Worker/Shop.Worker.csproj", 41, null),
                new("Shop.Legacy", "src/Shop.Legacy/Shop.Legacy.csproj", 0, "package 'Legacy.Payments 1.2.0' was not found; run 'dotnet restore'"),
            ],
            findings);

    /// <summary>A template that is built at the call, on the fourth line of the excerpt.</summary>
    public static Finding Finding(string rule, string project, string path, int line)
        => new(
            rule,
            FindingSeverity.Warning,
            project,
            path,
            new FileSpan(line, 31, line, 70),
            "The template is an interpolated string: every message is an event of its own, and nobody can search for 'orderId'. Write \"Order {OrderId} placed by {Customer}\" and pass the values",
            "Shop.Orders.Checkout.Place(int, string)",
            null,
            SafeFix,
            new Excerpt(line - 3, Lines));
}
