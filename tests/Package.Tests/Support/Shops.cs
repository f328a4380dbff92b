namespace Package.Tests.Support;

/// <summary>Small programs with one fault of each kind, marked.</summary>
internal static class Shops
{
    public const string WebSdk = "Microsoft.NET.Sdk.Web";
    public const string ConsoleSdk = "Microsoft.NET.Sdk";

    /// <summary>The start of a web application; nothing in it is wrong.</summary>
    private const string WebProgram = """
        using Shop;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSingleton<Orders>();
        builder.Services.AddSingleton<Receipts>();
        var app = builder.Build();
        app.MapGet("/orders/{id}", (int id, Orders orders) => orders.Find(id));
        app.MapDelete("/orders/{id}", (int id, Orders orders) => orders.Close(id));
        app.MapGet("/receipts/{id}", (int id, Receipts receipts) => receipts.Print(id));
        app.Run();
        """;

    /// <summary>A class with a logger.</summary>
    private const string WebOrders = """
        using System.Diagnostics.Metrics;

        namespace Shop;

        public sealed class Orders
        {
            private readonly ILogger<Orders> _logger;
            private readonly Counter<int> _open;

            public Orders(ILogger<Orders> logger, IMeterFactory meters)
            {
                _logger = logger;
                _open = meters.Create("Shop").CreateCounter<int>("shop.orders.open");
            }

            public string? Find(int id)
            {
                _logger.LogInformation($"Order {id} is asked for"); //! OBS1001
                _logger.LogInformation("Order {OrderId} is asked for", id);
                Console.WriteLine("Order " + id); //! OBS1201
                _open.Add(1);
                try
                {
                    File.Copy($"{id}.json", $"{id}.read");
                }
                catch //! OBS4001
                {
                }

                return Read(id);
            }

            public void Close(int id)
            {
                _logger.LogInformation("Order {OrderId} is closed", id);
                _open.Add(-1); //! OBS2001
            }

            private static string Read(int id) => File.ReadAllText($"{id}.json");
        }
        """;

    /// <summary>A class without a logger: only the kind of project makes its printing a fault.</summary>
    private const string WebReceipts = """
        namespace Shop;

        public sealed class Receipts
        {
            public void Print(int id)
            {
                Console.WriteLine("Receipt of order " + id); //! OBS1201
            }
        }
        """;

    /// <summary>A class whose fault is only a suggestion by default.</summary>
    public const string WebArchive = """
        namespace Shop;

        public sealed class Archive
        {
            public void Move(int id)
            {
                try
                {
                    File.Move($"{id}.json", $"{id}.old");
                }
                catch (Exception) //! OBS4011
                {
                    File.Copy($"{id}.json", $"{id}.old");
                }
            }
        }
        """;

    /// <summary>A tool that logs with Serilog; what it prints is for whoever runs it.</summary>
    public const string ToolWithSerilog = """
        using System.Diagnostics.Metrics;
        using Serilog;

        using var logger = new LoggerConfiguration().CreateLogger();
        Console.WriteLine("Importing orders");
        new Import(logger).Run(args);
        Summary.Print(args.Length);

        internal sealed class Import
        {
            private static readonly Meter Meter = new("Shop.Import");
            private static readonly Counter<long> Pending = Meter.CreateCounter<long>("shop.import.pending");
            private readonly ILogger _logger;

            public Import(ILogger logger) => _logger = logger;

            public void Run(string[] files)
            {
                Pending.Add(files.Length);
                foreach (string file in files)
                {
                    _logger.Information("Importing " + file); //! OBS1001
                    Console.WriteLine(file);
                    Copy(file);
                    Pending.Add(-1); //! OBS2001
                }
            }

            private void Copy(string file)
            {
                try
                {
                    File.Copy(file, file + ".imported");
                }
                catch (Exception) //! OBS4001
                {
                }
            }
        }

        internal static class Summary
        {
            public static void Print(int count) => Console.WriteLine(count + " files imported");
        }
        """;

    /// <summary>A tool that knows no logger: what it prints is its user interface.</summary>
    public const string ToolWithoutLogger = """
        Console.WriteLine("Importing orders");
        foreach (string file in args)
        {
            try
            {
                File.Copy(file, file + ".imported");
                Console.WriteLine(file + " imported");
            }
            catch (Exception)
            {
                Console.Error.WriteLine(file + " failed");
            }
        }
        """;

    /// <summary>Writes a web application.</summary>
    /// <returns>What a build shall find in it.</returns>
    public static IReadOnlyList<string> WriteWeb(Consumer consumer)
    {
        consumer.Write("Shop/Program.cs", WebProgram);
        return
        [
            .. consumer.WriteMarked("Shop/Orders.cs", WebOrders)
                .Concat(consumer.WriteMarked("Shop/Receipts.cs", WebReceipts))
                .Order(StringComparer.Ordinal),
        ];
    }
}
