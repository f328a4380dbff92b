using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Verification.ShopProjects;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class RegisteredSourceUnknownTests
{
    [Fact]
    public Task A_registered_name_that_is_a_slip_of_a_well_known_one()
        => new ProjectGraph().With("Shop.Payments", Payments).Reports<RegisteredSourceUnknown>(
            Program("""builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource("Shop.Payments.Source", [|"Npqsql"|]));"""));

    [Fact]
    public Task A_registered_name_of_the_family_that_nothing_has()
        => Library.Reports<RegisteredSourceUnknown>(
            Program("""builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource([|"Shop.Warehouse"|], "Shop.Payments.Source"));"""));

    [Theory]
    [InlineData("\"Shop.Payments.Source\"")]
    [InlineData("\"Shop.Payments.Source\", \"MassTransit\"")]
    [InlineData("\"Shop.Payments.Source\", \"Contoso.Warehouse\"")]
    [InlineData("\"Shop.Payments.Source\", \"Shop.Ware*\"")]
    public Task A_registered_name_that_fits_or_may_be_anybodys(string names)
        => Library.IsSilent<RegisteredSourceUnknown>(Program($"builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource({names}));"));
}
