using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class AsyncVoidTests
{
    private static string InClass(string members) => $$"""
        using Microsoft.Extensions.Logging;

        public class Orders(ILogger<Orders> logger)
        {
            public ILogger<Orders> Logger => logger;
            protected Task Save() => File.WriteAllTextAsync("orders.txt", "");
        {{members}}
        }
        """;

    [Fact]
    public Task A_method()
        => Verify.Reports<AsyncVoid>(
            InClass("    public async void [|Place|](int order) => await Save();"),
            null,
            "'Place' is async void and lets exceptions out: no caller can catch them, and each ends the process. Return Task and have it awaited, or catch and log everything in it.");

    [Fact]
    public Task A_lambda()
        => Verify.Reports<AsyncVoid>(
            InClass("    public void Place(List<int> orders) => orders.ForEach([|async|] order => await Save());"),
            null,
            "This async lambda becomes 'Action<int>', which returns nothing: no caller can catch its exceptions, and each ends the process. Hand it to something that takes a Func<Task>, or catch and log everything in it.");

    [Theory]
    [InlineData("public async void [|Place|]() { logger.LogInformation(\"Placing\"); await Save(); }")]
    [InlineData("public async void [|Place|]() { try { await Save(); } catch (IOException) { } }")]
    [InlineData("public async void [|Place|]() { try { await Save(); } catch (Exception) { throw; } }")]
    [InlineData("public async void [|Place|]() { await Save(); try { await Save(); } catch (Exception ex) { logger.LogError(ex, \"Failed\"); } }")]
    [InlineData("public void Place() { Later(); async void [|Later|]() => await Save(); }")]
    [InlineData("public Timer Start() => new Timer([|async|] _ => await Save());")]
    [InlineData("public void Stop(CancellationToken token) => token.Register([|async|] () => { await Save(); });")]
    [InlineData("public Action? Done; public void Place() => Done = [|async|] delegate { await Save(); };")]
    [InlineData("public event Action? Placed; public async void [|OnPlaced|](string text) { await Save(); } public void Listen() => Placed -= () => OnPlaced(\"\");")]
    [InlineData("public async void [|OnPlaced|](EventPattern<int> placed) => await Save(); public class EventPattern<T>;")]
    public Task What_lets_exceptions_out(string members)
        => Verify.Reports<AsyncVoid>(InClass("    " + members));

    [Theory]
    [InlineData("public async Task Place() => await Save();")]
    [InlineData("public void Place() => Save().Wait();")]
    [InlineData("public async void Place() { try { await Save(); } catch (Exception ex) { logger.LogError(ex, \"Failed\"); } }")]
    [InlineData("public async void Place() { logger.LogInformation(\"Placing\"); try { await Save(); } catch { } finally { logger.LogInformation(\"Placed\"); } }")]
    [InlineData("public async void Place() => await Task.Delay(1000);")]
    [InlineData("public async void Place() => await Guarded(); async Task Guarded() { try { await Save(); } catch (Exception ex) { logger.LogError(ex, \"Failed\"); } }")]
    [InlineData("public async void OnPlaced(object? sender, EventArgs e) => await Save();")]
    [InlineData("public async void OnPlaced(object sender, PlacedArgs e) => await Save(); public class PlacedArgs;")]
    [InlineData("public async void OnFailed(UnobservedTaskExceptionEventArgs e) => await Save();")]
    [InlineData("public async void OnPlaced(System.Reactive.EventPattern<FileSystemEventArgs> e) => await Save(); } namespace System.Reactive { public class EventPattern<T>;")]
    [InlineData("public async void Place() { try { await Save(); } catch (Exception ex) when (!IsFatal(ex)) { logger.LogError(ex, \"Failed\"); } } bool IsFatal(Exception ex) => ex is OutOfMemoryException;")]
    [InlineData("static async void OnChanged(Xamarin.Forms.BindableObject owner, object oldValue, object newValue) => await File.WriteAllTextAsync(\"a\", \"b\"); } namespace Xamarin.Forms { public class BindableObject;")]
    [InlineData("public event Action? Placed; public void Listen() => Placed += async () => await Save();")]
    [InlineData("public event Action<int>? Placed; public void Listen() => Placed += OnPlaced; async void OnPlaced(int order) => await Save();")]
    [InlineData("public event Action<int>? Placed; public void Listen() => this.Placed += new Action<int>(this.OnPlaced); async void OnPlaced(int order) => await Save();")]
    [InlineData("public Action? Placed; public void Listen() { Placed += Later; async void Later() => await Save(); }")]
    [InlineData("public void Listen() => AppDomain.CurrentDomain.ProcessExit += async (_, _) => await Save();")]
    [InlineData("public EventHandler Handler => async (sender, e) => await Save();")]
    [InlineData("public Task Place(List<int> orders) => Task.Run(async () => await Save());")]
    [InlineData("public Timer Start() => new Timer(async _ => { try { await Save(); } catch (Exception ex) { logger.LogError(ex, \"Failed\"); } });")]
    public Task What_keeps_them_in_or_handles_an_event(string members)
        => Verify.IsSilent<AsyncVoid>(InClass("    " + members));

    [Fact]
    public Task What_a_contract_demands()
        => Verify.IsSilent<AsyncVoid>("""
            public interface ICommand { void Execute(object? parameter); void Undo(); }
            public abstract class Base { protected abstract void OnStart(); }
            public class Command : Base, ICommand
            {
                public async void Execute(object? parameter) => await File.WriteAllTextAsync("a", "b");
                async void ICommand.Undo() => await File.WriteAllTextAsync("a", "b");
                protected override async void OnStart() => await File.WriteAllTextAsync("a", "b");
            }
            """);

    [Fact]
    public Task What_an_engine_calls()
        => Verify.IsSilent<AsyncVoid>("""
            namespace UnityEngine { public class MonoBehaviour; }
            public class Player : UnityEngine.MonoBehaviour
            {
                async void Start() => await File.WriteAllTextAsync("a", "b");
            }
            """);

    [Fact]
    public Task In_tests()
        => Verify.IsSilent<AsyncVoid>("public class Tests { public async void Place() => await File.WriteAllTextAsync(\"a\", \"b\"); }", TestProject.Tests);
}
