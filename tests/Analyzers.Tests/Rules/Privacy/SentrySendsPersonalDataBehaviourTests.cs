using Sentry;
using Sentry.AspNetCore;
using Sentry.Extensibility;

namespace Observability.Analyzers.Tests.Rules.Privacy;

/// <summary>What is sent where nothing is set: what the fix leaves.</summary>
public class SentrySendsPersonalDataBehaviourTests
{
    [Fact]
    public void Nothing_of_the_kind_is_sent_by_default()
    {
        Assert.False(new SentryOptions().SendDefaultPii);
        Assert.Equal(RequestSize.None, new SentryAspNetCoreOptions().MaxRequestBodySize);
    }

    [Fact]
    public void The_name_of_the_machine_s_user_is_sent_where_it_is_asked_for()
    {
        Assert.Null(UserOf(sendsPersonalData: false));
        Assert.Equal(Environment.UserName, UserOf(sendsPersonalData: true));
    }

    private static string? UserOf(bool sendsPersonalData)
    {
        string? user = null;
        var options = new SentryOptions { Dsn = "https://d4d82fc1c2c4032a83f3a29aa3a3aff@localhost:65535/1", SendDefaultPii = sendsPersonalData, IsEnvironmentUser = true, BackgroundWorker = null };
        options.SetBeforeSend((sent, _) =>
        {
            user = sent.User.Username;
            return null;
        });
        using var client = new SentryClient(options);
        client.CaptureEvent(new SentryEvent { Message = "a" });
        return user;
    }
}
