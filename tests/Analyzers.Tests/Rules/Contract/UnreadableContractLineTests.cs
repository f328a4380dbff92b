using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Contract;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Contract;

public class UnreadableContractLineTests
{
    private const string Orders = "public class Orders { public void Place() { } }";

    [Theory]
    [InlineData("")]
    [InlineData("# a comment\r\n\r\nmetric a meter=A\r\n")]
    [InlineData("metric a meter=A\nmetric a meter=B\nspan a source=A")]
    public Task IsSilent_on_lines_that_can_be_read(string contract) => Verify.IsSilent<UnreadableContractLine>(Orders, ContractRun.With(contract));

    [Fact]
    public Task IsSilent_on_other_files() => Verify.IsSilent<UnreadableContractLine>(Orders, TestProject.Service with { OtherFiles = [("notes.txt", "<<<<<<< HEAD")] });

    [Theory]
    [InlineData("metrics a", "This line of Telemetry.txt is left out, because of 'metrics': a line begins with error-tag, log, metric or span")]
    [InlineData("span", "This line of Telemetry.txt is left out, because of 'span': a name follows it, in quotes where it has blanks")]
    [InlineData("log \"Order", "This line of Telemetry.txt is left out, because of '\"Order': close the quote, and write \\\" for a quote and \\\\ for a backslash in it")]
    [InlineData("metric a metre=A", "This line of Telemetry.txt is left out, because of 'metre=A': what follows the name is field=value, with the fields of docs/contract.md")]
    [InlineData("metric a unit=s unit=s", "This line of Telemetry.txt is left out, because of 'unit=s': it stands twice; keep one")]
    [InlineData(">>>>>>> main", "This line of Telemetry.txt is left out, because of '>>>>>>>': a merge has left it; delete it, and keep the lines of both sides")]
    [InlineData("metric b  meter=B", "The line of 'b' stands above already: delete this one, so that a change of either is seen")]
    public async Task Reports_a_line_where_it_stands(string line, string message)
    {
        Diagnostic found = Assert.Single(await Findings.OfAsync<UnreadableContractLine>(Orders, ContractRun.With("# shop\nmetric b meter=B\n" + line)));

        Assert.Equal(("/0/Telemetry.txt", 2), (found.Location.GetLineSpan().Path, found.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Equal(message, found.GetMessage());
    }

    [Theory]
    [InlineData("attributes shop.id type=string", "This line of telemetry.registry.txt is left out, because of 'attributes': a line begins with attribute or metric; write the file with 'observability registry'")]
    [InlineData("attribute shop.id types=string", "This line of telemetry.registry.txt is left out, because of 'types=string': what follows the name is field=value, with the fields of docs/registry.md")]
    [InlineData("attribute shop.order.id", "The line of 'shop.order.id' stands above already: delete this one, so that a change of either is seen")]
    public async Task Reports_a_line_of_a_registry(string line, string message)
        => Assert.Equal(message, Assert.Single(await Findings.OfAsync<UnreadableContractLine>(Orders, ContractRun.Registered(Registries.Shop + "\n" + line))).GetMessage());
}
