using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class LoggerOfAnotherClassTests
{
    [Theory]
    [InlineData("class Orders(ILogger<Orders> logger) { void A() => logger.LogInformation(\"a\"); }")]
    [InlineData("class Orders { readonly ILogger<Orders> _logger; Orders(ILogger<Orders> logger) => _logger = logger; }")]
    [InlineData("interface IOrders { } class Orders(ILogger<IOrders> logger) : IOrders { void A() => logger.LogInformation(\"a\"); }")]
    [InlineData("class Base(ILogger<Base> logger) { void A() => logger.LogInformation(\"a\"); } class Orders(ILogger<Base> logger) : Base(logger) { }")]
    [InlineData("class Base { protected Base(ILogger<Base> logger) { } } class Orders : Base { Orders(ILogger<Base> logger) : base(logger) { } }")]
    [InlineData("class Orders : Payments { Orders(ILogger<Payments> logger) : base(logger) { } }")]
    [InlineData("abstract class Base(ILogger<Orders> logger) { protected void A() => logger.LogInformation(\"a\"); } class Orders(ILogger<Orders> logger) : Base(logger) { }")]
    [InlineData("class Store<T>(ILogger<T> logger) { void A() => logger.LogInformation(\"a\"); }")]
    [InlineData("class Store<T>(ILogger<Store<T>> logger) { void A() => logger.LogInformation(\"a\"); }")]
    [InlineData("class Store { } class Store<T> { static readonly Serilog.ILogger Log = Serilog.Log.ForContext<Store>(); }")]
    [InlineData("class Orders { class Line(ILogger<Orders> logger) { void A() => logger.LogInformation(\"a\"); } }")]
    [InlineData("class Orders(ILogger<Payments> logger) { Payments Make() => new Payments(logger); }")]
    [InlineData("class Orders(ILogger<Payments> logger) { readonly Payments _payments = new(logger); }")]
    [InlineData("class Orders(ILogger<Orders> logger, ILogger<Payments> audit) { void A() { logger.LogInformation(\"a\"); audit.LogInformation(\"b\"); } }")]
    [InlineData("class Orders { void A(ILogger<Payments> logger) => logger.LogInformation(\"a\"); }")]
    [InlineData("struct Orders(ILogger<Payments> logger) { void A() => logger.LogInformation(\"a\"); }")]
    public Task Is_silent_on_members_that_fit_or_are_for_others(string source)
        => Verify.IsSilent<LoggerOfAnotherClass>(Around(source));

    // A whole and its part agree on a name; classes that were copied from each other do not make each other.
    [Theory]
    [InlineData("class Books { readonly Serilog.ILogger _log = Serilog.Log.ForContext<Payments>(); Book Open() => new Book(); } class Book { readonly Serilog.ILogger _log = Serilog.Log.ForContext<Payments>(); }")]
    [InlineData("class Books { readonly Serilog.ILogger _log = Serilog.Log.ForContext<Payments>(); } class Book { readonly Serilog.ILogger _log = Serilog.Log.ForContext<Payments>(); Books Shelf() => new Books(); }")]
    [InlineData("class PaymentOptions { } class Check(ILogger<PaymentOptions> logger) : Microsoft.Extensions.Options.IPostConfigureOptions<PaymentOptions> { public void PostConfigure(string? name, PaymentOptions options) => logger.LogWarning(\"a\"); }")]
    public Task Is_silent_where_a_whole_and_its_part_or_options_share_a_name(string source)
        => Verify.IsSilent<LoggerOfAnotherClass>(Around(source));

    [Theory]
    [InlineData("class Books { readonly Serilog.ILogger _log = Serilog.Log.ForContext<[|Payments|]>(); } class Book { readonly Serilog.ILogger _log = Serilog.Log.ForContext<[|Payments|]>(); }")]
    [InlineData("class Books { readonly Serilog.ILogger _log = Serilog.Log.ForContext<Books>(); Book Open() => new Book(); } class Book { readonly Serilog.ILogger _log = Serilog.Log.ForContext<[|Payments|]>(); }")]
    [InlineData("class Book { readonly Serilog.ILogger _log = Serilog.Log.ForContext<[|Payments|]>(); Book Copy() => new Book(); }")]
    [InlineData("class Book(ILogger<[|Payments|]> logger) { void A() => logger.LogInformation(\"a\"); } class Shop(ILogger<Payments> logger) { Book A() => new Book(logger); }")]
    [InlineData("class PaymentOptions { } class Check(ILogger<[|Payments|]> logger) : Microsoft.Extensions.Options.IPostConfigureOptions<PaymentOptions> { public void PostConfigure(string? name, PaymentOptions options) => logger.LogWarning(\"a\"); }")]
    [InlineData("interface IHandler<T> { } class PaymentOptions { } class Check(ILogger<[|PaymentOptions|]> logger) : IHandler<PaymentOptions> { void A() => logger.LogWarning(\"a\"); }")]
    public Task Reports_where_nobody_makes_the_other_and_of_other_contracts(string source)
        => Verify.Reports<LoggerOfAnotherClass>(Around(source));

    // One slip is copied once or twice; a category of many classes is meant.
    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public Task Is_silent_where_many_classes_share_one_category(int users, bool reports)
    {
        string classes = string.Concat(Enumerable.Range(1, users).Select(number => number % 2 == 0
            ? $"class Part{number} {{ readonly Serilog.ILogger _log = Serilog.Log.ForContext<[|Payments|]>(); }} "
            : $"class Part{number}(ILogger<[|Payments|]> logger) {{ void A() => logger.LogInformation(\"a\"); }} "));
        return reports
            ? Verify.Reports<LoggerOfAnotherClass>(Around(classes))
            : Verify.IsSilent<LoggerOfAnotherClass>(Around(classes.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)));
    }

    // That is the class of the template that everybody begins with.
    [Fact]
    public Task Reports_many_classes_that_share_the_programs_category()
        => Verify.Reports<LoggerOfAnotherClass>(Around("class Program { static void Main() { } } " + string.Concat(Enumerable.Range(1, 4).Select(number =>
            $"class Part{number}(ILogger<[|Program|]> logger) {{ void A() => logger.LogInformation(\"a\"); }} "))));

    [Theory]
    [InlineData("class Orders(ILoggerFactory factory) { readonly ILogger _logger = factory.CreateLogger<Orders>(); }")]
    [InlineData("class Orders(ILoggerFactory factory) { Payments Make() => new Payments(factory.CreateLogger<Payments>()); }")]
    [InlineData("class Orders(ILoggerFactory factory) { ILogger<Payments> Make() => factory.CreateLogger<Payments>(); }")]
    [InlineData("class Orders(ILoggerFactory factory) { Payments Make() { var logger = factory.CreateLogger<Payments>(); return new Payments(logger); } }")]
    [InlineData("class Orders(ILoggerFactory factory) { void A() => factory.CreateLogger(\"Payments\").LogInformation(\"a\"); }")]
    [InlineData("class Orders { static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof(Orders)); }")]
    [InlineData("class Store<T> { static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof(Store<>)); }")]
    [InlineData("class Orders { static readonly log4net.ILog Log = log4net.LogManager.GetLogger(System.Reflection.MethodBase.GetCurrentMethod()!.DeclaringType!); }")]
    [InlineData("class Orders { static readonly NLog.Logger Log = NLog.LogManager.GetCurrentClassLogger(); }")]
    [InlineData("class Orders { static readonly Serilog.ILogger Log = Serilog.Log.ForContext<Orders>(); }")]
    [InlineData("class Orders { readonly Serilog.ILogger _log = Serilog.Log.ForContext(\"Area\", \"shop\"); }")]
    [InlineData("static class Setup { public static void Use(IServiceProvider services) => services.GetRequiredService<ILogger<Payments>>().LogInformation(\"a\"); }")]
    [InlineData("class Program { static void Main() { } static void Use(IServiceProvider services) => services.GetRequiredService<ILogger<Payments>>().LogInformation(\"a\"); }")]
    [InlineData("class Setup { static void Use(IServiceCollection services) => services.AddSingleton(provider => new Payments(provider.GetRequiredService<ILogger<Payments>>())); }")]
    public Task Is_silent_on_loggers_made_for_oneself_or_given_away(string source)
        => Verify.IsSilent<LoggerOfAnotherClass>(Around(source));

    [Theory]
    [InlineData("class Orders(ILogger<[|Payments|]> logger) { void A() => logger.LogInformation(\"a\"); }")]
    [InlineData("class Orders { readonly ILogger<Payments> _logger; Orders(ILogger<[|Payments|]> logger) => _logger = logger; }")]
    [InlineData("class Orders { readonly Microsoft.Extensions.Logging.ILogger<[|Payments|]> _logger = null!; }")]
    [InlineData("class Orders { public ILogger<[|Payments|]>? Logger { get; set; } void A() => Logger?.LogInformation(\"a\"); }")]
    [InlineData("class Orders { class Line(ILogger<[|Payments|]> logger) { void A() => logger.LogInformation(\"a\"); } }")]
    [InlineData("class Foreign { protected Foreign(ILogger<[|Payments|]> logger) { } } class Orders : Foreign { Orders(ILogger<Payments> logger) : base(logger) { } }")]
    [InlineData("class Base(ILogger logger) { protected void A() => logger.LogInformation(\"a\"); } class Orders(ILogger<[|Payments|]> logger) : Base(logger) { }")]
    [InlineData("record Orders(ILogger<[|Payments|]> Logger) { void A() => Logger.LogInformation(\"a\"); }")]
    [InlineData("class Orders(ILogger<[|Payments|]> logger) { readonly ILogger _log = logger; void A() => _log.LogInformation(\"a\"); object Make() => Factory.Make(_log); } static class Factory { public static object Make(ILogger logger) => logger; }")]
    [InlineData("static class Texts { public static void Paid(ILogger logger) => logger.LogInformation(\"paid\"); } class Orders(ILogger<[|Payments|]> logger) { void A() => logger.LogInformation(\"a\"); void B() => Texts.Paid(logger); }")]
    public Task Reports_members(string source)
        => Verify.Reports<LoggerOfAnotherClass>(Around(source));

    // Sonar S6672 and S3416, Meziantou's MA0180, Serilog008.
    [Theory]
    [InlineData("class Orders(ILoggerFactory factory) { readonly ILogger _logger = factory.CreateLogger<[|Payments|]>(); }")]
    [InlineData("class Orders(ILoggerFactory factory) { readonly ILogger _logger = factory.CreateLogger(typeof([|Payments|])); }")]
    [InlineData("class Orders(ILoggerFactory factory) { readonly ILogger _logger = factory.CreateLogger(nameof([|Payments|])); }")]
    [InlineData("class Orders(ILoggerFactory factory) { readonly ILogger _logger = factory.CreateLogger(typeof([|Payments|]).FullName!); }")]
    [InlineData("class Orders(ILoggerFactory factory) { ILogger? _logger; void A() { _logger = factory.CreateLogger<[|Payments|]>(); } }")]
    [InlineData("class Orders(ILoggerFactory factory) { void A() => factory.CreateLogger<[|Payments|]>().LogInformation(\"a\"); }")]
    [InlineData("class Orders(ILoggerFactory factory) { void A() { var logger = factory.CreateLogger<[|Payments|]>(); logger.LogInformation(\"a\"); } }")]
    [InlineData("class Orders(IServiceProvider services) { readonly ILogger _logger = services.GetRequiredService<ILogger<[|Payments|]>>(); }")]
    [InlineData("class Orders { static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof([|Payments|])); }")]
    [InlineData("static class Orders { static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof([|Payments|])); }")]
    [InlineData("class Orders { static readonly NLog.Logger Log = NLog.LogManager.GetLogger(nameof([|Payments|])); }")]
    [InlineData("class Orders { static readonly NLog.Logger Log = NLog.LogManager.GetLogger(typeof([|Payments|]).FullName); }")]
    [InlineData("class Orders { static readonly Serilog.ILogger Log = Serilog.Log.ForContext<[|Payments|]>(); }")]
    [InlineData("class Orders { static readonly Serilog.ILogger Log = Serilog.Log.Logger.ForContext(typeof([|Payments|])); }")]
    public Task Reports_creations(string source)
        => Verify.Reports<LoggerOfAnotherClass>(Around(source));

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<LoggerOfAnotherClass>(
            Around("class Orders(ILogger<[|Payments|]> logger) { void A() => logger.LogInformation(\"a\"); }"),
            null,
            "The logger that 'Orders' writes through is made for 'Payments': its events carry that name, so level settings and filters for 'Orders' miss them, and whoever reads the log looks in the wrong class. Make it for 'Orders'.");

    [Fact]
    public Task Is_silent_in_tests()
        => Verify.IsSilent<LoggerOfAnotherClass>(Around("class OrdersTests(ILogger<Payments> logger) { void A() => logger.LogInformation(\"a\"); }"), TestProject.Tests);

    private static string Around(string source)
        => $$"""
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Logging;
            public class Payments(ILogger<Payments> logger) { public void Pay() => logger.LogInformation("a"); }
            {{source}}
            """;

    // Parts that the category makes with its own logger, categories that are interfaces, and loggers that are kept to be handed on.
    [Theory]
    [InlineData("class Payments(ILogger<Payments> logger) { Engine Make() => new Engine(logger); } class Engine(ILogger<Payments> logger) { void A() => logger.LogInformation(\"a\"); }")]
    [InlineData("interface IPayments { } class Engine(ILogger<IPayments> logger) { void A() => logger.LogInformation(\"a\"); }")]
    [InlineData("class Payments { } class Engine { readonly ILogger<Payments> _logger; Engine(ILogger<Payments> logger) { _logger = logger; } object Make() => new List<object>(1) { new Part(_logger) }; } class Part(ILogger<Payments> logger) { Part Again() => new Part(logger); }")]
    public Task Is_silent_on_parts_interfaces_and_loggers_that_are_handed_on(string source)
        => Verify.IsSilent<LoggerOfAnotherClass>("using Microsoft.Extensions.Logging;\n" + source);

    [Theory]
    [InlineData("class Payments { } class Engine([|ILogger<Payments>|] logger) { void A() => logger.LogInformation(\"a\"); }")]
    [InlineData("class Payments { object Make() => new List<int>(); } class Engine([|ILogger<Payments>|] logger) { void A() => logger.LogInformation(\"a\"); }")]
    public Task Reports_near_misses_of_parts(string source)
        => Verify.Reports<LoggerOfAnotherClass>("using Microsoft.Extensions.Logging;\n" + source.Replace("[|ILogger<Payments>|]", "ILogger<[|Payments|]>", StringComparison.Ordinal));

    // Handlers that stand in their requests are called alike.
    [Fact]
    public Task Tells_nested_namesakes_apart()
        => Verify.Reports<LoggerOfAnotherClass>(
            Around("""
                class Create { class Handler(ILogger<[|Cancel.Handler|]> logger) { void A() => logger.LogInformation("a"); } }
                class Cancel { public class Handler(ILogger<Handler> logger) { void A() => logger.LogInformation("a"); } }
                """),
            null,
            "The logger that 'Create.Handler' writes through is made for 'Cancel.Handler': its events carry that name, so level settings and filters for 'Create.Handler' miss them, and whoever reads the log looks in the wrong class. Make it for 'Create.Handler'.");

    [Theory]
    [InlineData("class Orders { readonly ILogger<Payments> _logger; Orders(ILogger<Payments> logger) { _logger = logger; } object Make() => Factory.Make(_logger); }")]
    [InlineData("class Orders(ILogger<Payments> logger) { readonly ILogger _logger = logger; object Make() => Factory.Make(this._logger!); }")]
    [InlineData("class Orders(ILogger<Payments> logger) { object Make() => Factory.Make(logger); }")]
    [InlineData("class Orders(ILogger<Payments> logger) { public ILogger Logger { get; } = logger; }")]
    [InlineData("class Orders(ILogger<Payments> logger) { ILogger Give() => logger; }")]
    [InlineData("record Orders(ILogger<Payments> Logger);")]
    public Task Is_silent_on_classes_that_keep_it_for_others(string source)
        => Verify.IsSilent<LoggerOfAnotherClass>(Around(source) + "\nstatic class Factory { public static object Make(ILogger logger) => logger; }");

    // What a class makes and shows to the class that it is for; what it writes through is its own, shown or not.
    [Theory]
    [InlineData("class Shared(ILoggerFactory factory) { internal ILogger PaymentsLogger { get; } = factory.CreateLogger<Payments>(); }")]
    [InlineData("class Shared { public Shared(ILoggerFactory factory) { Logger = factory.CreateLogger<Payments>(); } public ILogger Logger { get; } }")]
    [InlineData("class Shared { public Shared(ILoggerFactory factory) { Logger = factory.CreateLogger<[|Payments|]>(); } public ILogger Logger { get; } void A() => Logger.LogInformation(\"a\"); }")]
    [InlineData("class Shared { public Shared(ILoggerFactory factory) { _logger = factory.CreateLogger<[|Payments|]>(); } ILogger _logger; void A() => _logger.LogInformation(\"a\"); }")]
    public Task Is_silent_on_loggers_that_others_take(string code) => Verify.Reports<LoggerOfAnotherClass>(Around(code));

    // It hands the events of a library on, under the name of that library's class.
    [Fact]
    public async Task Is_silent_on_adapters_of_another_library()
    {
        await Verify.IsSilent<LoggerOfAnotherClass>(Around("class Sink(ILogger<Serilog.Core.Logger> logger) : Serilog.Core.ILogEventSink { public void Emit(Serilog.Events.LogEvent logEvent) => logger.LogInformation(\"a\"); }"));
        await Verify.Reports<LoggerOfAnotherClass>(Around("class Sink(ILogger<[|Serilog.Core.Logger|]> logger) { public void Emit(Serilog.Events.LogEvent logEvent) => logger.LogInformation(\"a\"); }"));
        await Verify.Reports<LoggerOfAnotherClass>(Around("class Sink(ILogger<[|Payments|]> logger) : Serilog.Core.ILogEventSink { public void Emit(Serilog.Events.LogEvent logEvent) => logger.LogInformation(\"a\"); }"));
    }

    // Why a logger for another construction of the same generic class is left alone.
    [Fact]
    public async Task A_category_has_no_type_arguments()
    {
        using var factory = new Microsoft.Extensions.Logging.LoggerFactory([new Categories()]);
        _ = Microsoft.Extensions.Logging.LoggerFactoryExtensions.CreateLogger<List<int>>(factory);
        _ = Microsoft.Extensions.Logging.LoggerFactoryExtensions.CreateLogger<List<string>>(factory);
        Assert.Equal(["System.Collections.Generic.List"], Categories.Asked.Distinct());
        await Verify.IsSilent<LoggerOfAnotherClass>(Around("class Pipeline<T>(ILogger<Pipeline<int>> logger) { void A() => logger.LogInformation(\"a\"); }"));
    }

    private sealed class Categories : Microsoft.Extensions.Logging.ILoggerProvider
    {
        public static List<string> Asked { get; } = [];

        public Microsoft.Extensions.Logging.ILogger CreateLogger(string categoryName)
        {
            Asked.Add(categoryName);
            return Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;
        }

        public void Dispose()
        {
        }
    }

    // A part of an heir of the category; one that stands in its file and works for it. In another file, or without that work, it is a slip.
    [Theory]
    [InlineData("class Item(ILogger<Item> log) { protected ILogger<Item> Log { get; } = log; } class Folder(ILogger<Item> log) : Item(log) { object A() => new Builder(Log); }", "class Builder(ILogger<Item> log) { public void A() => log.LogInformation(\"a\"); }")]
    [InlineData("interface IParts { } class Parts(ILogger<Parts> log) : IParts { public void A() => log.LogInformation(\"a\"); } class Filler(IServiceProvider services, ILogger<Parts> log) { public void A() => log.LogInformation(\"{Parts}\", services.GetService(typeof(string)) as IParts); }", "")]
    [InlineData("class Parts(ILogger<Parts> log) { public void A() => log.LogInformation(\"a\"); } class Filler(Parts parts, ILogger<Parts> log) { public void A() { parts.A(); log.LogInformation(\"a\"); } }", "")]
    public Task Is_silent_in_parts_and_companions(string first, string second)
        => Verify.IsSilent<LoggerOfAnotherClass>($"using Microsoft.Extensions.Logging; {first} {second}");

    [Theory]
    [InlineData("class Item(ILogger<Item> log) { public void A() => log.LogInformation(\"a\"); } class Maker { object A(ILogger<Item> log) => new Builder(log); } class Builder(ILogger<[|Item|]> log) { public void A() => log.LogInformation(\"a\"); }")]
    [InlineData("interface IParts { } class Parts(ILogger<Parts> log) : IParts { public void A() => log.LogInformation(\"a\"); } class Filler(ILogger<[|Parts|]> log) { public void A() => log.LogInformation(\"a\"); }")]
    public Task Reports_neighbours(string source)
        => Verify.Reports<LoggerOfAnotherClass>($"using Microsoft.Extensions.Logging; {source}");
}
