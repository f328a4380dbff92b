using CsCheck;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Properties;

/// <summary>A text that becomes the value of a template is the message that it was.</summary>
public class VariableTextBehaviourTests
{
    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public Task Of_a_variable(string library)
        => FixProperty.HoldsAsync<VariableAsTemplate, VariableAsTemplateFix>(
            LogPhrasebook.Of(library),
            Gen.Select(
                Gen.OneOf("LOG.Info(TEXT);", "LOG.Debug(TEXT);", "LOG.Error(failure, TEXT);"),
                Gen.OneOf(Gen.OneOf("order.Named(quantity)", "order.Quoted", "name", "await Task.FromResult(name)", "order.ToString()", "(order.Name)", "order.IsPaid ? order.Name : name", "order.Items[0]"), GeneratedTexts.Literal(GeneratedTexts.Braced).Select(text => $"order.Echo({text})")),
                (call, text) => call.Replace("TEXT", text, StringComparison.Ordinal)),
            SameEvents.Of(library));
}
