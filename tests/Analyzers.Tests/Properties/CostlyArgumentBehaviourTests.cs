using CsCheck;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Properties;

/// <summary>A level logs under the question for it what it logged without, whether it is on or off, whatever stands between the calls.</summary>
public class CostlyArgumentBehaviourTests
{
    private static readonly Gen<string> Statement = Gen.OneOf(
        "LOG.Debug(\"all {Items}\", string.Join(\",\", order.Items));",
        "LOG.Debug(\"next {Next} of {Items}\", order.Next(), string.Join(\",\", order.Items));",
        "LOG.Debug(\"cheap {Id}\", order.Id);",
        "LOG.Info(\"other {Id}\", order.Id);",
        "quantity++; // counts",
        "name = string.Join(\",\", items); LOG.Debug(\"name {Name}\", name);",
        "if (order.IsPaid) LOG.Debug(\"if {Items}\", string.Join(\",\", order.Items)); else LOG.Info(\"else\");",
        "foreach (string item in order.Items) LOG.Debug(\"each {Item} {Items}\", item, string.Join(\",\", order.Items));",
        "string text = string.Join(\",\", order.Items); LOG.Debug(\"text {Text}\", text); LOG.Debug(\"again {Text}\", text);",
        "try { LOG.Debug(\"try {Items}\", string.Join(\",\", order.Items)); } finally { order.Items.Add(\"more\"); }");

    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public Task Of_an_enabled_level(string library)
        => FixProperty.HoldsAsync<CostlyArgument, CostlyArgumentFix>(
            LogPhrasebook.Of(library),
            Statement.Array[1, 4].Select(statements => string.Join("\n", statements.Select(statement => $"{{ {statement}\n}}"))),
            (before, after) => before == after);

    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public Task Of_a_level_that_is_off(string library)
        => FixProperty.HoldsAsync<CostlyArgument, CostlyArgumentFix>(
            LogPhrasebook.Of(library),
            Statement.Array[1, 4].Select(statements => string.Join("\n", statements.Select(statement => $"{{ {statement}\n}}")) + "\nLOG.Info(\"after {Quantity} {Name} {Count} {Next}\", quantity, name, order.Items.Count, order.Next());"),
            (before, after) => before == after,
            isVerbose: false);
}
