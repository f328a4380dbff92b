using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Errors;

/// <summary>Where nothing can be logged, a swallowed exception may go on to the caller; not where it would end what nobody waits for.</summary>
public class RethrownInsteadTests
{
    private const string Rethrow = "OBS4001.Rethrow";

    private static readonly TestProject Project = TestProject.Service with { References = TestReferences.With("Microsoft.") };

    private const string Swallows = "internal static void Place(int id) { try { Save(id); } catch { } }";

    // Callers that wait for the method, and that the exception may leave.
    private const string Caller = "class Desk { public void Pack() { Orders.Place(1); } }";

    public static TheoryData<string, string> Refused => new()
    {
        // Nobody is known to call it, or it is called where it must not throw.
        { "static void Place(int id) { try { Save(id); } catch { } }", "" },
        { Swallows, "class Desk { public void Pack(int[] ids) { foreach (int id in ids) Orders.Place(id); } }" },
        { Swallows, "class Desk { public Desk() { Orders.Place(1); } }" },
        { Swallows, "class Desk { static Desk() { Orders.Place(1); } }" },
        { Swallows, "class Desk : IDisposable { public void Dispose() { Orders.Place(1); } }" },
        { Swallows, "class Desk { ~Desk() { Orders.Place(1); } }" },
        { Swallows, "class Desk { public void Pack() { try { } finally { Orders.Place(1); } } }" },
        { Swallows, "class Desk { public void Pack() { try { } catch { Orders.Place(1); throw; } } }" },
        { Swallows, "class Desk { public Action Pack => () => Orders.Place(1); }" },
        { Swallows, "class Desk { public Action<int> Pack() => Orders.Place; }" },
        { Swallows, "class Desk { public int Packed { get { Orders.Place(1); return 1; } } }" },
        { Swallows, "class Desk { public async void Pack() { await Task.Yield(); Orders.Place(1); } }" },
        { Swallows, "class Desk { public void Packed(object sender, EventArgs e) { Orders.Place(1); } }" },
        {
            Swallows,
            "class Desk : Microsoft.Extensions.Hosting.IHostedService { public Task StartAsync(CancellationToken token) { Orders.Place(1); return Task.CompletedTask; } public Task StopAsync(CancellationToken token) => Task.CompletedTask; }"
        },
        { Swallows, "class Desk { public void Pack() { Orders.Place(1); } public void Unpack() { for (int i = 0; i < 2; i++) Orders.Place(i); } }" },

        { Swallows, "class Desk : Microsoft.Extensions.Hosting.BackgroundService { protected override Task ExecuteAsync(CancellationToken token) { Pack(); return Task.CompletedTask; } void Pack() => Orders.Place(1); }" },
        { Swallows, "class Desk { public void Close() { Orders.Place(1); } }" },

        // It tells its caller something, or goes on with the next of many.
        { "internal static object? Place(int id) { try { Save(id); return id; } catch { return null; } }", Caller },
        { "internal static void Place(int id) { try { Save(id); } catch { return; } Save(2); }", Caller },
        { "internal static void Place(int id) { for (int i = 0; i < id; i++) { try { Save(i); } catch { } } }", Caller },
        { "internal static void Place(int id) { foreach (char c in \"ab\") try { Save(c); } catch { continue; } }", Caller },
        { "internal static void Place(int id) { while (id-- > 0) { if (id > 2) { try { Save(id); } catch { } } } }", Caller },

        // Nobody waits for it, or it covers another failure.
        { "internal static async void Place(int id) { try { await Task.Yield(); Save(id); } catch { } }", Caller },
        { "internal static void Place(int id) { Task.Run(() => { try { Save(id); } catch { } }); }", Caller },
        { "internal static void Place(int id) { Now(); void Now() { try { Save(id); } catch { } } }", Caller },
        { "internal static void Place(int id) { try { Save(id); } catch (IOException) { try { Save(2); } catch { } } }", Caller },

        // Code behind it would not be reached any more.
        { "internal static object? Place(int id) { try { Save(id); return id; } catch { } return null; }", Caller },
        { "internal static object? Place(int id) { try { Save(id); return id; } catch (IOException) { return 1; } catch { } return null; }", Caller },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task Is_not_offered(string method, string caller)
        => Assert.Empty(await OfferedFixes.KeysAsync<ExceptionSwallowed, ExceptionSwallowedFix>(Project, Source(method, caller)));

    [Theory]
    [InlineData(Swallows, Caller)]
    [InlineData("internal static void Place(int id) { try { Save(id); } catch (Exception) { } Save(2); }", Caller)]
    [InlineData("internal static object? Place(int id) { try { Save(id); } catch { } return id; }", Caller)]
    [InlineData("internal static object? Place(int id) { try { Save(id); return id; } catch (IOException) { } catch { } return null; }", Caller)]
    [InlineData("internal static void Place(int id) { foreach (int i in new[] { id }) Save(i); try { Save(id); } catch { } }", Caller)]
    [InlineData("internal static async Task Place(int id) { try { await Task.Yield(); Save(id); } catch { } }", "class Desk { public async Task Pack() { await Orders.Place(1).ConfigureAwait(false); } }")]
    [InlineData("internal static async Task Place(int id) { try { await Task.Yield(); Save(id); } catch { } }", "class Desk { public Task Pack() => Orders.Place(1); }")]
    [InlineData(
        Swallows,
        "class Desk { public void Pack(int[] ids) { foreach (int id in ids) { try { Orders.Place(id); } catch (Exception ex) { Console.Error.WriteLine(ex); } } } }")]
    public async Task Is_offered(string method, string caller)
    {
        string source = Source(method, caller);
        Assert.Equal([Rethrow], await OfferedFixes.KeysAsync<ExceptionSwallowed, ExceptionSwallowedFix>(Project, source));
        Assert.Contains("throw;", (await OfferedFixes.TakeAsync<ExceptionSwallowed, ExceptionSwallowedFix>(Rethrow, Project, source))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_offered_where_nobody_waits_for_the_task()
        => Assert.Empty(await OfferedFixes.KeysAsync<ExceptionSwallowed, ExceptionSwallowedFix>(Project, Source(
            "internal static async Task Place(int id) { try { await Task.Yield(); Save(id); } catch { } }",
            "class Desk { public void Pack() { _ = Orders.Place(1); } }")));

    [Fact]
    public async Task Is_not_offered_beside_a_log_call()
        => Assert.Equal(["OBS4001"], await OfferedFixes.KeysAsync<ExceptionSwallowed, ExceptionSwallowedFix>(Project, """
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                public void Place() { try { logger.LogInformation("a"); File.WriteAllText("a", ""); } catch { } }
            }
            class Desk(Orders orders) { public void Pack() => orders.Place(); }
            """));

    [Fact]
    public async Task Is_not_offered_to_whom_a_contract_of_somebody_else_calls()
        => Assert.Empty(await OfferedFixes.KeysAsync<ExceptionSwallowed, ExceptionSwallowedFix>(Project, """
            public record struct Orders(int Id) : IObserver<int>
            {
                public void OnCompleted() { }
                public void OnError(Exception error) { }
                public void OnNext(int id) { try { File.WriteAllText("a", ""); } catch { } }
            }
            public class Desk { public void Pack(Orders orders) => orders.OnNext(1); }
            """));

    [Fact]
    public async Task Keeps_what_the_block_says()
    {
        const string Before = """
            static class Orders
            {
                internal static void Place(int id)
                {
                    try
                    {
                        Save(id);
                    }
                    catch
                    {
                        // TODO: tell somebody
                    }
                }

                static void Save(int id) => File.WriteAllText("order", "");
            }
            class Desk { public void Pack() { Orders.Place(1); } }
            """;
        string after = (await OfferedFixes.TakeAsync<ExceptionSwallowed, ExceptionSwallowedFix>(Rethrow, Project, Before))[0];
        Assert.Equal(Before.Replace("            // TODO: tell somebody\n", "            throw;\n            // TODO: tell somebody\n", StringComparison.Ordinal), after);
    }

    [Fact]
    public async Task Whoever_called_learns_of_it()
    {
        const string Before = """
            using Microsoft.Extensions.Logging;
            static class Orders
            {
                internal static void Place(int id) { try { Save(id); } catch { } }
                static void Save(int id) => File.WriteAllText("/nowhere/at/all/order", "");
            }
            class Desk { public void Pack() { Orders.Place(1); } }
            public static class Run
            {
                public static void Main(ILogger logger)
                {
                    try { new Desk().Pack(); logger.LogInformation("packed"); } catch (Exception ex) { logger.LogError(ex, "not packed"); }
                }
            }
            """;
        string after = (await OfferedFixes.TakeAsync<ExceptionSwallowed, ExceptionSwallowedFix>(Rethrow, Project, Before))[0];
        Assert.Equal("packed", Assert.Single(LogRun.Of(Before)).Message);
        LoggedEvent told = Assert.Single(LogRun.Of(after));
        Assert.Equal("not packed", told.Message);
        Assert.StartsWith("DirectoryNotFoundException", told.Exception, StringComparison.Ordinal);
    }

    private static string Source(string method, string caller)
        => $$"""
            static class Orders
            {
                {{method}}
                static void Save(int id) => File.WriteAllText("order", "");
            }
            {{caller}}
            """;
}
