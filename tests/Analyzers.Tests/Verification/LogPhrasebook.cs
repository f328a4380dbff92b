using System.Text.RegularExpressions;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>
/// How the same thing is said in each logging library, so that a test states a contract once. In a statement
/// <c>LOG</c> is the logger and <c>Info</c>, <c>Error</c>, <c>Debug</c> are its methods for templates.
/// </summary>
public sealed record LogPhrasebook(string Name, string Using, string LoggerType, string Info, string Error, string Debug)
{
    public static LogPhrasebook Microsoft { get; } = new("Microsoft", "Microsoft.Extensions.Logging", "ILogger<Orders>", "LogInformation", "LogError", "LogDebug");

    public static LogPhrasebook Serilog { get; } = new("Serilog", "Serilog", "ILogger", "Information", "Error", "Debug");

    public static LogPhrasebook NLog { get; } = new("NLog", "NLog", "Logger", "Info", "Error", "Debug");

    public static LogPhrasebook Log4Net { get; } = new("Log4Net", "log4net", "ILog", "InfoFormat", "ErrorFormat", "DebugFormat");

    public static LogPhrasebook ZLogger { get; } = new("ZLogger", "Microsoft.Extensions.Logging;\nusing ZLogger", "ILogger<Orders>", "ZLogInformation", "ZLogError", "ZLogDebug");

    /// <summary>The libraries whose methods take a constant text, values and, before both, an exception; ZLogger's take them as one interpolated string.</summary>
    public static TheoryData<string> WithException => ["Microsoft", "Serilog", "NLog", "ZLogger"];

    /// <summary>The libraries with named templates.</summary>
    public static TheoryData<string> Named => ["Microsoft", "Serilog", "NLog"];

    public static TheoryData<string> All => [.. Names];

    public static IReadOnlyList<string> Names { get; } = ["Microsoft", "Serilog", "NLog", "Log4Net"];

    public static LogPhrasebook Of(string name) => name switch
    {
        "Microsoft" => Microsoft,
        "Serilog" => Serilog,
        "NLog" => NLog,
        "ZLogger" => ZLogger,
        _ => Log4Net,
    };

    /// <summary>A class with a logger and a few values, around a statement.</summary>
    public string Around(string statement, string members = "")
        => $$"""
            using {{Using}};

            public sealed class Order
            {
                public int Id { get; set; }
                public string Name { get; set; } = "";
                public decimal Total { get; set; }
                public Order? Parent { get; set; }
            }

            public sealed class Orders
            {
                private readonly {{LoggerType}} _logger;
                private readonly int _count = 1;
                {{members}}

                public Orders({{LoggerType}} logger) => _logger = logger;

                public async Task Place(Order order, string name, int quantity, List<string> items, Exception failure)
                {
                    await Task.Yield();
                    {{In(statement)}}
                }

                private int Compute() => _count;
                private Task<int> LoadAsync() => Task.FromResult(_count);
            }
            """;

    /// <summary>The statement in this library's words.</summary>
    public string In(string statement)
        => Regex.Replace(this == ZLogger ? InterpolatedTemplates.In(statement) : statement, @"\bLOG(\??)\.(\w+)", match => $"_logger{match.Groups[1]}.{Method(match.Groups[2].Value)}");

    private string Method(string name) => name switch
    {
        "Info" => Info,
        "Error" => Error,
        "Debug" => Debug,
        _ => name,
    };
}
