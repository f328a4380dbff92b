using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ConsoleInServiceFixTests
{
    private const string Registration = "static class Registrations { static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped<Orders>(services); }";

    private static readonly TestProject Program = TestProject.Service with { Output = OutputKind.ConsoleApplication };

    [Theory]
    [InlineData("""[|Console.WriteLine("placed")|];""", """_logger.LogInformation("placed");""")]
    [InlineData("""[|Console.WriteLine("{placed}")|];""", """_logger.LogInformation("{placed}");""")]
    [InlineData("""[|Console.WriteLine($"order {id} of {name,10:N1}")|];""", """_logger.LogInformation("order {Id} of {Name,10:N1}", id, name);""")]
    [InlineData("""[|Console.WriteLine("order " + id)|];""", """_logger.LogInformation("order {Id}", id);""")]
    [InlineData("""[|Console.WriteLine("{0} of {1:N2} {{}}", id, name)|];""", """_logger.LogInformation("{Id} of {Name:N2} {{}}", id, name);""")]
    [InlineData("""[|Console.WriteLine("{1} of {0}", id, name)|];""", """_logger.LogInformation("{Name} of {Id}", name, id);""")]
    [InlineData("""[|Console.WriteLine(id)|];""", """_logger.LogInformation("{Id}", id);""")]
    [InlineData("""[|Console.WriteLine(name)|];""", """_logger.LogInformation("{Name}", name);""")]
    [InlineData("""[|Console.WriteLine(names)|];""", """_logger.LogInformation("{Names}", (object)names);""")]
    [InlineData("""[|Console.WriteLine("ERROR: disk is full")|];""", """_logger.LogError("disk is full");""")]
    [InlineData("""[|Console.WriteLine($"[WARN] order {id}")|];""", """_logger.LogWarning("order {Id}", id);""")]
    [InlineData("""[|Console.WriteLine("Error while reading")|];""", """_logger.LogInformation("Error while reading");""")]
    [InlineData("""try { Load(); } catch (Exception ex) { [|Console.WriteLine("failed")|]; [|Console.WriteLine("going on")|]; Keep(ex); }""", """try { Load(); } catch (Exception ex) { _logger.LogError(ex, "failed"); _logger.LogInformation("going on"); Keep(ex); }""")]
    [InlineData("""try { Load(); } catch (Exception ex) { foreach (string file in names) [|Console.WriteLine(file)|]; Keep(ex); }""", """try { Load(); } catch (Exception ex) { foreach (string file in names) _logger.LogInformation("{File}", file); Keep(ex); }""")]
    [InlineData("""TaskScheduler.UnobservedTaskException += (_, e) => [|Console.WriteLine("lost: " + e.Exception.Message)|];""", """TaskScheduler.UnobservedTaskException += (_, e) => _logger.LogError(e.Exception, "lost");""")]
    [InlineData("""[|Console.Error.WriteLine("failed")|];""", """_logger.LogError("failed");""")]
    [InlineData("""await [|Console.Out.WriteLineAsync($"order {id}")|];""", """_logger.LogInformation("order {Id}", id);""")]
    [InlineData("""await [|Console.Out.WriteLineAsync("a")|].ConfigureAwait(false);""", """_logger.LogInformation("a");""")]
    [InlineData("""try { Load(); } catch (Exception ex) { [|Console.WriteLine(ex)|]; }""", """try { Load(); } catch (Exception ex) { _logger.LogError(ex, "Place failed"); }""")]
    [InlineData("""try { Load(); } catch (Exception ex) { [|Console.WriteLine($"order {id}: {ex.Message}")|]; }""", """try { Load(); } catch (Exception ex) { _logger.LogError(ex, "order {Id}", id); }""")]
    [InlineData("""try { Load(); } catch (Exception ex) { [|Console.WriteLine("failed")|]; Keep(ex); }""", """try { Load(); } catch (Exception ex) { _logger.LogError(ex, "failed"); Keep(ex); }""")]
    [InlineData("""try { Load(); } catch { [|Console.WriteLine("failed")|]; }""", """try { Load(); } catch { _logger.LogInformation("failed"); }""")]
    [InlineData("""Action print = () => [|Console.WriteLine(id)|]; // why""", """Action print = () => _logger.LogInformation("{Id}", id); // why""")]
    public Task Writes_to_the_logger_in_reach(string before, string after)
        => Verify.Fixes<ConsoleInService, ConsoleInServiceFix>(Around(before), Around(after));

    [Fact]
    public Task Removes_empty_lines_and_keeps_comments()
        => Verify.Fixes<ConsoleInService, ConsoleInServiceFix>(
            Around("""
            // first
                    [|Console.WriteLine("a")|]; // after
                    [|Console.WriteLine()|];
                    // why
                    [|Console.WriteLine()|];
                    Load();
            """),
            Around("""
            // first
                    _logger.LogInformation("a"); // after
                    // why
                    Load();
            """));

    [Fact]
    public Task Removes_lines_of_dashes_and_takes_none_for_what_the_catch_block_tells()
        => Verify.Fixes<ConsoleInService, ConsoleInServiceFix>(
            Around("""
            try { Load(); } catch (Exception ex)
                    {
                        [|Console.WriteLine("*** ***")|];
                        [|Console.WriteLine("trouble")|];
                        if (id > 1) [|Console.WriteLine("---")|];
                        [|Console.WriteLine("-0-")|];
                        Keep(ex);
                    }
            """),
            Around("""
            try { Load(); } catch (Exception ex)
                    {
                        _logger.LogError(ex, "trouble");
                        if (id > 1) _logger.LogInformation("---");
                        _logger.LogInformation("-0-");
                        Keep(ex);
                    }
            """));

    [Theory]
    [InlineData("""if (id > 1) [|Console.WriteLine()|];""")]
    [InlineData("""[|Console.WriteLine(new char[3], 1, 2)|];""")]
    [InlineData("""System.Linq.Expressions.Expression<Action> job = () => [|Console.WriteLine("Hello " + name)|];""")]
    [InlineData("""[|Console.WriteLine("{0} {1}", names)|];""")]
    [InlineData("""[|Console.WriteLine(name, id)|];""")]
    [InlineData("""Task writing = [|Console.Out.WriteLineAsync("a")|];""")]
    public Task Refuses_what_would_change(string statement)
        => Verify.HasNoFix<ConsoleInService, ConsoleInServiceFix>(Around(statement));

    [Theory]
    [InlineData("Serilog", "Serilog", "ILogger", """_logger.Information("order {Id}", id)""", """_logger.Error(ex, "order {Id}", id)""")]
    [InlineData("NLog", "NLog", "Logger", """_logger.Info("order {Id}", id)""", """_logger.Error(ex, "order {Id}", id)""")]
    [InlineData("log4net", "log4net", "ILog", """_logger.InfoFormat("order {0}", id)""", """_logger.Error($"order {id}: {ex}", ex)""")]
    public Task Speaks_every_librarys_language(string import, string assembly, string type, string information, string error)
    {
        string Source(string first, string second) => $$"""
            using {{import}};
            class Orders
            {
                private readonly {{type}} _logger;
                public Orders({{type}} logger) => _logger = logger;
                public void Place(int id)
                {
                    try { {{first}}; } catch (Exception ex) { {{second}}; }
                }
            }
            """;
        return Verify.Fixes<ConsoleInService, ConsoleInServiceFix>(
            Source("""[|Console.WriteLine($"order {id}")|]""", """[|Console.WriteLine($"order {id}: {ex}")|]"""),
            Source(information, error),
            TestProject.Service with { References = TestReferences.With(assembly) });
    }

    [Fact]
    public Task Injects_through_the_only_constructor()
        => Verify.Fixes<ConsoleInService, ConsoleInServiceFix>(
            """
            public interface IClock { }

            public class Orders
            {
                private readonly IClock _clock;

                public Orders(IClock clock, int size = 3)
                {
                    _clock = clock;
                }

                public void Place(int id)
                {
                    [|Console.WriteLine($"order {id} {_clock}")|];
                    [|Console.WriteLine("done")|];
                }
            }
            static class Registrations { static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped<Orders>(services); }
            """,
            """
            using Microsoft.Extensions.Logging;

            public interface IClock { }

            public class Orders
            {
                private readonly IClock _clock;
                private readonly ILogger<Orders> _logger;

                public Orders(IClock clock, ILogger<Orders> logger, int size = 3)
                {
                    _clock = clock;
                    _logger = logger;
                }

                public void Place(int id)
                {
                    _logger.LogInformation("order {Id} {Clock}", id, _clock);
                    _logger.LogInformation("done");
                }
            }
            static class Registrations { static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped<Orders>(services); }
            """);

    // As the class does: no modifier where its fields have none, a line of documentation where the others have one, behind what is kept already.
    [Fact]
    public Task Injects_in_the_style_of_the_class()
        => Verify.Fixes<ConsoleInService, ConsoleInServiceFix>(
            """
            public interface IClock { }

            public class Orders
            {
                readonly IClock _clock;

                /// <summary>Takes orders.</summary>
                /// <param name="clock">Tells the time.</param>
                /// <exception cref="System.ArgumentException">Never.</exception>
                public Orders(IClock clock)
                {
                    _clock = clock;
                    Place(1);
                }

                public void Place(int id)
                {
                    [|Console.WriteLine($"order {id} {_clock}")|];
                }
            }
            static class Registrations { static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped<Orders>(services); }
            """,
            """
            using Microsoft.Extensions.Logging;

            public interface IClock { }

            public class Orders
            {
                readonly IClock _clock;
                readonly ILogger<Orders> _logger;

                /// <summary>Takes orders.</summary>
                /// <param name="clock">Tells the time.</param>
                /// <param name="logger">The logger.</param>
                /// <exception cref="System.ArgumentException">Never.</exception>
                public Orders(IClock clock, ILogger<Orders> logger)
                {
                    _clock = clock;
                    _logger = logger;
                    Place(1);
                }

                public void Place(int id)
                {
                    _logger.LogInformation("order {Id} {Clock}", id, _clock);
                }
            }
            static class Registrations { static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped<Orders>(services); }
            """);

    [Fact]
    public Task Injects_through_a_primary_constructor()
        => Verify.Fixes<ConsoleInService, ConsoleInServiceFix>(
            """
            using System.Text;

            public interface IClock { }

            public class Orders(IClock clock)
            {
                public void Place(int id) => [|Console.WriteLine($"order {id} {clock}")|];
                public StringBuilder Text() => new();
            }
            static class Registrations { static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped<Orders>(services); }
            """,
            """
            using System.Text;
            using Microsoft.Extensions.Logging;

            public interface IClock { }

            public class Orders(IClock clock, ILogger<Orders> logger)
            {
                public void Place(int id) => logger.LogInformation("order {Id} {Clock}", id, clock);
                public StringBuilder Text() => new();
            }
            static class Registrations { static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped<Orders>(services); }
            """);

    [Fact]
    public Task Adds_a_constructor_where_there_is_none()
        => Verify.Fixes<ConsoleInService, ConsoleInServiceFix>(
            """
            namespace Shop
            {
                public class Repository<T>
                {
                    public class Inner
                    {
                        public void Place(int id)
                        {
                            [|Console.WriteLine("order " + id)|];
                        }
                    }

                    public void Place()
                    {
                        [|Console.WriteLine("a")|];
                    }
                }
            }
            static class Registrations { static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped(services, typeof(Shop.Repository<>)); Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped<Shop.Repository<int>.Inner>(services); } }
            """,
            """
            using Microsoft.Extensions.Logging;

            namespace Shop
            {
                public class Repository<T>
                {
                    private readonly ILogger<Repository<T>> _logger;

                    public Repository(ILogger<Repository<T>> logger) => _logger = logger;

                    public class Inner
                    {
                        private readonly ILogger<Inner> _logger;

                        public Inner(ILogger<Inner> logger) => _logger = logger;

                        public void Place(int id)
                        {
                            _logger.LogInformation("order {Id}", id);
                        }
                    }

                    public void Place()
                    {
                        _logger.LogInformation("a");
                    }
                }
            }
            static class Registrations { static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped(services, typeof(Shop.Repository<>)); Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped<Shop.Repository<int>.Inner>(services); } }
            """);

    [Fact]
    public Task Follows_the_classes_own_names()
        => Verify.Fixes<ConsoleInService, ConsoleInServiceFix>(
            """
            class Orders
            {
                private readonly int size;
                public Orders(int size) => this.size = size;
                public void Place() { [|Console.WriteLine(size)|]; }
            }
            static class Registrations { static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped<Orders>(services); }
            """,
            """
            using Microsoft.Extensions.Logging;

            class Orders
            {
                private readonly int size;
                private readonly ILogger<Orders> logger;

                public Orders(int size, ILogger<Orders> logger)
                {
                    this.logger = logger;
                    this.size = size;
                }
                public void Place() { logger.LogInformation("{Size}", size); }
            }
            static class Registrations { static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped<Orders>(services); }
            """);

    [Theory]
    [InlineData("static class Orders { public static void Place() { [|Console.WriteLine(\"a\")|]; } }")]
    [InlineData("class Orders { public static void Place() { [|Console.WriteLine(\"a\")|]; } }")]
    [InlineData("struct Orders { public void Place() { [|Console.WriteLine(\"a\")|]; } }")]
    [InlineData("record Orders(int Id) { public void Place() { [|Console.WriteLine(\"a\")|]; } }")]
    [InlineData("class Orders { public Orders() { } public Orders(int id) { } public void Place() { [|Console.WriteLine(\"a\")|]; } }")]
    [InlineData("class Orders { public void Place() { [|Console.WriteLine(\"a\")|]; } public static Orders Make() => new Orders(); }")]
    [InlineData("class Orders { public void Place() { [|Console.WriteLine(\"a\")|]; } public static Orders Make() => new(); }")]
    [InlineData("class Orders { public Orders(int id) { } public void Place() { [|Console.WriteLine(\"a\")|]; } } class More : Orders { public More() : base(1) { } }")]
    [InlineData("class Orders { public void Place() { [|Console.WriteLine(\"a\")|]; } } class More : Orders { }")]
    [InlineData("class Mark : Attribute { public void Place() { [|Console.WriteLine(\"a\")|]; } }")]
    [InlineData("using Serilog; class Orders { public void Place() { [|Console.WriteLine(\"a\")|]; } } class Other { ILogger? A; }")]
    public Task Refuses_to_inject_where_it_would_break_something(string source)
        => Verify.HasNoFix<ConsoleInService, ConsoleInServiceFix>(source);

    [Fact]
    public async Task Injects_into_the_part_that_has_the_constructor()
    {
        var repaired = await Repair.AllAsync<ConsoleInService, ConsoleInServiceFix>(
            TestProject.Service,
            "public partial class Orders { public void Place() { Console.WriteLine(\"a\"); } }",
            "public partial class Orders\n{\n    public Orders()\n    {\n    }\n}\n",
            Registration);
        Assert.Equal("using Microsoft.Extensions.Logging;\n\npublic partial class Orders { public void Place() { _logger.LogInformation(\"a\"); } }", repaired[0].ReplaceLineEndings("\n"));
        Assert.Equal("using Microsoft.Extensions.Logging;\n\npublic partial class Orders\n{\n    private readonly ILogger<Orders> _logger;\n\n    public Orders(ILogger<Orders> logger)\n    {\n        _logger = logger;\n    }\n}\n", repaired[1].ReplaceLineEndings("\n"));
    }

    [Fact]
    public Task Uses_the_built_hosts_logger_in_top_level_statements()
        => Verify.Fixes<ConsoleInService, ConsoleInServiceFix>(
            """
            using Microsoft.AspNetCore.Builder;
            var builder = WebApplication.CreateBuilder(args);
            var app = builder.Build();
            [|Console.WriteLine("built")|];
            app.MapGet("/{id}", (int id) => { [|Console.WriteLine($"hit {id}")|]; return "ok"; });
            app.Run();
            """,
            """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.Logging;
            var builder = WebApplication.CreateBuilder(args);
            var app = builder.Build();
            app.Logger.LogInformation("built");
            app.MapGet("/{id}", (int id) => { app.Logger.LogInformation("hit {Id}", id); return "ok"; });
            app.Run();
            """,
            Program);

    // C# looks top-level locals up in every file, though none of its types may use them.
    [Fact]
    public async Task Does_not_take_the_locals_of_the_program_for_its_types_own()
    {
        var repaired = await Repair.AllAsync<ConsoleInService, ConsoleInServiceFix>(
            Program,
            "using Microsoft.AspNetCore.Builder;\nvar app = WebApplication.CreateBuilder(args).Build();\napp.Run();\n",
            """
            using Microsoft.Extensions.Logging;
            // Long enough to stand behind the locals of the other file, were positions all that counted.
            class Orders(ILogger<Orders> logger)
            {
                public void Place(int id) { Console.WriteLine(id); logger.LogInformation("placed"); }
            }
            """);
        Assert.Contains("""logger.LogInformation("{Id}", id); logger""", repaired[1], StringComparison.Ordinal);
    }

    [Fact]
    public Task Asks_the_services_of_a_generic_host()
        => Verify.Fixes<ConsoleInService, ConsoleInServiceFix>(
            """
            using Microsoft.Extensions.Hosting;

            IHost host = Host.CreateDefaultBuilder(args).Build();
            [|Console.WriteLine("built")|];
            host.Run();
            """,
            """
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Hosting;
            using Microsoft.Extensions.Logging;

            IHost host = Host.CreateDefaultBuilder(args).Build();
            host.Services.GetRequiredService<ILogger<Program>>().LogInformation("built");
            host.Run();
            """,
            Program);

    [Fact]
    public Task Uses_serilogs_log_where_there_is_no_other_library()
        => Verify.Fixes<ConsoleInService, ConsoleInServiceFix>(
            """static class Orders { public static void Place(int id) { [|Console.WriteLine($"order {{{id}}}")|]; } }""",
            """
            using Serilog;

            static class Orders { public static void Place(int id) { Log.Information("order {{{Id}}}", id); } }
            """,
            TestProject.Service with { References = TestReferences.With("Serilog") });

    [Fact]
    public Task Adds_nlogs_class_logger()
        => Verify.Fixes<ConsoleInService, ConsoleInServiceFix>(
            """
            static class Orders
            {
                public static void Place(int id) { [|Console.WriteLine(id)|]; }
                public static void Cancel(int id) { [|Console.WriteLine("no " + id)|]; }
            }
            """,
            """
            using NLog;

            static class Orders
            {
                private static readonly Logger Logger = LogManager.GetCurrentClassLogger();

                public static void Place(int id) { Logger.Info("{Id}", id); }
                public static void Cancel(int id) { Logger.Info("no {Id}", id); }
            }
            """,
            TestProject.Service with { References = TestReferences.With("NLog") });

    [Fact]
    public Task Adds_log4nets_class_logger()
        => Verify.Fixes<ConsoleInService, ConsoleInServiceFix>(
            """
            class Orders
            {
                public void Place(int id) { [|Console.WriteLine(id)|]; }
            }
            """,
            """
            using log4net;

            class Orders
            {
                private static readonly ILog Log = LogManager.GetLogger(typeof(Orders));

                public void Place(int id) { Log.InfoFormat("{0}", id); }
            }
            """,
            TestProject.Service with { References = TestReferences.With("log4net") });

    private static string Around(string statement)
        => $$"""
            using Microsoft.Extensions.Logging;
            class Orders
            {
                private readonly ILogger<Orders> _logger;
                public Orders(ILogger<Orders> logger) => _logger = logger;
                public async Task Place(int id, string name, string[] names)
                {
                    await Task.Yield();
                    {{statement}}
                }
                private void Load() => _logger.LogInformation("loaded");
                private void Keep(object value) { }
            }
            """;
}
