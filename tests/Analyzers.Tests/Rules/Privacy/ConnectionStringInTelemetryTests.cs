using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Privacy;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Rules.Privacy.SecretInTelemetryTests;

namespace Observability.Analyzers.Tests.Rules.Privacy;

public class ConnectionStringInTelemetryTests
{
    [Theory]
    [InlineData("""logger.LogInformation("{Value}", [|config.GetConnectionString("Default")|]);""")]
    [InlineData("""activity?.AddTag("db.connection_string", [|config["Db:ConnectionString"]|]);""")]
    [InlineData("""string connStr = name; serilog.Information($"connecting to {[|connStr|]}");""")]
    [InlineData("""string connStr = name; nlog.Info("{Value}", [|connStr|]);""")]
    [InlineData("""string connStr = name; log4net.Info("connecting to " + [|connStr|]);""")]
    public Task Connection_strings_may_hold_a_password(string statement)
        => Verify.ReportsAt<ConnectionStringInTelemetry>(DiagnosticSeverity.Info, Around(statement));

    // OBS5001 warns of the first one.
    [Theory]
    [InlineData("""var connStr = name; using var db = new Npgsql.NpgsqlConnection(connStr); logger.LogInformation("{Value}", connStr);""")]
    [InlineData("""var connStr = name; using var db = new Microsoft.Data.Sqlite.SqliteConnection(connStr); logger.LogInformation("{Value}", connStr);""")]
    [InlineData("""logger.LogInformation("{Value}", config.GetConnectionString("Sqlite"));""")]
    [InlineData("""logger.LogInformation("{Value}", config["APPLICATIONINSIGHTS_CONNECTION_STRING"]);""")]
    [InlineData("""var sqliteConnectionString = name; logger.LogInformation("{Value}", sqliteConnectionString);""")]
    [InlineData("""logger.LogInformation("{Value}", Hiding.Mask(config.GetConnectionString("Default")!));""")]
    [InlineData("""logger.LogInformation("{Password}", password);""")]
    [InlineData("""logger.LogInformation("{Name}", config["ConnectionStringName"]);""")]
    public Task Is_silent_on_servers_files_and_telemetry(string statement)
        => Verify.IsSilent<ConnectionStringInTelemetry>(Around(statement) + Servers);

    [Fact]
    public Task Is_silent_in_a_class_for_sqlite()
        => Verify.Reports<ConnectionStringInTelemetry>("""
            using Microsoft.Extensions.Logging;
            class SQLiteOrders(ILogger<SQLiteOrders> logger) { void Open(string connectionString) => logger.LogInformation("{Value}", connectionString); }
            class Orders(ILogger<Orders> logger) { void Open(string connectionString) => logger.LogInformation("{Value}", [|connectionString|]); }
            """);

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<ConnectionStringInTelemetry>(
            Around("""string connStr = name; logger.LogInformation("{Value}", [|connStr|]);"""),
            null,
            "'connStr' goes to the log: a connection string may hold a password, and whoever can read that, now or in a copy, can use it. Write the name of what it leads to instead.");
}
