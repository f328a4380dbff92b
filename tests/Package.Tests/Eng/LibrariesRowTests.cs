using Observability.Analyzers.Eng.Generate;

namespace Package.Tests.Eng;

public class LibrariesRowTests
{
    [Theory]
    [InlineData("loggers", "Microsoft.Extensions.Logging, Serilog, NLog, log4net, ZLogger")]
    [InlineData("loggers with named properties", "Microsoft.Extensions.Logging, Serilog, NLog, ZLogger")]
    [InlineData("loggers with named properties except ZLogger, NLog", "Microsoft.Extensions.Logging, Serilog")]
    [InlineData("metrics", "System.Diagnostics.Metrics, prometheus-net")]
    [InlineData("prometheus-net", "prometheus-net")]
    public void Names_the_libraries_of_the_kind(string kind, string names)
        => Assert.Equal($"# Title\n| Libraries | {names} |\n| Since | 0.1.0 |\n", Row(kind).In("OBS1001", "# Title\n| Libraries | log5net |\n| Since | 0.1.0 |\n"));

    [Fact]
    public void A_page_that_the_table_does_not_name_stays_as_it_is()
        => Assert.Equal("| Libraries | Sentry |\n", Row("loggers").In("OBS5003", "| Libraries | Sentry |\n"));

    [Theory]
    [InlineData("log5net")]
    [InlineData("loggers except log5net")]
    public void A_name_that_no_library_has_is_an_error(string kind)
        => Assert.Contains("log5net", Assert.Throws<InvalidOperationException>(() => Row(kind).In("OBS1001", "| Libraries | x |\n")).Message, StringComparison.Ordinal);

    private static LibrariesRow Row(string kind) => new($"OBS1001\t{kind}\n");
}
