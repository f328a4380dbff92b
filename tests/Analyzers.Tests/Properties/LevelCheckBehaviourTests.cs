using CsCheck;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Properties;

/// <summary>A check of another level than the call's, once it asks for the call's own, lets through what it let through: with all levels on and with the verbose ones off.</summary>
public class LevelCheckBehaviourTests
{
    private static readonly Gen<string> Under = Gen.OneOf(
        "LOG.Debug(\"order {Id}\", order.Id);",
        "LOG.Debug(\"next {Next}\", order.Next());",
        "LOG.Debug(\"all {Items}\", string.Join(\",\", order.Items)); LOG.Debug(\"again\");",
        "quantity++; LOG.Debug(\"quantity {Quantity}\", quantity);",
        "order.Items.Add(\"more\"); LOG.Debug(\"items {Items}\", order.Items.Count);",
        "if (order.IsPaid) LOG.Debug(\"paid {Id}\", order.Id);",
        "foreach (string item in order.Items) LOG.Debug(\"item {Item}\", item);",
        "string text = order.Named(quantity); LOG.Debug(\"text {Text}\", text);",
        "string text = string.Join(\",\", order.Items); LOG.Debug(\"text {Text}\", text);",
        "if (order.Items.Count > 1) { LOG.Debug(\"many {Count}\", order.Items.Count); LOG.Debug(\"of {Quoted}\", order.Quoted.ToUpperInvariant()); }",
        "LOG.Debug(\"total {Total} {Share}\", order.Total, order.Share); LOG.Debug(\"type {Type}\", order.GetType());",
        "name = \"Eve\"; LOG.Debug(\"name {Name}\", name);",
        "LOG.Debug(\"a {Id}\", order.Id++);",
        "LOG.Debug(\"both {Id}\", order.Id); LOG.Info(\"info {Id}\", order.Id);");

    private const string After = "LOG.Info(\"after {Quantity} {Name} {Id} {Count} {Next}\", quantity, name, order.Id, order.Items.Count, order.Next());";

    public static TheoryData<string, string, bool> Checks
    {
        get
        {
            var checks = new TheoryData<string, string, bool>();
            foreach (bool isVerbose in new[] { true, false })
            {
                checks.Add("Microsoft", "_logger.IsEnabled(LogLevel.Information)", isVerbose);
                checks.Add("Serilog", "_logger.IsEnabled(global::Serilog.Events.LogEventLevel.Information)", isVerbose);
                checks.Add("NLog", "_logger.IsInfoEnabled", isVerbose);
            }

            return checks;
        }
    }

    [Theory, MemberData(nameof(Checks))]
    public Task Of_a_graver_level(string library, string check, bool isVerbose)
        => FixProperty.HoldsAsync<LevelCheckSavesNothing, LevelCheckSavesNothingFix>(
            LogPhrasebook.Of(library),
            Gen.Select(Under, Gen.Int[0, 3], Gen.Bool, (under, form, hasMore) => (form == 0 ? $"if (!{check}) return; {under}" : $"if ({check}) {{ {under} }}") + (hasMore ? " " + After : "")),
            (before, after) => before == after,
            isVerbose);
}
