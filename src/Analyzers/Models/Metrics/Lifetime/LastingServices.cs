using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Lifetime;

/// <summary>Services that any object of a program may hold for as long as it runs.</summary>
internal static class LastingServices
{
    private static readonly ImmutableArray<string> Types = ImmutableArray.Create(
        "System.Diagnostics.Metrics.IMeterFactory", "Microsoft.Extensions.Logging.ILogger", "Microsoft.Extensions.Logging.ILoggerFactory");

    public static bool Include(ITypeSymbol type) => type.IsAny(Types);
}
