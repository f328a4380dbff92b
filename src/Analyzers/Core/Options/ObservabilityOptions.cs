using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Observability.Analyzers.Core.Options;

/// <summary>Every option of the package. A new one is added here and to <see cref="All"/>; documentation and validation follow.</summary>
internal static class ObservabilityOptions
{
    public static readonly Option<ProjectKind?> ProjectKind = new(
        "observability.project_kind",
        null,
        "detected",
        "one of web, worker, service, console, library, test",
        "What the project is. Replaces the detection from the SDK, the output type and the references.",
        ProjectKinds.TryParse);

    public static readonly Option<ImmutableArray<string>> LogMethods = new(
        "observability.log_methods",
        ImmutableArray<string>.Empty,
        "none",
        "a comma-separated list of Type.Method or Namespace.Type.Method",
        "Methods of your own that take a message template as their first string parameter; calls are judged like those of the logging libraries.",
        OptionParsers.MethodNames);

    public static readonly Option<ImmutableArray<string>> ReportingMethods = new(
        "observability.reporting_methods",
        ImmutableArray<string>.Empty,
        "none",
        "a comma-separated list of Type.Method or Namespace.Type.Method",
        "Methods of your own that report a failure; a catch block that calls one is not a swallowed exception.",
        OptionParsers.MethodNames);

    public static readonly Option<bool> SwallowAllowCommented = new(
        "observability.swallow.allow_commented",
        true,
        "true",
        "true or false",
        "Whether a comment inside a catch block marks it as a decision, which OBS4001, OBS4002, OBS4011 and OBS4012 respect.",
        OptionParsers.Boolean);

    public static readonly Option<bool> SwallowReportPartial = new(
        "observability.swallow.report_partial",
        true,
        "true",
        "true or false",
        "Whether OBS4011 also suggests a report where a catch block does something about the failure but never looks at the exception.",
        OptionParsers.Boolean);

    public static readonly Option<NamingStyle> PlaceholderNaming = new(
        "observability.placeholder_naming",
        NamingStyle.PascalCase,
        "pascal_case",
        "one of pascal_case, camel_case, snake_case, otel_dotted",
        "How the properties of log events are named. OBS1007 checks it, and fixes that name placeholders follow it.",
        NamingStyles.TryParse);

    public static readonly Option<Regex?> PlaceholderNamingIgnore = new(
        "observability.placeholder_naming.ignore",
        null,
        "none",
        "a regular expression",
        "Names of placeholders and properties that OBS1007 leaves alone.",
        OptionParsers.Pattern,
        example: "^x_");

    public static readonly Option<Regex?> LoggerName = new(
        "observability.logger_name",
        new Regex("^_?[Ll]og(ger)?$", RegexOptions.CultureInvariant),
        "^_?[Ll]og(ger)?$",
        "a regular expression",
        "How fields that hold a logger are named (OBS1204).",
        OptionParsers.Pattern,
        example: "^s_logger$");

    public static readonly Option<int> CostlyArgumentLevel = new(
        "observability.costly_argument.level",
        1,
        "debug",
        "one of trace, debug, information, warning, error, critical",
        "The highest level whose log calls OBS1301 judges: those that are off in production.",
        OptionParsers.Level);

    public static readonly Option<bool> CostlyArgumentBoxing = new(
        "observability.costly_argument.boxing",
        false,
        "false",
        "true or false",
        "Whether OBS1301 also reports a value that is boxed to be logged.",
        OptionParsers.Boolean);

    public static readonly Option<int> MaxDebugCalls = MaxCalls("debug", 4, "Debug and Trace");

    public static readonly Option<int> MaxInformationCalls = MaxCalls("information", 2, "Information");

    public static readonly Option<int> MaxWarningCalls = MaxCalls("warning", 1, "Warning");

    public static readonly Option<int> MaxErrorCalls = MaxCalls("error", 1, "Error and Critical");

    public static readonly Option<ImmutableArray<string>> SecretWords = new(
        "observability.secret_words",
        ImmutableArray<string>.Empty,
        "none",
        "a comma-separated list of words",
        "Further names of secrets for OBS5001, on top of its own (password, apikey, …). A word counts where it ends a name, in any style.",
        OptionParsers.Words,
        example: "otp, member_code");

    public static readonly Option<Regex?> SecretWordsIgnore = new(
        "observability.secret_words.ignore",
        null,
        "none",
        "a regular expression",
        "Names that are no secrets for OBS5001, whatever words they have.",
        OptionParsers.Pattern,
        example: "^(public|demo)");

    public static readonly Option<ImmutableArray<string>> PersonalDataWords = new(
        "observability.personal_data_words",
        ImmutableArray<string>.Empty,
        "none",
        "a comma-separated list of words",
        "Further names of personal data for OBS5005, on top of its own (email, phone, iban, …).",
        OptionParsers.Words,
        example: "surname, passport_id");

    public static readonly Option<Regex?> PersonalDataWordsIgnore = new(
        "observability.personal_data_words.ignore",
        null,
        "none",
        "a regular expression",
        "Names that are no personal data for OBS5005, whatever words they have.",
        OptionParsers.Pattern,
        example: "^support");

    /// <summary>Every option, for validation (OBS0001) and documentation.</summary>
    public static readonly ImmutableArray<Option> All =
        ImmutableArray.Create<Option>(
            ProjectKind, LogMethods, ReportingMethods, SwallowAllowCommented, SwallowReportPartial, PlaceholderNaming, PlaceholderNamingIgnore, LoggerName,
            CostlyArgumentLevel, CostlyArgumentBoxing, MaxDebugCalls, MaxInformationCalls, MaxWarningCalls, MaxErrorCalls,
            SecretWords, SecretWordsIgnore, PersonalDataWords, PersonalDataWordsIgnore);

    private static Option<int> MaxCalls(string level, int count, string levels) => new(
        $"observability.max_log_calls.{level}",
        count,
        count.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "a number, 1 or more",
        $"How many log calls at {levels} one block may have before OBS1016 speaks.",
        OptionParsers.Count,
        example: "6");
}
