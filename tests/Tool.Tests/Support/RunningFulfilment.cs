using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Package.Tests.Support;

namespace Tool.Tests.Support;

/// <summary>A copy of the repaired sample of several projects that does not know the package, built, and its web service started.</summary>
public sealed partial class RunningFulfilment : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();
    private Process? _service;

    public string Folder => _folder.At("samples/Fulfilment.Repaired");

    public string Solution => Path.Combine(Folder, "Fulfilment.Repaired.slnx");

    public string At(string relative) => _folder.At(relative);

    /// <summary>The names of the series that the service shows after it has had an order.</summary>
    public async Task<List<string>> ScrapeAsync()
    {
        using var items = new StringContent("""["tea", "honey"]""", Encoding.UTF8, "application/json");
        (await _client.PostAsync(new Uri("orders/7", UriKind.Relative), items)).EnsureSuccessStatusCode();
        string text = await _client.GetStringAsync(new Uri("metrics", UriKind.Relative));
        return [.. SeriesName().Matches(text).Select(match => match.Value).Where(name => name is not ("target_info" or "otel_scope_info")).Distinct().Order(StringComparer.Ordinal)];
    }

    public async Task InitializeAsync()
    {
        string sample = Path.Combine(Fulfilment.Repository, "samples/Fulfilment.Repaired");
        foreach (string file in Fulfilment.Files(sample))
            _folder.Write($"samples/Fulfilment.Repaired/{file}", (await File.ReadAllTextAsync(Path.Combine(sample, file))).Replace("'$(WithAnalyzers)' == 'true'", "false", StringComparison.Ordinal));
        File.Copy(Path.Combine(Fulfilment.Repository, "Directory.Packages.props"), _folder.At("Directory.Packages.props"), overwrite: true);
        File.Copy(Path.Combine(Fulfilment.Repository, "Directory.Build.props"), _folder.At("Directory.Build.props"), overwrite: true);
        await DotNet.RunAsync(_folder.Path, "restore", Solution, "-nodeReuse:false");
        await DotNet.RunAsync(_folder.Path, "build", Path.Combine(Folder, "Api/Api.csproj"), "--no-restore", "-nodeReuse:false", "-p:TreatWarningsAsErrors=false", "-o", _folder.At("service"));

        _service = DotNet.Start(_folder.At("service"), _folder.At("service/Fulfilment.Api.dll"), "--urls", "http://127.0.0.1:0");
        using var timeout = new CancellationTokenSource(Patience);
        while (await _service.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
        {
            if (Listening().Match(line) is not { Success: true } match)
                continue;
            _client.BaseAddress = new Uri(match.Groups["url"].Value + "/");

            // A pipe that nobody reads stops who writes into it.
            _ = _service.StandardOutput.ReadToEndAsync();
            _ = _service.StandardError.ReadToEndAsync();
            return;
        }

        Assert.Fail($"The sample does not start:\n{await _service.StandardError.ReadToEndAsync(timeout.Token)}");
    }

    public Task DisposeAsync()
    {
        _service?.Kill(entireProcessTree: true);
        _service?.Dispose();
        _client.Dispose();
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [GeneratedRegex(@"^[A-Za-z_:][A-Za-z0-9_:]*(?=[ {])", RegexOptions.Multiline)]
    private static partial Regex SeriesName();

    [GeneratedRegex(@"Now listening on: (?<url>http://\S+)")]
    private static partial Regex Listening();
}
