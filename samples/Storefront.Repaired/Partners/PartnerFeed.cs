using System.Globalization;
using Sentry;

namespace Storefront;

/// <summary>Reads the price lists that partners upload.</summary>
public sealed class PartnerFeed(ILogger<PartnerFeed> logger)
{
    private const string Folder = "partner-prices";

    public IEnumerable<(string Sku, decimal Price)> Fetch()
    {
        foreach (var file in Files())
        {
            foreach (var line in LinesOf(file))
            {
                var fields = line.Split(';');
                yield return (fields[0], decimal.Parse(fields[1], CultureInfo.InvariantCulture));
            }
        }
    }

    private static string[] Files()
    {
        try
        {
            return Directory.GetFiles(Folder, "*.csv");
        }
        catch (Exception ex)
        {
            throw new InvalidOperationException($"No price lists: {ex.Message}", ex);
        }
    }

    private string[] LinesOf(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception ex)
        {
            SentrySdk.CaptureException(ex, scope => scope.SetExtra("message", $"Price list {file} is unreadable: {ex.Message}"));
            return [];
        }
        finally
        {
            Archive(file);
        }
    }

    private void Archive(string file)
    {
        try
        {
            File.Move(file, file + ".done");
        }
        catch (Exception ex)
        {
            SentrySdk.CaptureException(ex);
            logger.LogWarning(ex, "Price list {File} could not be archived", file);
        }
    }
}
