using System.Text;

namespace Observability.Analyzers.Benchmarks.Workloads;

/// <summary>
/// Writes the sources of a service: stores, calculations and helpers, among them classes that log (Microsoft.Extensions.Logging
/// or Serilog), measure, trace and catch. The same for the same seed. Without libraries, the same code with those statements left out.
/// </summary>
internal sealed class ServiceCode(int methods, bool withLibraries, int seed = 20)
{
    private const int MethodsPerClass = 8;

    private readonly Random _random = new(seed);
    private readonly StringBuilder _body = new();
    private int _name;

    private enum Logger
    {
        None,
        Microsoft,
        Serilog,
    }

    /// <summary>The files, of which the first holds the types that all others use.</summary>
    public IEnumerable<string> Files()
    {
        yield return Domain;
        int classes = (methods + MethodsPerClass - 1) / MethodsPerClass;
        for (int number = 0; number < classes; number++)
            yield return Class(number, Math.Min(MethodsPerClass, methods - (number * MethodsPerClass)));
    }

    private string Class(int number, int count)
    {
        Logger logger = Draw(100) switch
        {
            < 50 => Logger.Microsoft,
            < 70 => Logger.Serilog,
            _ => Logger.None,
        };
        _body.Clear();
        for (int method = 0; method < count; method++)
            Method($"Step{method}", logger, number, next: method + 1 < count ? method + 1 : -1);

        return $$"""
            {{Usings(logger)}}
            namespace Shop.Area{{number % 40}};

            public sealed class Part{{number}}
            {
            {{Fields(logger, number)}}
            {{_body}}
                private static int Weigh(string text, int count) => text.Length > count ? text.Length - count : Math.Abs(count);

                private static string Describe(string text, Order order) => string.Concat(text, ":", order.Name.ToUpperInvariant());
            }
            """;
    }

    private string Usings(Logger logger)
    {
        string always = """
            using System;
            using System.Collections.Generic;
            using System.Globalization;
            using System.Linq;
            using System.Text;
            using System.Threading;
            using System.Threading.Tasks;
            """;
        if (!withLibraries || logger == Logger.None)
            return always;
        string library = logger == Logger.Microsoft ? "using Microsoft.Extensions.Logging;" : "using Serilog;";
        return $"{always}\nusing System.Diagnostics;\nusing System.Diagnostics.Metrics;\n{library}";
    }

    private string Fields(Logger logger, int number)
    {
        string store = "    private readonly OrderStore _store = new();";
        if (!withLibraries || logger == Logger.None)
            return store;
        string field = logger == Logger.Microsoft
            ? $"    private readonly ILogger<Part{number}> _logger;\n    public Part{number}(ILogger<Part{number}> logger) => _logger = logger;"
            : $"    private static readonly ILogger _logger = Log.ForContext<Part{number}>();";
        return $$"""
            {{store}}
                private static readonly ActivitySource Activities = new("Shop.Part{{number}}");
                private static readonly Meter Meters = new("Shop.Part{{number}}");
                private static readonly Counter<long> Handled = Meters.CreateCounter<long>("shop.orders.handled", "{order}", "Orders handled");
                private static readonly UpDownCounter<int> Open = Meters.CreateUpDownCounter<int>("shop.orders.open", "{order}");
                private static readonly Histogram<double> Duration = Meters.CreateHistogram<double>("shop.order.duration", "s");
            {{field}}
            """;
    }

    private void Method(string name, Logger logger, int number, int next)
    {
        _name = 0;
        bool isAsync = Draw(100) < 40;
        bool isOwn = Draw(100) < 30;
        string signature = isAsync ? $"async Task<int> {name}Async" : $"int {name}";
        Line(1, "");
        Line(1, $"{(isOwn ? "private" : "public")} {signature}(List<Order> orders, string text, Guid id, CancellationToken cancellation)");
        Line(1, "{");
        Line(2, "int count = orders.Count;");
        if (Draw(100) < 10)
            Telemetry(2, logger, $"using Activity? activity = Activities.StartActivity(\"{name}\"); activity?.SetTag(\"shop.part\", {number});");
        int statements = 2 + Draw(4);
        for (int i = 0; i < statements; i++)
        {
            switch (Draw(100))
            {
                case < 20:
                    Telemetry(2, logger, Log(logger, null));
                    break;
                case < 26:
                    Telemetry(2, logger, Measure());
                    break;
                case < 34:
                    TryCatch(logger, isAsync);
                    break;
                case < 50:
                    Line(2, OwnCall(isAsync));
                    break;
                default:
                    Line(2, Ordinary());
                    break;
            }
        }

        if (isAsync)
            Line(2, "await Task.Yield();");
        else if (next >= 0)
            Line(2, "if (cancellation.CanBeCanceled) cancellation.ThrowIfCancellationRequested();");
        Line(2, "return count;");
        Line(1, "}");
    }

    private void TryCatch(Logger logger, bool isAsync)
    {
        Line(2, "try");
        Line(2, "{");
        Line(3, OwnCall(isAsync));
        Line(3, Ordinary());
        Line(2, "}");
        int kind = Draw(8);
        string type = kind switch
        {
            < 4 => "InvalidOperationException",
            < 5 => "FormatException",
            _ => "Exception",
        };
        Line(2, $"catch ({type}{(kind == 7 ? "" : " ex")})");
        Line(2, "{");
        if (kind != 7)
            Telemetry(3, logger, Log(logger, "ex"));
        Line(3, kind is 5 or 6 ? "throw new InvalidOperationException(\"Cannot go on with \" + text, ex);" : kind == 7 ? "count = -1;" : "count -= ex.Message.Length;");
        Line(2, "}");
    }

    private string Log(Logger logger, string? exception)
    {
        string first = exception is null ? "" : exception + ", ";
        string verb = Pick(exception is null ? ["Debug", "Information", "Information", "Warning"] : ["Error", "Error", "Warning"]);
        string method = logger == Logger.Microsoft ? "Log" + verb : verb;
        return Draw(20) switch
        {
            < 9 => $"_logger.{method}({first}\"Order {{OrderId}} took {{Elapsed}} ms\", id, count);",
            < 14 => $"_logger.{method}({first}\"Handling {{Count}} orders for {{Customer}}\", orders.Count, text);",
            < 17 => $"_logger.{method}({first}\"Nothing to do\");",
            17 => $"_logger.{method}({first}$\"Handled {{text}} with {{count}}\");",
            18 => $"_logger.{method}({first}\"Loaded {{count}} of {{total}}\", count, orders.Count);",
            _ when logger == Logger.Microsoft => $"if (_logger.IsEnabled(LogLevel.{verb})) _logger.{method}({first}\"State {{State}}\", Describe(text, orders[0]));",
            _ => $"_logger.{method}({first}\"State {{@State}}\", orders[0]);",
        };
    }

    private string Measure() => Draw(5) switch
    {
        0 => "Handled.Add(1);",
        1 => "Handled.Add(count, new KeyValuePair<string, object?>(\"shop.status\", text));",
        2 => "Open.Add(-1);",
        3 => "Duration.Record(count * 0.001, new KeyValuePair<string, object?>(\"shop.kind\", \"web\"));",
        _ => "Duration.Record(TimeSpan.FromMilliseconds(count).TotalSeconds);",
    };

    private string OwnCall(bool isAsync) => Draw(isAsync ? 7 : 4) switch
    {
        0 => "count += Weigh(text.Trim(), count);",
        1 => "text = Describe(text, Orders.First(orders));",
        2 => $"decimal {Fresh()} = Orders.Total(orders, x => x.IsOpen && x.Quantity > 1); count += (int)Math.Round({Last()});",
        3 => $"text = Texts.Clean(text, StringComparison.Ordinal); count += Texts.Words(text).Count;",
        4 => $"Order? {Fresh()} = await _store.FindAsync(id, cancellation).ConfigureAwait(false); count += {Last()} is null ? 0 : {Last()}.Quantity;",
        5 => "await _store.SaveAsync(Orders.First(orders), cancellation).ConfigureAwait(false);",
        _ => $"IReadOnlyList<Order> {Fresh()} = await _store.LoadAsync(x => x.Quantity > count, cancellation).ConfigureAwait(false); count += Orders.Open({Last()});",
    };

    private string Ordinary() => Draw(13) switch
    {
        0 => $"List<Order> {Fresh()} = orders.Where(x => x.Quantity > {Draw(9)}).OrderBy(x => x.Name).ToList(); count += {Last()}.Count;",
        1 => $"foreach (Order {Fresh()} in orders) {{ if ({Last()}.IsOpen && {Last()}.Quantity > count) {{ count += {Last()}.Quantity; continue; }} {Last()}.Name = {Last()}.Name.Trim(); }}",
        2 => $"StringBuilder {Fresh()} = new StringBuilder(text).Append(':').Append(count.ToString(CultureInfo.InvariantCulture)); text = {Last()}.ToString();",
        3 => $"Dictionary<string, decimal> {Fresh()} = orders.GroupBy(x => x.Name).ToDictionary(x => x.Key, x => x.Sum(y => y.Amount)); if ({Last()}.TryGetValue(text, out decimal {Last()}Sum) && {Last()}Sum > 100m) count += (int){Last()}Sum;",
        4 => "text = string.IsNullOrWhiteSpace(text) ? \"none\" : text.Replace(\"-\", \"_\", StringComparison.Ordinal);",
        5 => $"string {Fresh()} = count switch {{ < 0 => \"negative\", 0 => \"zero\", > 0 and < {10 + Draw(80)} => \"small\", _ => \"large\" }}; text += {Last()};",
        6 => $"orders.Add(new Order {{ Id = id, Name = text, Quantity = count, Amount = count * 1.2m, Placed = DateTimeOffset.UtcNow }});",
        7 => $"for (int {Fresh()} = 0; {Last()} < orders.Count; {Last()}++) orders[{Last()}].Amount = Math.Round(orders[{Last()}].Amount * {1 + Draw(9)}.5m, 2);",
        8 => "count = Math.Max(count, text.Length); if (count > 900) text = $\"{id:N}/{count}\";",
        9 => "ArgumentNullException.ThrowIfNull(orders);",
        10 => $"if (!int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int {Fresh()})) {Last()} = {Draw(100)}; count ^= {Last()};",
        11 => $"Order? {Fresh()} = orders.FirstOrDefault(x => string.Equals(x.Name, text, StringComparison.OrdinalIgnoreCase)); if ({Last()} is {{ IsOpen: true, Quantity: > 3 }}) {Last()}.Quantity--;",
        _ => $"string[] {Fresh()} = text.Split(',', StringSplitOptions.RemoveEmptyEntries); count += {Last()}.Length == 0 ? 1 : {Last()}.Max(x => x.Length);",
    };

    private void Telemetry(int indent, Logger logger, string statement)
    {
        if (withLibraries && logger != Logger.None)
            Line(indent, statement);
    }

    private void Line(int indent, string text) => _body.Append(' ', indent * 4).AppendLine(text);

    private int Draw(int below) => _random.Next(below);

    private string Pick(string[] words) => words[Draw(words.Length)];

    private string Fresh() => $"v{++_name}";

    private string Last() => $"v{_name}";

    private const string Domain = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        namespace Shop;

        public sealed class Order
        {
            public Guid Id { get; set; }
            public string Name { get; set; } = "";
            public int Quantity { get; set; }
            public decimal Amount { get; set; }
            public bool IsOpen { get; set; }
            public DateTimeOffset Placed { get; set; }
        }

        public sealed class OrderStore
        {
            private readonly Dictionary<Guid, Order> _orders = new();

            public Task<Order?> FindAsync(Guid id, CancellationToken cancellation)
            {
                cancellation.ThrowIfCancellationRequested();
                return Task.FromResult(_orders.GetValueOrDefault(id));
            }

            public Task SaveAsync(Order order, CancellationToken cancellation)
            {
                cancellation.ThrowIfCancellationRequested();
                _orders[order.Id] = order;
                return Task.CompletedTask;
            }

            public async Task<IReadOnlyList<Order>> LoadAsync(Func<Order, bool> filter, CancellationToken cancellation)
            {
                await Task.Delay(1, cancellation).ConfigureAwait(false);
                return _orders.Values.Where(filter).ToList();
            }
        }

        public static class Orders
        {
            public static Order First(List<Order> orders) => orders.Count > 0 ? orders[0] : new Order();
            public static decimal Total(List<Order> orders, Func<Order, bool> filter) => orders.Where(filter).Sum(x => x.Amount * x.Quantity);
            public static int Open(IReadOnlyList<Order> orders) => orders.Count(x => x.IsOpen);
        }

        public static class Texts
        {
            public static string Clean(string text, StringComparison comparison) => text.Trim().Replace("  ", " ", comparison);
            public static List<string> Words(string text) => text.Split(' ').Where(x => x.Length > 0).ToList();
        }
        """;
}
