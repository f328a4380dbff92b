using Package.Tests.Support;

namespace Package.Tests;

/// <summary>
/// The package in an editor, by way of a language server. The server runs the analyzers of packages when its settings say so;
/// its light bulb knows Roslyn's own fixes and those of no package, as the last test here tells. How ours are offered
/// is tried by the conformance tests, the way of the IDE, and by <see cref="BuildTests"/> through the SDK's formatter.
/// </summary>
[Collection(nameof(PackageUsers))]
public class EditorTests(StorefrontInEditor storefront) : IClassFixture<StorefrontInEditor>
{
    // Logging, output, errors, metrics, tracing, privacy, and a rule that speaks when all of the project has been seen.
    private static readonly (string Id, string File)[] Typed =
    [
        ("OBS1001", "Orders/OrderService.cs"),
        ("OBS1201", "Orders/OrderService.cs"),
        ("OBS4001", "Orders/OrderService.cs"),
        ("OBS2001", "Inventory/StockMetrics.cs"),
        ("OBS3001", "Returns/ReturnIntake.cs"),
        ("OBS5001", "Accounts/CustomerAccounts.cs"),
        ("OBS1010", "Inventory/StockReport.cs"),
    ];

    [Fact]
    public async Task Squiggles_of_every_area_come_as_mistakes_are_typed()
    {
        string[] files = [.. Typed.Select(typed => typed.File).Distinct()];
        foreach (string file in files)
            await storefront.Server.OpenAsync(storefront.File(file), StorefrontInEditor.Repaired(file));
        IReadOnlyList<Squiggle> before = await storefront.Server.SquigglesAsync();

        foreach (string file in files)
            await storefront.Server.ChangeAsync(storefront.File(file), storefront.Text(file));
        IReadOnlyList<Squiggle> after = await storefront.Server.SquigglesAsync();

        Assert.DoesNotContain(before.Concat(after), squiggle => squiggle.Id is "AD0001" or "CS8032");
        Assert.All(Typed, typed => Assert.DoesNotContain(before, squiggle => IsOf(typed, squiggle)));
        Assert.All(Typed, typed => Assert.Contains(after, squiggle => IsOf(typed, squiggle)));
    }

    [Fact]
    public async Task A_statement_that_is_typed_is_told_when_it_is_whole()
    {
        const string File = "Shipping/ParcelDesk.cs";
        string text = storefront.Text(File);
        int end = text.LastIndexOf('}');
        string With(string statement) => text.Insert(end, $"    public static void Weigh(Microsoft.Extensions.Logging.ILogger scales, int grams)\n    {{\n{statement}\n    }}\n");
        int line = text[..end].Count(character => character == '\n') + 3;
        await storefront.Server.OpenAsync(storefront.File(File), With(""));

        IReadOnlyList<Squiggle> nothing = await storefront.Server.SquigglesAsync(storefront.File(File));
        await storefront.Server.ChangeAsync(storefront.File(File), With("scales.LogInformation(\"Weighed \" + gra"));
        IReadOnlyList<Squiggle> half = await storefront.Server.SquigglesAsync(storefront.File(File));
        await storefront.Server.ChangeAsync(storefront.File(File), With("scales.LogInformation(\"Weighed \" + grams);"));
        IReadOnlyList<Squiggle> whole = await storefront.Server.SquigglesAsync(storefront.File(File));

        string told = $"OBS1001 ParcelDesk.cs:{line}";
        Assert.DoesNotContain(told, nothing.Select(squiggle => squiggle.Place));
        Assert.Contains(half, squiggle => squiggle.Id.StartsWith("CS", StringComparison.Ordinal));
        Assert.DoesNotContain(half, squiggle => squiggle.Id == "AD0001");
        Assert.Contains("'LogInformation'", Assert.Single(whole, squiggle => squiggle.Place == told).Message, StringComparison.Ordinal);
    }

    /// <summary>When this fails because the server has learnt to ask packages for their fixes, list and apply ours here.</summary>
    [Fact]
    public async Task The_servers_light_bulb_knows_no_fix_of_a_package()
    {
        const string File = "Payments/ReceiptPrinter.cs";
        await storefront.Server.OpenAsync(storefront.File(File), storefront.Text(File));
        IReadOnlyList<Squiggle> squiggles = await storefront.Server.SquigglesAsync(storefront.File(File));

        IReadOnlyList<string> titles = await storefront.Server.ActionsAsync(storefront.File(File), squiggles.First(squiggle => squiggle.Id == "OBS1001"));

        Assert.Contains(titles, title => title.StartsWith("Introduce local", StringComparison.Ordinal));
        Assert.DoesNotContain("Use a constant message template", titles);
    }

    private static bool IsOf((string Id, string File) typed, Squiggle squiggle) => squiggle.Id == typed.Id && squiggle.File == Path.GetFileName(typed.File);
}
