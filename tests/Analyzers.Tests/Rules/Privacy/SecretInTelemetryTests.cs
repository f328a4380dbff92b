using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Privacy;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Privacy;

public class SecretInTelemetryTests
{
    /// <summary>A class with secrets of all kinds, and what looks like one, around a statement.</summary>
    internal static string Around(string statement, string members = "") => $$"""
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        using Microsoft.ApplicationInsights;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Logging;
        using Sentry;

        public class User
        {
            public string Name { get; set; } = "";
            public string Password { get; set; } = "";
            public string? ApiKey { get; set; }
            public string PasswordHash { get; set; } = "";
            public int PasswordLength { get; set; }
            public bool Secret { get; set; }
            public byte[] PrivateKey { get; set; } = [];
        }

        public static class Hiding
        {
            public static string Mask(string text) => "***";
            public static string HashPassword(string text) => "***";
        }

        public partial class Service(ILogger<Service> logger, IConfiguration config, TelemetryClient client, Counter<long> counter, Prometheus.Counter labelled, ActivitySource source, Serilog.ILogger serilog, NLog.Logger nlog, log4net.ILog log4net)
        {
            private const string PasswordField = "password";
            private static readonly string ClientSecret = "client_secret";
            {{members}}

            public async Task Run(HttpContext context, HttpRequest request, User user, string name, string password, string token, CancellationToken cancellationToken, int pan, bool isSecret, string? secret, Activity? activity, User? maybe)
            {
                await Task.Yield();
                {{statement}}
            }

            private string GetPassword() => "";
            private Task<string> LoadApiKeyAsync() => Task.FromResult("");
            private bool ValidatePassword(string text) => true;
            private string DescribePassword(string text) => text;
        }
        """;

    [Theory]
    [InlineData("""logger.LogInformation("{User} {Count}", name, password.Length);""")]
    [InlineData("""logger.LogInformation("{Length} {Hash}", user.PasswordLength, user.PasswordHash);""")]
    [InlineData("""logger.LogInformation("{Password}", Hiding.Mask(password));""")]
    [InlineData("""logger.LogInformation("{Password}", Hiding.HashPassword(user.Password));""")]
    [InlineData("""logger.LogInformation("{Password}", DescribePassword(password));""")]
    [InlineData("""logger.LogInformation("{Valid}", ValidatePassword(password));""")]
    [InlineData("""logger.LogInformation("{Set}", string.IsNullOrEmpty(user.Password));""")]
    [InlineData("""logger.LogInformation("{Password}", password is null ? "no" : "yes");""")]
    [InlineData("""logger.LogInformation("{Password}", isSecret ? "***" : password);""")]
    [InlineData("""logger.LogInformation("{Field} {Secret}", PasswordField, ClientSecret);""")]
    [InlineData("""logger.LogInformation("{Name}", nameof(password));""")]
    [InlineData("""logger.LogInformation("password {Name}", name);""")]
    [InlineData("""logger.LogInformation("{Token} {Cancellation}", token, cancellationToken);""")]
    [InlineData("""logger.LogInformation("{X} {Secret} {User}", pan, user.Secret, isSecret);""")]
    [InlineData("""logger.LogInformation("{Part}", password.Substring(0, 2));""")]
    [InlineData("""logger.LogInformation("{Part}", password[..2] + "…");""")]
    [InlineData("""password = password.Substring(0, 2); logger.LogInformation("{Password}", password);""")]
    [InlineData("""logger.LogInformation("{Hash}", password.GetHashCode());""")]
    [InlineData("""var shown = Hiding.Mask(password); logger.LogInformation("{Password}", shown);""")]
    [InlineData("""string text = name; text = password; logger.LogInformation("{Text}", text);""")]
    [InlineData("""password = "***"; logger.LogInformation("{Password}", password);""")]
    [InlineData("""var apiKey = new string('*', 8); logger.LogInformation("{ApiKey}", apiKey);""")]
    [InlineData("""var apiKey = secret is null ? "none" : "set"; logger.LogInformation("{ApiKey}", apiKey);""")]
    [InlineData("""foreach (var text in new[] { name }) logger.LogInformation("{Text}", text);""")]
    [InlineData("""logger.LogInformation("{Value} {Other}", config["Db:Host"], config["Password:MinLength"]);""")]
    [InlineData("""logger.LogInformation("{Agent} {Type}", request.Headers["User-Agent"], request.Headers.ContentType);""")]
    [InlineData("""logger.LogInformation("{Cookies}", request.Cookies.Count);""")]
    [InlineData("""logger.LogInformation("{Scheme}", new System.Net.Http.HttpRequestMessage().Headers.Authorization?.Scheme);""")]
    [InlineData("""Console.WriteLine(password);""")]
    [InlineData("""activity?.SetTag("password.length", password.Length);""")]
    [InlineData("""activity?.SetTag("password", "***");""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("user", user.Name));""")]
    [InlineData("""serilog.ForContext("Password", Hiding.Mask(password)).Information("a");""")]
    [InlineData("""string.Format("{0}", password).ToString();""")]
    [InlineData("""SentrySdk.AddBreadcrumb($"login of {name}", "auth");""")]
    [InlineData("""logger.LogInformation(new InvalidOperationException(password), "failed");""")]
    [InlineData("""var replacedPassword = name.Replace(user.Password, "****"); logger.LogInformation("Could not connect to " + replacedPassword);""")]
    [InlineData("""bool dumpRequests = isSecret; if (dumpRequests) logger.LogInformation("{Password}", password);""")]
    [InlineData("""var keys = new Dictionary<string, int>(); foreach (var (apiKey, age) in keys) { if (age > 1) { logger.LogInformation("Removing {Key}", apiKey); keys.Remove(apiKey); } }""")]
    [InlineData("""var keys = new Dictionary<string, int>(); foreach (var (apiKey, age) in keys) { if (age > 1) { if (!keys.Remove(apiKey)) { logger.LogInformation("{Key} is gone", apiKey); } } }""")]
    [InlineData("""logger.LogInformation("{TokenHash} {TokenType} {KeyName}", token, token, token);""")]
    [InlineData("""logger.LogInformation("{AccessToken}", name);""")]
    [InlineData("""logger.LogInformation("{Text}", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(name)));""")]
    [InlineData("""logger.LogInformation("{Headers}", context.Response.Headers); logger.LogInformation("{Headers}", request.Headers.ToString()); logger.LogInformation("{Headers}", request.Headers.Keys);""")]
    [InlineData("""var http = new System.Net.Http.HttpClient(); http.DefaultRequestHeaders.Add("X-Trace", name); logger.LogInformation("{Headers}", http.DefaultRequestHeaders.ToString());""")]
    [InlineData("""bool logSensitiveData = isSecret; if (logSensitiveData && name != "") logger.LogInformation("{Password}", password);""")]
    public Task Near_misses(string statement) => Verify.IsSilent<SecretInTelemetry>(Around(statement));

    [Theory]
    [InlineData("""logger.LogInformation("{User} {Password}", name, [|password|]);""")]
    [InlineData("""logger.LogInformation("{Password}", [|user.Password|]);""")]
    [InlineData("""logger.LogInformation("{Password}", [|user.Password|].Trim().ToLowerInvariant());""")]
    [InlineData("""logger.LogInformation("{Key}", maybe?[|.ApiKey|]);""")]
    [InlineData("""logger.LogInformation("{Key}", [|user.ApiKey|] ?? "none");""")]
    [InlineData("""logger.LogInformation("{Secret}", secret is null ? "none" : [|secret|]);""")]
    [InlineData("""logger.LogInformation("{Secret}", (object?)[|secret|]);""")]
    [InlineData("""var apiKey = name; apiKey = apiKey.Substring(7); logger.LogInformation("{Key}", [|apiKey|]);""")]
    [InlineData("""logger.LogInformation("{Key}", [|password|].Substring(7));""")]
    [InlineData("""var header = request.Headers["Authorization"].ToString(); logger.LogInformation("{Login}", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String([|header|].Substring(6))));""")]
    [InlineData("""nlog.Error(new InvalidOperationException(), "{Password}", [|password|]);""")]
    [InlineData("""nlog.Info("{A} {B} {C} {Password}", name, name, name, [|password|]);""")]
    [InlineData("""serilog.Information("{A} {B} {C} {Password}", name, name, name, [|password|]);""")]
    [InlineData("""logger.LogInformation("{Key}", [|user.PrivateKey|]);""")]
    [InlineData("""logger.LogInformation("{Key}", Convert.ToBase64String([|user.PrivateKey|]));""")]
    [InlineData("""logger.LogInformation("{Password}", [|GetPassword()|]);""")]
    [InlineData("""logger.LogInformation("{Key}", await [|LoadApiKeyAsync()|]);""")]
    [InlineData("""var typed = user.Password; logger.LogInformation("{Typed}", [|typed|]);""")]
    [InlineData("""logger.LogInformation($"{name} with {[|password|]} and {[|secret|]}");""")]
    [InlineData("""logger.LogInformation("login with " + [|password|] + " of " + name);""")]
    [InlineData("""logger.LogInformation(string.Format("login with {0}", [|password|]));""")]
    [InlineData("""logger.LogInformation("{Text}", $"login with {[|password|],10}");""")]
    [InlineData("""logger.LogInformation("{A} {B}", new object[] { name, [|password|] });""")]
    [InlineData("""logger.LogInformation("{Header}", [|request.Headers["Authorization"]|]!);""")]
    [InlineData("""logger.LogInformation("{Header} {Cookie}", [|request.Headers.Authorization|], [|request.Headers["Cookie"]|].ToString());""")]
    [InlineData("""logger.LogInformation("{Header}", [|request.Headers["Shop-Password"]|].ToString());""")]
    [InlineData("""logger.LogInformation("{Header}", [|new System.Net.Http.HttpRequestMessage().Headers.Authorization|]);""")]
    [InlineData("""var header = request.Headers["Authorization"].ToString(); logger.LogInformation("{Header}", [|header|]);""")]
    [InlineData("""logger.LogInformation("{Value}", [|config["Db:Password"]|]);""")]
    [InlineData("""logger.LogInformation("{Value}", [|Environment.GetEnvironmentVariable("DB_PASSWORD")|]);""")]
    [InlineData("""logger.LogInformation("{Form} {Query}", [|request.Form["password"]|], [|request.Query["access_token"]|]);""")]
    [InlineData("""serilog.Information("{User} {Password}", name, [|password|]);""")]
    [InlineData("""nlog.Info("{User} {Password}", name, [|password|]);""")]
    [InlineData("""log4net.InfoFormat("{0} {1}", name, [|password|]); log4net.Info("login with " + [|password|]);""")]
    [InlineData("""logger.LogInformation("{rawToken}", [|token|]);""")]
    [InlineData("""logger.LogInformation("{User} {AccessToken}", name, [|token|]);""")]
    [InlineData("""serilog.Information("{User} {RefreshToken}", name, [|token|]);""")]
    [InlineData("""var auth = name; logger.LogInformation("{Login}", [|System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(auth))|]);""")]
    [InlineData("""var auth = name; var login = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(auth)); logger.LogInformation("{Login}", [|login|]);""")]
    [InlineData("""logger.LogInformation("{Headers}", [|request.Headers|]);""")]
    [InlineData("""var http = new System.Net.Http.HttpClient(); http.DefaultRequestHeaders.Add("Authorization", name); logger.LogInformation("{Headers}", [|http.DefaultRequestHeaders|].ToString());""")]
    [InlineData("""var http = new System.Net.Http.HttpClient(); http.DefaultRequestHeaders.Authorization = new(name); logger.LogInformation($"{[|http.DefaultRequestHeaders|]}");""")]
    [InlineData("""var keys = new Dictionary<string, int>(); foreach (var (apiKey, age) in keys) { logger.LogInformation("{Key}", [|apiKey|]); keys.Remove(name); }""")]
    [InlineData("""if (isSecret) logger.LogInformation("{Password}", [|password|]);""")]
    [InlineData("""bool logSensitiveData = isSecret; if (!logSensitiveData) logger.LogInformation("{Password}", [|password|]);""")]
    public Task Secrets_in_logs(string statement) => Verify.Reports<SecretInTelemetry>(Around(statement));

    [Theory]
    [InlineData("""using (logger.BeginScope("{User} {Password}", name, [|password|])) { }""")]
    [InlineData("""using (logger.BeginScope(new Dictionary<string, object?> { ["User"] = name, ["Password"] = [|password|], ["Key"] = [|user.ApiKey|] })) { }""")]
    [InlineData("""using (logger.BeginScope(new Dictionary<string, object?> { { "Password", [|password|] } })) { }""")]
    [InlineData("""using (logger.BeginScope(new[] { new KeyValuePair<string, object?>("Password", [|password|]) })) { }""")]
    [InlineData("""using (logger.BeginScope(("Password", [|password|]))) { }""")]
    [InlineData("""serilog.ForContext("Password", [|password|]).Information("a");""")]
    [InlineData("""using (Serilog.Context.LogContext.PushProperty("Password", [|password|])) { }""")]
    [InlineData("""nlog.WithProperty("Password", [|password|]).Info("a");""")]
    [InlineData("""logger.LogInformation("{Login}", new { user.Name, [|user.Password|] });""")]
    public Task Secrets_in_the_context_of_logs(string statement) => Verify.Reports<SecretInTelemetry>(Around(statement));

    [Theory]
    [InlineData("""activity?.SetTag("password", [|password|]);""")]
    [InlineData("""activity?.SetTag("login", $"{name}:{[|password|]}");""")]
    [InlineData("""activity?.SetBaggage("jwt", [|user.ApiKey|]);""")]
    [InlineData("""activity?.AddEvent(new ActivityEvent("login", tags: new ActivityTagsCollection { { "password", [|password|] }, { "key", [|user.ApiKey|] } }));""")]
    [InlineData("""activity?.SetStatus(ActivityStatusCode.Error, $"wrong password {[|password|]}");""")]
    [InlineData("""using var span = source.StartActivity($"login {[|password|]}");""")]
    [InlineData("""activity!.DisplayName = "login " + [|password|];""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("key", [|user.ApiKey|]));""")]
    [InlineData("""counter.Add(1, new TagList { { "key", [|user.ApiKey|] } });""")]
    [InlineData("""labelled.WithLabels(name, [|user.ApiKey|] ?? "").Inc();""")]
    [InlineData("""SentrySdk.AddBreadcrumb($"login with {[|password|]}", "auth");""")]
    [InlineData("""SentrySdk.AddBreadcrumb("login", "auth", data: new Dictionary<string, string> { ["password"] = [|password|] });""")]
    [InlineData("""SentrySdk.ConfigureScope(scope => { scope.SetTag("key", [|user.ApiKey|] ?? ""); scope.SetExtra("password", [|password|]); });""")]
    [InlineData("""SentrySdk.CaptureMessage($"login with {[|password|]}");""")]
    [InlineData("""client.TrackEvent("login", new Dictionary<string, string> { { "password", [|password|] } });""")]
    [InlineData("""client.TrackTrace("login with " + [|password|]);""")]
    public Task Secrets_in_spans_metrics_and_trackers(string statement) => Verify.Reports<SecretInTelemetry>(Around(statement));

    // What leads to a server has a password in it; of others OBS5006 speaks.
    [Theory]
    [InlineData("""var connStr = name; using var db = new Npgsql.NpgsqlConnection(connStr); logger.LogInformation("{Value}", [|connStr|]);""")]
    [InlineData("""var builder = new Npgsql.NpgsqlConnectionStringBuilder(); logger.LogInformation("{Value}", [|builder.ConnectionString|]);""")]
    [InlineData("""var connectionString = new Npgsql.NpgsqlConnectionStringBuilder().ConnectionString; logger.LogInformation("{Value}", [|connectionString|]);""")]
    public Task Connection_strings_of_servers(string statement)
        => Verify.Reports<SecretInTelemetry>(Around(statement) + Servers);

    [Theory]
    [InlineData("""logger.LogInformation("{Value}", config.GetConnectionString("Default"));""")]
    [InlineData("""var connStr = name; using var db = new Microsoft.Data.Sqlite.SqliteConnection(connStr); logger.LogInformation("{Value}", connStr);""")]
    public Task Is_silent_on_connection_strings_that_lead_elsewhere(string statement)
        => Verify.IsSilent<SecretInTelemetry>(Around(statement) + Servers);

    /// <summary>Clients of databases, as far as these tests call them.</summary>
    internal const string Servers = """

        namespace Npgsql
        {
            public class NpgsqlConnection(string text) : IDisposable { public string ConnectionString { get; set; } = text; public void Dispose() { } }
            public class NpgsqlConnectionStringBuilder { public string ConnectionString { get; set; } = ""; }
        }
        namespace Microsoft.Data.Sqlite
        {
            public class SqliteConnection(string text) : IDisposable { public string ConnectionString { get; set; } = text; public void Dispose() { } }
        }
        """;

    [Theory]
    [InlineData("string GetToken(HttpRequest r) => r.Headers[\"Authorization\"].ToString();", true)]
    [InlineData("string GetToken(HttpRequest r) { var header = r.Headers.Authorization.ToString(); return header.Length > 0 ? header : r.Query[\"access_token\"].ToString(); }", true)]
    [InlineData("string ReadBearer(HttpRequest r) => r.Headers[\"authorization\"].ToString();", true)]
    [InlineData("string GetToken(HttpRequest r) => Hiding.Mask(r.Headers[\"Authorization\"].ToString());", false)]
    [InlineData("string GetToken(HttpRequest r) => r.Headers[\"X-Correlation\"].ToString();", false)]
    [InlineData("string GetToken(HttpRequest r) => r.Path.ToString();", false)]
    [InlineData("string GetScheme(HttpRequest r) => r.Headers[\"Authorization\"].ToString().Split(' ')[0];", false)]
    [InlineData("int GetToken(HttpRequest r) => r.Headers[\"Authorization\"].Count;", false)]
    [InlineData("protected virtual string GetToken(HttpRequest r) => r.Headers[\"Authorization\"].ToString();", false)]
    public Task Looks_into_the_method_that_gets_a_token(string member, bool isSecret)
    {
        string call = member.Split(' ', '(').First(word => word.StartsWith("Get", StringComparison.Ordinal) || word.StartsWith("Read", StringComparison.Ordinal)) + "(request)";
        string shown = isSecret ? $"[|{call}|]" : call;
        return Verify.Reports<SecretInTelemetry>(Around($$"""logger.LogInformation($"Blocked with token {{{shown}}}"); var held = {{call}}; logger.LogInformation("{Held}", {{(isSecret ? "[|held|]" : "held")}});""", member));
    }

    [Fact]
    public Task Messages()
        => Verify.Reports<SecretInTelemetry>(
            Around("""
                logger.LogInformation("{Password}", [|password|] ?? "hunter2");
                        activity?.SetBaggage("key", [|user.ApiKey|]);
                        logger.LogInformation("{Header}", [|request.Headers["Authorization"]|]!);
                """),
            null,
            "'password' goes to the log: whoever can read that, now or in a copy, can use the secret, and it cannot be called back. Leave it out, or write \"[redacted]\".",
            "'ApiKey' goes to the trace's baggage, which is sent on to every service that is called: whoever can read that, now or in a copy, can use the secret, and it cannot be called back. Leave it out, or write \"[redacted]\".",
            "'Authorization' goes to the log: whoever can read that, now or in a copy, can use the secret, and it cannot be called back. Leave it out, or write \"[redacted]\".");

    [Fact]
    public Task Generated_methods_are_judged_where_they_are_called()
        => Verify.Reports<SecretInTelemetry>(
            Around(
                """
                LoggedIn(logger, name, [|name + "x"|]);
                        LoggedIn(logger, name, Hiding.Mask(password));
                        LoggedIn(logger, [|password|], [|user.Name|]);
                        Shown(logger, name, "a".Trim());
                        LoggedIn(logger, name, "none");
                        Typed(logger, [|password|]);
                """.Replace("[|name + \"x\"|]", "[|name|]", StringComparison.Ordinal),
                """
                [LoggerMessage(1, LogLevel.Information, "{User} logged in with {Password}")]
                    private static partial void LoggedIn(ILogger logger, string user, string password);

                    [LoggerMessage(3, LogLevel.Information, "{Password} {Name}")]
                    private static partial void Shown(ILogger logger, string password, string name);

                    [LoggerMessage(2, LogLevel.Information, "{Text} typed")]
                    private static partial void Typed(ILogger logger, string text);
                """),
            TestProject.Service with { MayNotCompile = true });

    // The code that a sign-in hands over can be exchanged for a token; most codes are none.
    [Fact]
    public Task Codes_of_sign_ins()
        => Verify.Reports<SecretInTelemetry>("""
            using Microsoft.Extensions.Logging;
            class OAuthController(ILogger<OAuthController> logger)
            {
                public void SignIn(string code, string state) => logger.LogInformation("state={State} code={Code}", state, [|code|]);
                public void Failed(string code, string reason) => logger.LogInformation("{Reason} {Code}", reason, code);
                public void Count(int code, string state) => logger.LogInformation("{State} {Code}", state, code);
            }
            class Addresses(ILogger<Addresses> logger)
            {
                public void Ship(string code, string state) => logger.LogInformation("{State} {Code}", state, code);
            }
            """);

    [Fact]
    public Task Labels_of_forms_are_no_secrets()
        => Verify.IsSilent<SecretInTelemetry>(Around(
            "logger.LogInformation(\"{Label}\", Labels.Password);",
            "private static class Labels { public static object? ResourceManager => null; public static string Password => \"Kennwort\"; }"));

    [Fact]
    public Task Words_can_be_added_and_names_left_out()
        => Verify.Reports<SecretInTelemetry>(
            Around("""string memberCode = name, demoPassword = name; logger.LogInformation("{A} {B} {C}", [|memberCode|], demoPassword, [|password|]);"""),
            TestProject.Service with { Options = "observability.secret_words = otp, member_code\nobservability.secret_words.ignore = ^demo" });

    [Fact]
    public Task Tests_may_log_their_own_secrets()
        => Verify.IsSilent<SecretInTelemetry>(Around("""logger.LogInformation("{Password}", password);"""), TestProject.Tests);

    [Fact]
    public async Task What_the_generator_redacts_is_no_secret_any_more()
    {
        string source = ClassifiedDataInTelemetryTests.Around("Secret(logger, user.Password);");
        await Verify.IsSilent<SecretInTelemetry>(source, ClassifiedDataInTelemetryTests.Redacting);
        await Verify.Reports<SecretInTelemetry>(source.Replace("user.Password);", "[|user.Password|]);", StringComparison.Ordinal), TestProject.Service with { MayNotCompile = true });
    }

    [Fact]
    public Task Without_the_libraries_nothing_is_looked_at()
        => Verify.IsSilent<SecretInTelemetry>(
            "public class A { public void Log(string password) => Log(password.Trim()); }",
            TestProject.Service with { References = TestReferences.Base });
}
