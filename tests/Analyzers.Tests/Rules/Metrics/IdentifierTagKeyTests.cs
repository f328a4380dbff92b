using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class IdentifierTagKeyTests
{
    [Fact]
    public Task Tells_the_key()
        => Verify.Reports<IdentifierTagKey>(
            HighCardinalityTagTests.Around("_counter.Add(1, new KeyValuePair<string, object?>([|\"user_id\"|], shop));"),
            null,
            "The tag 'user_id' names one of very many: with a series for each value the metric outgrows what collects it, and no query can sum it up. Leave it to logs and traces, or tag the kind or group.");

    [Theory]
    [InlineData("user_id")]
    [InlineData("userId")]
    [InlineData("UserID")]
    [InlineData("user.id")]
    [InlineData("userid")]
    [InlineData("app.user.id")]
    [InlineData("customer-id")]
    [InlineData("account_id")]
    [InlineData("session.id")]
    [InlineData("RequestId")]
    [InlineData("correlation_id")]
    [InlineData("trace_id")]
    [InlineData("messaging.message.id")]
    [InlineData("order_id")]
    [InlineData("transactionId")]
    [InlineData("device_id")]
    [InlineData("connection_id")]
    [InlineData("email")]
    [InlineData("user.email")]
    [InlineData("ip")]
    [InlineData("client_ip")]
    [InlineData("ip_address")]
    [InlineData("url")]
    [InlineData("http.url")]
    [InlineData("uri")]
    [InlineData("query")]
    [InlineData("timestamp")]
    [InlineData("stack_trace")]
    [InlineData("error_message")]
    [InlineData("exception.message")]
    [InlineData("guid")]
    public Task Reports_names_of_very_many(string key)
        => Verify.Reports<IdentifierTagKey>(HighCardinalityTagTests.Around($"_counter.Add(1, new KeyValuePair<string, object?>([|\"{key}\"|], shop));"));

    [Theory]
    [InlineData("")]
    [InlineData("user")]
    [InlineData("user_kind")]
    [InlineData("id")]
    [InlineData("shop_id")]
    [InlineData("tenant_id")]
    [InlineData("event_id")]
    [InlineData("message")]
    [InlineData("message_type")]
    [InlineData("error.type")]
    [InlineData("session")]
    [InlineData("order")]
    [InlineData("valid")]
    [InlineData("ip_version")]
    [InlineData("email_template")]
    [InlineData("query_name")]
    [InlineData("graphql.query")]
    [InlineData("url.scheme")]
    [InlineData("base_url")]
    [InlineData("urls")]
    [InlineData("trace")]
    [InlineData("paid")]
    public Task Is_silent_for_other_names(string key)
        => Verify.IsSilent<IdentifierTagKey>(HighCardinalityTagTests.Around($"_counter.Add(1, new KeyValuePair<string, object?>(\"{key}\", shop));"));

    [Theory]
    [InlineData("_counter.Add(1, new TagList { { [|\"user_id\"|], shop } });")]
    [InlineData("given.Add([|\"user_id\"|], shop);")]
    [InlineData("const string key = \"user_id\"; _counter.Add(1, new KeyValuePair<string, object?>([|key|], n));")]
    [InlineData("_client.GetMetric(\"a\", [|\"userId\"|]).TrackValue(1, shop);")]
    [InlineData("Metrics.CreateCounter(\"a\", \"\", [|\"user_id\"|], \"kind\").WithLabels(shop, \"x\").Inc();")]
    [InlineData("Metrics.CreateCounter(\"a\", \"\", new CounterConfiguration { LabelNames = [[|\"email\"|], \"kind\"] });")]
    [InlineData("Metrics.CreateGauge(\"a\", \"\", new[] { [|\"url\"|] }, null);")]
    public Task Reports_in_every_sink(string statement) => Verify.Reports<IdentifierTagKey>(HighCardinalityTagTests.Around(statement));

    [Theory]
    [InlineData("_counter.Add(1, new KeyValuePair<string, object?>(\"user_id\", \"anonymous\"));")]
    [InlineData("_counter.Add(1, new KeyValuePair<string, object?>(\"user_id\", n > 1));")]
    [InlineData("_counter.Add(1, new KeyValuePair<string, object?>(\"user_id\", DayOfWeek.Friday.ToString()));")]
    [InlineData("_counter.Add(1, new KeyValuePair<string, object?>(\"user_id\", n > 1 ? \"known\" : \"unknown\"));")]
    [InlineData("_counter.Add(1, new KeyValuePair<string, object?>(\"user_id\", n switch { 1 => \"one\", _ => \"many\" }));")]
    [InlineData("_counter.Add(1, new KeyValuePair<string, object?>(\"url\", Normalize(shop)));")]
    [InlineData("_counter.Add(1, new KeyValuePair<string, object?>(\"query\", order.GetType().Name));")]
    [InlineData("_counter.Add(1, new KeyValuePair<string, object?>(shop, shop));")]
    [InlineData("new ActivitySource(\"a\").StartActivity(\"b\", ActivityKind.Client, default(ActivityContext), new TagList { { \"user_id\", shop } });")]
    [InlineData("new Activity(\"a\").SetTag(\"user_id\", shop);")]
    [InlineData("Metrics.CreateCounter(\"user_id\", \"url\", \"kind\").WithLabels(\"url\").Inc();")]
    public Task Is_silent(string statement) => Verify.IsSilent<IdentifierTagKey>(HighCardinalityTagTests.Around(statement));
}
