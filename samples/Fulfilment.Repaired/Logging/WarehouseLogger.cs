using Microsoft.Extensions.Logging;

namespace Fulfilment.Logging;

/// <summary>The company's own way to write a log event.</summary>
public sealed class WarehouseLogger(ILogger<WarehouseLogger> logger)
{
    public void Begins(string shift) => logger.LogInformation("Shift {ShiftId} begins", shift);

    public void Ends(string shift) => logger.LogInformation("Shift {ShiftId} ends", shift);

    public void Warn(string text, params object?[] values) => logger.LogWarning(text, values);
}
