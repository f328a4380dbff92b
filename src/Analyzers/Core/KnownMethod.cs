namespace Observability.Analyzers.Core;

/// <summary>What a model knows about a method: found once for each method symbol of a compilation, then shared by all its calls.</summary>
internal abstract class KnownMethod;
