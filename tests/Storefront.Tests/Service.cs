using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace Storefront.Tests;

/// <summary>A sample service, running as a process of its own on a free port.</summary>
internal sealed partial class Service : IAsyncDisposable
{
    private const string MetadataPrefix = "Service:";
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ScrapeTimeout = TimeSpan.FromMinutes(1);

    private static readonly IReadOnlyDictionary<string, string> Assemblies = typeof(Service).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(metadata => metadata.Key.StartsWith(MetadataPrefix, StringComparison.Ordinal))
        .ToDictionary(metadata => metadata.Key[MetadataPrefix.Length..], metadata => metadata.Value!);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Service(string assembly)
    {
        _process = new Process
        {
            EnableRaisingEvents = true,
            StartInfo = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
            {
                ArgumentList = { assembly, "--urls", "http://127.0.0.1:0" },
                WorkingDirectory = Path.GetDirectoryName(assembly),
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("The service stopped:\n" + Output));
    }

    public static TheoryData<string> All => [.. Assemblies.Keys];

    public HttpClient Client { get; } = new();

    private string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public static async Task<Service> StartAsync(string name)
    {
        var service = new Service(Assemblies[name]);
        service._process.Start();
        try
        {
            service._process.BeginOutputReadLine();
            service._process.BeginErrorReadLine();
            service.Client.BaseAddress = await service._address.Task.WaitAsync(StartTimeout);
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    public async Task<Exposition> ScrapeAsync(string path) => Exposition.Parse(await Client.GetStringAsync(path));

    /// <summary>Scrapes until the exposition is as wanted: exporters may serve a scrape twice.</summary>
    public async Task<Exposition> ScrapeUntilAsync(string path, Func<Exposition, bool> wanted)
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            var exposition = await ScrapeAsync(path);
            if (wanted(exposition))
                return exposition;
            if (waiting.Elapsed > ScrapeTimeout)
                throw new TimeoutException($"{path} never came to what was wanted:\n{exposition}\n{Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();

    private void Read(string? line)
    {
        if (line is null)
            return;

        lock (_output)
            _output.AppendLine(line);
        if (Listening().Match(line) is { Success: true } match)
            _address.TrySetResult(new Uri(match.Groups[1].Value));
    }
}
