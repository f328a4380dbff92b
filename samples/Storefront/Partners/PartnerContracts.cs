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
        catch (FileNotFoundException)
        {
            logger.LogWarning("Partner {Partner} has no contract", partner);
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
            logger.LogWarning("Contract of {Partner} is not signed: {Reason}", partner, ex.Message);
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
            logger.LogError(ex, "Contract of {Partner} is still there: {Reason}", partner, ex.Message);
        }

        if (logger.IsEnabled(LogLevel.Information))
            logger.LogDebug("Contract of {Partner} cancelled", partner);
    }
}
