using Observability.Analyzers.Models.Tracing.Names;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class DeprecatedAttributeNameTests
{
    internal const string Usings = """
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        using Microsoft.Extensions.Logging;
        using OpenTelemetry;
        using OpenTelemetry.Resources;
        using OpenTelemetry.Trace;


        """;

    private static string Class(string statement, string members = "") => Usings + $$"""
        public partial class Orders(TelemetrySpan span, ILogger<Orders> log, Counter<int> counter, ActivitySource source, Activity? activity, ResourceBuilder resource)
        {
            private const string Method = "http.method";
            {{members}}

            public void Handle(string value)
            {
                {{statement}}
            }
        }
        """;

    [Theory]
    [InlineData("""activity?.SetTag([|"http.method"|], value);""")]
    [InlineData("""activity?.SetTag([|Method|], value);""")]
    [InlineData("""activity?.SetTag(value: value, key: [|"http." + "url"|]);""")]
    [InlineData("""activity!.AddTag([|"db.statement"|], value).SetTag([|"db.system"|], "mssql");""")]
    [InlineData("""span.SetAttribute([|"peer.service"|], value);""")]
    [InlineData("""source.StartActivity("a", ActivityKind.Client, default(ActivityContext), tags: new[] { new KeyValuePair<string, object?>([|"db.name"|], value) });""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>([|"http.status_code"|], 200));""")]
    [InlineData("""counter.Add(1, new TagList { { [|"messaging.operation"|], value } });""")]
    [InlineData("""resource.AddAttributes(new Dictionary<string, object> { [[|"deployment.environment"|]] = value });""")]
    [InlineData("""resource.AddAttributes(new[] { new KeyValuePair<string, object>([|"deployment.environment"|], value) });""")]
    [InlineData("""resource.AddAttributes([new([|"deployment.environment"|], value)]);""")]
    [InlineData("""log.LogInformation("Calls [|{http.method}|]", value);""")]
    [InlineData("""activity?.SetTag([|"http.target"|], value);""")]
    [InlineData("""activity?.SetTag([|"net.peer.name"|], value);""")]
    public Task Reports(string statement) => Verify.Reports<DeprecatedAttributeName>(Class(statement));

    [Theory]
    [InlineData("""activity?.SetTag("http.request.method", value);""")]
    [InlineData("""activity?.SetTag("server.address", value);""")]
    [InlineData("""activity?.SetTag("order.id", value);""")]
    [InlineData("""activity?.SetTag("method", value);""")]
    [InlineData("""activity?.SetTag("HTTP.METHOD", value);""")]
    [InlineData("""activity?.SetTag(value, "http.method");""")]
    [InlineData("""activity?.SetTag("note", "http.method");""")]
    // Names that anybody's own things may have.
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("state", value), new("pool.name", value));""")]
    [InlineData("""activity?.SetTag("message.id", value);""")]
    // Reading finds what others have set.
    [InlineData("""_ = activity?.GetTagItem("http.url");""")]
    // No attributes.
    [InlineData("""activity?.SetBaggage("http.method", value);""")]
    [InlineData("""var map = new Dictionary<string, object> { ["http.method"] = value };""")]
    [InlineData("""log.LogInformation("Calls http.method {Method}", value);""")]
    [InlineData("""log.LogInformation("Calls {Method}", "http.method");""")]
    // Both names are given.
    [InlineData("""activity?.SetTag("http.method", value); activity?.SetTag("http.request.method", value);""")]
    [InlineData("""if (value == "old") activity?.SetTag("net.peer.name", value); else activity?.SetTag("server.address", value);""")]
    public Task Is_silent(string statement) => Verify.IsSilent<DeprecatedAttributeName>(Class(statement));

    [Fact]
    public Task Is_silent_where_the_type_gives_both_names()
        => Verify.IsSilent<DeprecatedAttributeName>(Class("""activity?.SetTag("http.url", value);""", """public void New(string value) => activity?.SetTag("url.full", value);"""));

    [Fact]
    public Task Is_silent_where_constants_stand_for_both_versions()
        => Verify.IsSilent<DeprecatedAttributeName>(Class("""activity?.SetTag(Conventions.Method, value);""") + """
            public static class Conventions
            {
                public const string Method = "http.method";
                public const string RequestMethod = "http.request.method";
            }
            """);

    [Fact]
    public Task Is_silent_in_an_instrumentation_that_follows_the_switch()
        => Verify.IsSilent<DeprecatedAttributeName>(Class("""if (Environment.GetEnvironmentVariable("OTEL_SEMCONV_STABILITY_OPT_IN") is null) activity?.SetTag("http.method", value);"""));

    [Fact]
    public async Task In_a_library_another_file_that_gives_the_new_name_is_enough()
    {
        string old = Class("""activity?.SetTag("http.method", value);""");
        const string New = """
            using System.Diagnostics;
            public static class New { public static void Handle(Activity activity, string value) => activity.SetTag("http.request.method", value); }
            """;

        Assert.Empty(await Findings.OfAsync([new DeprecatedAttributeName()], TestProject.Library, old, New));
        Assert.Single(await Findings.OfAsync([new DeprecatedAttributeName()], TestProject.Library, old));

        // Half a service that was changed is the other half that was not.
        Assert.Single(await Findings.OfAsync([new DeprecatedAttributeName()], TestProject.Service, old, New));
    }

    [Fact]
    public Task Is_silent_in_a_processor_that_rewrites_what_others_set()
        => Verify.IsSilent<DeprecatedAttributeName>(Usings + """
            public class Redactor : BaseProcessor<Activity>
            {
                public override void OnEnd(Activity data) => data.SetTag("http.url", "redacted");
            }
            """);

    [Fact]
    public Task Reports_a_declared_log_method()
        => Verify.Reports<DeprecatedAttributeName>(Class("", """
            [LoggerMessage(Level = LogLevel.Information, Message = "Asked [|{db.statement}|]")]
                private partial void Asked([|string statement|]);
            """.Replace("[|string statement|]", "string statement", StringComparison.Ordinal)), TestProject.Service with { MayNotCompile = true });

    [Fact]
    public Task The_message_tells_the_new_name_or_what_the_conventions_say()
        => Verify.Reports<DeprecatedAttributeName>(
            Class("""
                activity?.SetTag([|"http.method"|], value);
                activity?.SetTag([|"http.target"|], value);
                """),
            messages:
            [
                $"OpenTelemetry's conventions ({DeprecatedAttributes.ConventionsVersion}) have renamed 'http.method' to 'http.request.method': what reads telemetry by the names of the conventions looks for 'http.request.method' and misses this. Write 'http.request.method'.",
                $"OpenTelemetry's conventions ({DeprecatedAttributes.ConventionsVersion}) have given up 'http.target', and what reads telemetry by their names does not look for it any more. They say: split to 'url.path' and 'url.query'.",
            ]);

    [Fact]
    public void The_page_names_the_version_of_the_table()
        => Assert.Contains($"version {DeprecatedAttributes.ConventionsVersion} of the conventions", File.ReadAllText(Verification.Repository.File("docs/rules/OBS3011.md")), StringComparison.Ordinal);

    [Fact]
    public Task Is_silent_in_tests()
        => Verify.IsSilent<DeprecatedAttributeName>(Class("""activity?.SetTag("http.method", value);"""), TestProject.Tests);
}
