using Microsoft.Extensions.Logging;

namespace Fulfilment.Logging;

/// <summary>The company's own way to write a log event.</summary>
public sealed class WarehouseLogger(ILogger<WarehouseLogger> logger)
{
    public void Warn(string text, params object?[] values) => logger.LogWarning(text, values);
}
