using Observability.Analyzers.CodeFixes.Privacy;
using Observability.Analyzers.Rules.Privacy;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Privacy;

public class SentrySendsPersonalDataFixTests
{
    public static TheoryData<string, string> Removals => new()
    {
        { "SentrySdk.Init(o => { [|o.SendDefaultPii = true|]; o.Debug = false; });", "SentrySdk.Init(o => { o.Debug = false; });" },
        { "builder.WebHost.UseSentry(o => [|o.SendDefaultPii = true|]);", "builder.WebHost.UseSentry();" },
        { "builder.WebHost.UseSentry((SentryAspNetCoreOptions o) => [|o.SendDefaultPii = true|]);", "builder.WebHost.UseSentry();" },
        { "var made = new SentryOptions { Debug = true, [|SendDefaultPii = true|] };", "var made = new SentryOptions { Debug = true };" },
    };

    [Theory, MemberData(nameof(Removals))]
    public Task The_setting_goes(string before, string after)
        => Verify.Fixes<SentrySendsPersonalData, SentrySendsPersonalDataFix>(SentrySendsPersonalDataTests.Around(before), SentrySendsPersonalDataTests.Around(after), SentrySendsPersonalDataTests.Project);

#if !FLOOR_ROSLYN
    // C# 14 assigns behind ?.
    [Theory]
    [InlineData("options?[|.SendDefaultPii = true|];\n        options?.Debug = false;", "options?.Debug = false;")]
    [InlineData("builder.WebHost.UseSentry(o => o?[|.SendDefaultPii = true|]);", "builder.WebHost.UseSentry();")]
    public Task The_setting_goes_with_its_question(string before, string after)
        => Verify.Fixes<SentrySendsPersonalData, SentrySendsPersonalDataFix>(SentrySendsPersonalDataTests.Around(before), SentrySendsPersonalDataTests.Around(after), SentrySendsPersonalDataTests.Project);
#endif

    [Fact]
    public Task Lines_go_and_comments_stay()
        => Verify.Fixes<SentrySendsPersonalData, SentrySendsPersonalDataFix>(
            SentrySendsPersonalDataTests.Around("""
                options.Debug = false;
                        // Who it was.
                        [|web.SendDefaultPii = true|];
                        [|web.MaxRequestBodySize = RequestSize.Always|];
                        options.AttachStacktrace = true;
                """),
            SentrySendsPersonalDataTests.Around("""
                options.Debug = false;
                        // Who it was.
                        options.AttachStacktrace = true;
                """),
            SentrySendsPersonalDataTests.Project);

    [Theory]
    [InlineData("if (config[\"a\"] is null) [|options.SendDefaultPii = true|];")]
    [InlineData("builder.WebHost.UseSentry(/* who */ o => [|o.SendDefaultPii = true|]);")]
    [InlineData("var pii = [|options.SendDefaultPii = true|];")]
    [InlineData("options.Debug = [|options.SendDefaultPii = true|];")]
    [InlineData("var made = new SentryOptions { Debug = true, /* who */ [|SendDefaultPii = true|] };")]
    public Task What_is_used_otherwise_stays(string statement)
        => Verify.HasNoFix<SentrySendsPersonalData, SentrySendsPersonalDataFix>(SentrySendsPersonalDataTests.Around(statement), SentrySendsPersonalDataTests.Project);
}
