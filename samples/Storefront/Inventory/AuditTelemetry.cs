using Microsoft.ApplicationInsights;

namespace Storefront.Inventory;

/// <summary>Sends what an audit costs to where the head office looks.</summary>
public sealed class AuditTelemetry(TelemetryClient client)
{
    public void Finished(TimeSpan elapsed, int shelves)
    {
        client.TrackMetric("AuditSeconds", elapsed.TotalSeconds);
        client.TrackMetric("AuditedShelves", shelves);
    }
}
