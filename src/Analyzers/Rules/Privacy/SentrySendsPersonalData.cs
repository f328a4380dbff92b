using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Privacy;
using Observability.Analyzers.Models.Settings;

namespace Observability.Analyzers.Rules.Privacy;

/// <summary>
/// Sentry is told to send what identifies people (names, addresses, cookies, headers), or the bodies of requests.
/// Both are off unless somebody asks for them, and often come with a snippet that nobody meant to keep.
/// Bad: <c>options.SendDefaultPii = true;</c>. Good: leave it out, and send an id of your own as <c>scope.User.Id</c>.
/// </summary>
internal sealed class SentrySendsPersonalData : Rule, IJudges<SettingAssignment>, IJudges<ConfiguredSetting>
{
    private static readonly DiagnosticDescriptor Identity = Describe(
        "OBS5003",
        "Sentry sends personal data",
        "'{0} = true' sends user names, IP addresses, cookies and headers of every request that fails to Sentry. Remove it unless your privacy notice says so; an id of your own does to tell users apart.",
        Area.Privacy,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Bodies = Describe(
        "OBS5003",
        "Sentry sends personal data",
        "'{0} = {1}' sends the bodies of requests that fail to Sentry, with passwords and personal data in them. Remove it, or send what you need of them yourself.",
        Area.Privacy,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Identity, Bodies);

    public void Check(SettingAssignment assignment, in RuleContext context)
    {
        if (SentryDataSetting.SendsMore(assignment) is not { } value || DevelopmentOnly.Is(assignment.Operation))
            return;
        context.Report(DescriptorOf(assignment.Setting), assignment.Operation.Syntax.GetLocation(), assignment.Property.Name, value);
    }

    public void Check(ConfiguredSetting configured, in RuleContext context)
    {
        if (SentryDataSetting.SendsMore(configured) is { } value)
            context.Report(DescriptorOf(configured.Setting), configured.Location, configured.Name, value);
    }

    private static DiagnosticDescriptor DescriptorOf(Setting setting) => setting == Setting.SentryPersonalData ? Identity : Bodies;
}
