using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Privacy;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Privacy;

public class SentrySendsPersonalDataTests
{
    internal static readonly TestProject Project = TestProject.Service with { References = TestReferences.Everything };

    internal static string Around(string statement) => $$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Hosting;
        using Sentry;
        using Sentry.AspNetCore;
        using Sentry.Extensibility;

        public class Options { public bool SendDefaultPii { get; set; } }

        public class Startup
        {
            public void Run(SentryOptions options, SentryAspNetCoreOptions web, IHostEnvironment env, IConfiguration config, Options own, WebApplicationBuilder builder, bool isDevelopment)
            {
                {{statement}}
            }
        }
        """;

    [Theory]
    [InlineData("options.SendDefaultPii = false;")]
    [InlineData("options.SendDefaultPii = config.GetValue<bool>(\"Pii\");")]
    [InlineData("options.SendDefaultPii = env.IsDevelopment();")]
    [InlineData("own.SendDefaultPii = true;")]
    [InlineData("if (env.IsDevelopment()) options.SendDefaultPii = true;")]
    [InlineData("if (!env.IsProduction()) { options.SendDefaultPii = true; }")]
    [InlineData("if (!env.IsDevelopment()) { options.Debug = false; } else { options.SendDefaultPii = true; }")]
    [InlineData("if (env.EnvironmentName != \"Production\") { options.SendDefaultPii = true; }")]
    [InlineData("if (isDevelopment && config[\"a\"] != null) { options.SendDefaultPii = true; }")]
    [InlineData("if (isDevelopment) { options.SendDefaultPii = true; }")]
    [InlineData("if (env.EnvironmentName == \"Local\") { options.SendDefaultPii = true; }")]
    [InlineData("web.MaxRequestBodySize = RequestSize.None;")]
    [InlineData("web.MaxRequestBodySize = RequestSize.Small;")]
    [InlineData("web.MaxRequestBodySize = config.GetValue<RequestSize>(\"Size\");")]
    public Task Near_misses(string statement) => Verify.IsSilent<SentrySendsPersonalData>(Around(statement), Project);

    [Fact]
    public Task Debug_builds_may()
        => Verify.IsSilent<SentrySendsPersonalData>("#define DEBUG\n" + Around("\n#if DEBUG\n        options.SendDefaultPii = true;\n#endif"), Project);

    [Theory]
    [InlineData("[|options.SendDefaultPii = true|];")]
    [InlineData("[|web.SendDefaultPii = true|];")]
    [InlineData("SentrySdk.Init(o => { [|o.SendDefaultPii = true|]; o.Debug = false; });")]
    [InlineData("builder.WebHost.UseSentry(o => [|o.SendDefaultPii = true|]);")]
    [InlineData("var made = new SentryOptions { [|SendDefaultPii = true|] };")]
    [InlineData("if (!string.IsNullOrEmpty(config[\"Sentry\"])) { [|options.SendDefaultPii = true|]; }")]
    [InlineData("if (!env.IsDevelopment()) { [|options.SendDefaultPii = true|]; }")]
    [InlineData("if (env.IsDevelopment()) { options.Debug = true; } else { [|options.SendDefaultPii = true|]; }")]
    [InlineData("if (env.IsProduction()) { [|options.SendDefaultPii = true|]; }")]
    [InlineData("if (env.EnvironmentName == \"Production\") { [|options.SendDefaultPii = true|]; }")]
    [InlineData("if (isDevelopment || config[\"a\"] != null) { [|options.SendDefaultPii = true|]; }")]
    [InlineData("[|web.MaxRequestBodySize = RequestSize.Always|];")]
    [InlineData("[|web.MaxRequestBodySize = RequestSize.Medium|];")]
    public Task Opt_ins(string statement) => Verify.Reports<SentrySendsPersonalData>(Around(statement), Project);

    [Fact]
    public Task What_debug_builds_leave_out()
        => Verify.Reports<SentrySendsPersonalData>(Around("\n#if DEBUG\n        options.Debug = true;\n#else\n        [|options.SendDefaultPii = true|];\n#endif"), Project);

    [Fact]
    public Task Behind_another_question_for_the_build()
        => Verify.Reports<SentrySendsPersonalData>("#define DEBUG\n#define NET8\n" + Around("\n#if DEBUG\n        options.Debug = true;\n#else\n#endif\n#if NET8\n        [|options.SendDefaultPii = true|];\n#endif"), Project);

    [Fact]
    public Task Messages()
        => Verify.Reports<SentrySendsPersonalData>(
            Around("[|web.SendDefaultPii = true|]; [|web.MaxRequestBodySize = RequestSize.Always|];"),
            Project,
            "'SendDefaultPii = true' sends user names, IP addresses, cookies and headers of every request that fails to Sentry. Remove it unless your privacy notice says so; an id of your own does to tell users apart.",
            "'MaxRequestBodySize = Always' sends the bodies of requests that fail to Sentry, with passwords and personal data in them. Remove it, or send what you need of them yourself.");

    [Theory]
    [InlineData("appsettings.json", """{ "Sentry": { "Dsn": "", "SendDefaultPii": true } }""", "/0/appsettings.json: (0,43)-(0,47) 'SendDefaultPii = true' sends user names")]
    [InlineData("appsettings.Production.json", """{ "Sentry": { "SendDefaultPii": "True" } }""", "/0/appsettings.Production.json: (0,32)-(0,38) 'SendDefaultPii = true' sends user names")]
    [InlineData("appsettings.json", """{ "sentry": { "maxRequestBodySize": "always" } }""", "/0/appsettings.json: (0,36)-(0,44) 'maxRequestBodySize = always' sends the bodies")]
    [InlineData("appsettings.json", """{ "Sentry": { "SendDefaultPii": false, "MaxRequestBodySize": "Small" } }""", null)]
    [InlineData("appsettings.json", """{ "SendDefaultPii": true, "Other": { "SendDefaultPii": true } }""", null)]
    [InlineData("appsettings.Development.json", """{ "Sentry": { "SendDefaultPii": true } }""", null)]
    [InlineData("appsettings.json", """{ "Sentry": { "SendDefaultPii": true }""", null)]
    public async Task Reads_the_configuration(string file, string text, string? expected)
    {
        ImmutableArray<Diagnostic> found = await Findings.OfAsync<SentrySendsPersonalData>("", TestProject.Service with { References = TestReferences.Everything, OtherFiles = [(file, text)] });

        string? actual = found.Select(diagnostic => $"{diagnostic.Location.GetLineSpan()} {diagnostic.GetMessage()}").SingleOrDefault();
        Assert.Equal(expected, expected is null ? actual : actual?[..expected.Length]);
        Assert.Empty(await Findings.OfAsync<SentrySendsPersonalData>("", TestProject.Service with { References = TestReferences.Base, OtherFiles = [(file, text)] }));
    }
}
