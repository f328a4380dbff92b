using Observability.Analyzers.CodeFixes.Contract;
using Observability.Analyzers.Rules.Contract;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Contract;

public class UnreadableContractLineFixTests
{
    private const string Orders = "public class Orders { public void Place() { } }";

    [Fact]
    public async Task Removes_the_line_that_stands_twice_and_leaves_what_cannot_be_read()
        => Assert.Equal(
            "metric b meter=B\nmetrics\nspan x source=X\n",
            await ContractRun.FixedAsync<UnreadableContractLine, UnreadableContractLineFix>(Orders, "metric b meter=B\nmetrics\nmetric b  meter=B\nspan x source=X\n"));
}
