namespace Storefront;

/// <summary>Finds the contract that a partner has signed.</summary>
public sealed class PartnerContracts(ILogger<PartnerContracts> logger)
{
    public string? Find(string partner)
    {
        try
        {
            return File.ReadAllText($"contracts/{partner}.txt");
        }
        catch (FileNotFoundException ex)
        {
            logger.LogWarning(ex, "Partner {Partner} has no contract", partner);
            return null;
        }
    }

    public void Sign(string partner, string text)
    {
        try
        {
            File.WriteAllText($"contracts/{partner}.txt", text);
        }
        catch (IOException ex)
        {
            logger.LogWarning(ex, "Contract of {Partner} is not signed", partner);
        }
    }

    public void Cancel(string partner)
    {
        try
        {
            File.Delete($"contracts/{partner}.txt");
        }
        catch (IOException ex)
        {
            logger.LogError(ex, "Contract of {Partner} is still there", partner);
        }

        if (logger.IsEnabled(LogLevel.Debug))
            logger.LogDebug("Contract of {Partner} cancelled", partner);
    }
}
