using Observability.Analyzers.CodeFixes.Tracing;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class DeprecatedAttributeNameFixTests
{
    private static string Class(string statements, string members = "") => DeprecatedAttributeNameTests.Usings + $$"""
        public class Orders(ILogger<Orders> log, Counter<int> counter, Activity? activity, ResourceBuilder resource)
        {
            {{members}}

            public void Handle(string value)
            {
                {{statements}}
            }
        }
        """;

    [Theory]
    [InlineData("""activity?.SetTag([|"http.method"|] /* old */, value);""", """activity?.SetTag("http.request.method" /* old */, value);""")]
    [InlineData("""activity?.SetTag([|"http.url"|], value).SetTag([|"db.statement"|], value);""", """activity?.SetTag("url.full", value).SetTag("db.query.text", value);""")]
    [InlineData("""counter.Add(1, new TagList { { [|"db.system"|], value } });""", """counter.Add(1, new TagList { { "db.system.name", value } });""")]
    [InlineData("""resource.AddAttributes([new([|"deployment.environment"|], value)]);""", """resource.AddAttributes([new("deployment.environment.name", value)]);""")]
    [InlineData("""log.LogInformation("Calls [|{http.method}|] with [|{http.status_code,3}|]", value, 1);""", """log.LogInformation("Calls {http.request.method} with {http.response.status_code,3}", value, 1);""")]
    public Task The_new_name_is_written(string before, string after)
        => Verify.Fixes<DeprecatedAttributeName, DeprecatedAttributeNameFix>(Class(before), Class(after));

    [Fact]
    public Task A_constant_is_changed_where_it_is_declared()
        => Verify.Fixes<DeprecatedAttributeName, DeprecatedAttributeNameFix>(
            Class("""
                activity?.SetTag([|Method|], value);
                        activity?.SetTag([|Method|], value);
                """, """private const string Method = "http.method"; // ours"""),
            Class("""
                activity?.SetTag(Method, value);
                        activity?.SetTag(Method, value);
                """, """private const string Method = "http.request.method"; // ours"""));

    [Theory]
    [InlineData("""activity?.SetTag([|"http.target"|], value);""")]
    [InlineData("""activity?.SetTag([|"http." + "method"|], value);""")]
    // One name for two tags would lose one of them.
    [InlineData("""activity?.SetTag([|"net.host.name"|], value); activity?.SetTag([|"http.server_name"|], value);""")]
    public Task There_is_no_fix(string statement) => Verify.HasNoFix<DeprecatedAttributeName, DeprecatedAttributeNameFix>(Class(statement));
}
