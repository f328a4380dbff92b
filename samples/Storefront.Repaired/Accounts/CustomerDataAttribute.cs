using Microsoft.Extensions.Compliance.Classification;

namespace Storefront.Accounts;

/// <summary>Marks what belongs to a customer and must be redacted before it leaves the service.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CustomerDataAttribute() : DataClassificationAttribute(new DataClassification("Storefront", "Customer"));
