using System.Diagnostics;
using System.Text;
using System.Text.Json;
using StreamJsonRpc;

namespace Package.Tests.Support;

/// <summary>A language server that is talked with over its standard input and output, as an editor does.</summary>
internal sealed class LanguageServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly JsonRpc _rpc;
    private readonly StringBuilder _log = new();
    private readonly Dictionary<string, int> _versions = [];

    private LanguageServer(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) => Log(line.Data);
        _process.BeginErrorReadLine();
        _rpc = new JsonRpc(new HeaderDelimitedMessageHandler(process.StandardInput.BaseStream, process.StandardOutput.BaseStream, new SystemTextJsonFormatter()));
        _rpc.AddLocalRpcTarget(new Editor());
        _rpc.StartListening();
    }

    /// <summary>Starts a tool of a folder's manifest, and has it load a workspace with analyzers on.</summary>
    public static async Task<LanguageServer> StartAsync(string toolFolder, string tool, string workspace)
    {
        var server = new LanguageServer(DotNet.Start(toolFolder, "tool", "run", tool));
        await server.AskAsync("initialize", new
        {
            processId = Environment.ProcessId,
            rootUri = Address(workspace),
            workspaceFolders = new[] { new { uri = Address(workspace), name = "workspace" } },
            capabilities = new
            {
                workspace = new { configuration = true, diagnostics = new { refreshSupport = false } },
                textDocument = new
                {
                    diagnostic = new { dynamicRegistration = false },
                    codeAction = new { codeActionLiteralSupport = new { codeActionKind = new { valueSet = new[] { "quickfix", "refactor" } } }, resolveSupport = new { properties = new[] { "edit" } } },
                },
            },
        });
        await server.TellAsync("initialized", new { });
        return server;
    }

    public Task OpenAsync(string file, string text)
    {
        _versions[file] = 1;
        return TellAsync("textDocument/didOpen", new { textDocument = new { uri = Address(file), languageId = "csharp", version = 1, text } });
    }

    /// <summary>What a key press sends, with all of the file's text.</summary>
    public Task ChangeAsync(string file, string text)
        => TellAsync("textDocument/didChange", new { textDocument = new { uri = Address(file), version = ++_versions[file] }, contentChanges = new[] { new { text } } });

    /// <summary>The squiggles of one file.</summary>
    public async Task<IReadOnlyList<Squiggle>> SquigglesAsync(string file)
        => Squiggles(file, await AskAsync("textDocument/diagnostic", new { textDocument = new { uri = Address(file) } }));

    /// <summary>The squiggles of all files, open or not.</summary>
    public async Task<IReadOnlyList<Squiggle>> SquigglesAsync()
    {
        JsonElement report = await AskAsync("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() });
        return [.. report.GetProperty("items").EnumerateArray().SelectMany(file => Squiggles(new Uri(file.GetProperty("uri").GetString()!).LocalPath, file))];
    }

    /// <summary>The titles that the light bulb shows at a squiggle.</summary>
    public async Task<IReadOnlyList<string>> ActionsAsync(string file, Squiggle squiggle)
    {
        JsonElement actions = await AskAsync("textDocument/codeAction", new
        {
            textDocument = new { uri = Address(file) },
            range = squiggle.Source.GetProperty("range"),
            context = new { diagnostics = new[] { squiggle.Source }, triggerKind = 1 },
        });
        return actions.ValueKind == JsonValueKind.Array ? [.. actions.EnumerateArray().Select(action => action.GetProperty("title").GetString()!)] : [];
    }

    public async ValueTask DisposeAsync()
    {
        _rpc.Dispose();
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static IReadOnlyList<Squiggle> Squiggles(string file, JsonElement report)
        => [.. report.GetProperty("items").EnumerateArray().Select(item => new Squiggle(
            item.TryGetProperty("code", out JsonElement code) ? code.ToString() : "",
            Path.GetFileName(file),
            item.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32() + 1,
            item.GetProperty("message").GetString()!,
            item))];

    private static string Address(string path) => new Uri(path).AbsoluteUri;

    private async Task<JsonElement> AskAsync(string method, object argument)
    {
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            return await _rpc.InvokeWithParameterObjectAsync<JsonElement>(method, argument, timeout.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or ConnectionLostException or RemoteInvocationException)
        {
            throw new InvalidOperationException($"'{method}' got no answer:\n{Logged()}", e);
        }
    }

    private Task TellAsync(string method, object argument) => _rpc.NotifyWithParameterObjectAsync(method, argument);

    private void Log(string? line)
    {
        lock (_log)
            _log.AppendLine(line);
    }

    private string Logged()
    {
        lock (_log)
            return _log.ToString();
    }

    /// <summary>What the server asks of an editor. Analyzers are off unless its settings turn them on.</summary>
    private sealed class Editor
    {
        [JsonRpcMethod("workspace/configuration", UseSingleObjectParameterDeserialization = true)]
        public static object[] Settings(JsonElement question)
            => [.. question.GetProperty("items").EnumerateArray().Select(_ => new { analyzersEnabled = true })];

        [JsonRpcMethod("client/registerCapability")]
        public static object? Register() => null;

        [JsonRpcMethod("window/workDoneProgress/create", UseSingleObjectParameterDeserialization = true)]
        public static object? ShowProgress() => null;
    }
}

/// <summary>One diagnostic as an editor gets it.</summary>
internal sealed record Squiggle(string Id, string File, int Line, string Message, JsonElement Source)
{
    public string Place => $"{Id} {File}:{Line}";
}
