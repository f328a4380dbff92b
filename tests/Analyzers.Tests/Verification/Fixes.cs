using System.Collections.Immutable;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>Every fix of the package, found as the IDE finds them.</summary>
internal static class Fixes
{
    public static ImmutableArray<RuleFix> All { get; } =
    [
        .. typeof(RuleFix).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(RuleFix).IsAssignableFrom(type))
            .Select(type => (RuleFix)Activator.CreateInstance(type)!),
    ];
}
