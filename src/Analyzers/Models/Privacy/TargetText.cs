using System;
using Observability.Analyzers.Models.Settings;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>Whether a text leads to a real project of a tracker, and is no placeholder of a sample.</summary>
internal static class TargetText
{
    public static bool IsTarget(Setting setting, string text) => setting switch
    {
        Setting.SentryDsn => IsDsn(text),
        Setting.ApplicationInsightsTarget => IsKey(text),
        _ => false,
    };

    /// <summary>What such a text is, and where it should come from.</summary>
    public static (string Is, string Source) InWords(Setting setting) => setting == Setting.SentryDsn
        ? ("The DSN of a Sentry project", "the configuration ('Sentry:Dsn'), or the variable SENTRY_DSN")
        : ("The key of an Application Insights resource", "the configuration, or the variable APPLICATIONINSIGHTS_CONNECTION_STRING");

    // https://PUBLICKEY@HOST/PROJECT
    private static bool IsDsn(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out Uri? dsn)
            && dsn.Scheme is "https" or "http"
            && dsn.UserInfo.Length > 0
            && HexDigits(dsn.UserInfo.Split(':')[0]) >= 32
            && char.IsDigit(text[text.Length - 1]);

    // A Guid alone, or InstrumentationKey=GUID;…
    private static bool IsKey(string text)
    {
        const string Name = "InstrumentationKey=";
        int start = text.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        string key = start < 0 ? text : text.Substring(start + Name.Length).Split(';')[0];
        return Guid.TryParse(key.Trim(), out Guid parsed) && parsed != Guid.Empty;
    }

    private static int HexDigits(string text)
    {
        foreach (char letter in text)
        {
            if (!Uri.IsHexDigit(letter))
                return 0;
        }

        return text.Length;
    }
}
