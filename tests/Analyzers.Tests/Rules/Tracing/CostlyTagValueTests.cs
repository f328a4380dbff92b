using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class CostlyTagValueTests
{
    internal static TestProject Project { get; } = TestProject.Service.Enabling(new CostlyTagValue());

    internal static string Class(string statement) => $$"""
        using System.Diagnostics;
        using System.Text.Json;

        public class Orders(ActivitySource source)
        {
            public void Handle(string[] items, byte[] body, Activity given, string text)
            {
                using var activity = source.StartActivity("handle");
                {{statement}}
            }
        }
        """;

    [Theory]
    [InlineData("""activity?.SetTag("items", [|JsonSerializer.Serialize(items)|]);""")]
    [InlineData("""activity?.AddTag("items", [|string.Join(",", items)|]);""")]
    [InlineData("""given.SetTag("items", [|string.Join(",", items)|]);""")]
    [InlineData("""if (activity != null) activity.SetTag("items", [|JsonSerializer.Serialize(items)|]);""")]
    [InlineData("""activity?.SetTag("body", [|Convert.ToBase64String(body)|]);""")]
    [InlineData("""activity?.SetTag("items", [|items.Length > 0 ? JsonSerializer.Serialize(items) : "none"|]);""")]
    public Task Reports(string statement) => Verify.Reports<CostlyTagValue>(Class(statement), Project);

    [Theory]
    [InlineData("""activity?.SetTag("items", items.Length);""")]
    [InlineData("""activity?.SetTag("text", text.ToUpperInvariant());""")]
    [InlineData("""activity?.SetTag("text", $"{text}!");""")]
    [InlineData("""activity?.SetTag(string.Join(".", items), text);""")]
    [InlineData("""if (activity?.IsAllDataRequested == true) activity.SetTag("items", JsonSerializer.Serialize(items));""")]
    [InlineData("""if (activity is { IsAllDataRequested: true }) activity.SetTag("items", JsonSerializer.Serialize(items));""")]
    [InlineData("""if (activity?.Recorded != true) return; activity.SetTag("items", JsonSerializer.Serialize(items));""")]
    [InlineData("""if (source.HasListeners()) activity?.SetTag("items", JsonSerializer.Serialize(items));""")]
    [InlineData("""activity?.SetBaggage("items", JsonSerializer.Serialize(items));""")]
    [InlineData("""var json = JsonSerializer.Serialize(items); activity?.SetTag("items", json);""")]
    public Task Is_silent(string statement) => Verify.IsSilent<CostlyTagValue>(Class(statement), Project);

    [Fact]
    public Task The_message_names_the_work()
        => Verify.Reports<CostlyTagValue>(
            Class("""activity?.SetTag("items", [|JsonSerializer.Serialize(items)|]);"""),
            Project,
            "'JsonSerializer.Serialize' makes the value of a tag also for spans that are not sampled, whose tags nobody gets: the work is done for nothing. Ask IsAllDataRequested first.");
}
