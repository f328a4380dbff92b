using Spectre.Console;
using Spectre.Console.Rendering;
using Spectre.Console.Testing;

namespace Tool.Tests.Support;

/// <summary>Cancels before the writer of a text goes on, so that what is stopped does not depend on how fast it is.</summary>
internal sealed class StoppingConsole(TestConsole console, string stopAt, CancellationTokenSource stop) : IAnsiConsole
{
    public Profile Profile => console.Profile;

    public IAnsiConsoleCursor Cursor => console.Cursor;

    public IAnsiConsoleInput Input => console.Input;

    public IExclusivityMode ExclusivityMode => console.ExclusivityMode;

    public RenderPipeline Pipeline => console.Pipeline;

    public void WriteAnsi(Action<AnsiWriter> action) => console.WriteAnsi(action);

    public void Clear(bool home) => console.Clear(home);

    public void Write(IRenderable renderable)
    {
        console.Write(renderable);
        if (console.Output.Contains(stopAt, StringComparison.Ordinal))
            stop.Cancel();
    }
}
