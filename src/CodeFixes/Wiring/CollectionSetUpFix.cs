using System.Threading.Tasks;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.CodeFixes.Wiring;

/// <summary>Mends the place where a program sets up what is collected.</summary>
public abstract class CollectionSetUpFix : RuleFix
{
    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        => WiringIn(target.Model) is { } wiring
            && wiring.SetUp(session.CancellationToken) is { } setUp
            && await MendAsync(new NameRegistration(session, wiring), setUp, target).ConfigureAwait(false);

    /// <summary>What the rule's names are of.</summary>
    private protected abstract NameWiring? WiringIn(TelemetryModel model);

    private protected abstract Task<bool> MendAsync(NameRegistration registration, CollectionSetUp setUp, FixTarget target);
}
