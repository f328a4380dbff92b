using Observability.Analyzers.CodeFixes.Tracing;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class ObsoleteSpanErrorApiFixTests
{
    private static string Catching(string statements)
        => ObsoleteSpanErrorApiTests.InClass($"    public void Place(Activity there, Exception? other, Status status)\n    {{\n        try\n        {{\n            Work();\n        }}\n        catch (Exception ex)\n        {{\n            {statements}\n        }}\n    }}");

    [Theory]
    [InlineData("[|there.RecordException(ex)|]; // told", "there.AddException(ex); // told")]
    [InlineData("maybe?[|.RecordException(ex)|];", "maybe?.AddException(ex);")]
    [InlineData("[|maybe.RecordException(ex)|];", "maybe?.AddException(ex);")]
    [InlineData("[|there.RecordException(ex, new TagList { { \"k\", 1 } })|];", "there.AddException(ex, new TagList { { \"k\", 1 } });")]
    [InlineData("[|ActivityExtensions.RecordException(maybe, ex)|];", "maybe?.AddException(ex);")]
    [InlineData("Activity.Current?[|.RecordException(ex)|];", "Activity.Current?.AddException(ex);")]
    [InlineData("[|Activity.Current.RecordException(ex)|];", "Activity.Current?.AddException(ex);")]
    [InlineData("[|there.RecordException(new IOException(\"a\", ex))|];", "there.AddException(new IOException(\"a\", ex));")]
    [InlineData("[|there.SetStatus(Status.Error)|];", "there.SetStatus(ActivityStatusCode.Error);")]
    [InlineData("maybe?[|.SetStatus(Status.Error.WithDescription(ex.Message))|];", "maybe?.SetStatus(ActivityStatusCode.Error, ex.Message);")]
    [InlineData("[|maybe.SetStatus(Status.Ok)|];", "maybe?.SetStatus(ActivityStatusCode.Ok);")]
    [InlineData("[|there.SetStatus(Status.Ok.WithDescription(\"fine\"))|];", "there.SetStatus(ActivityStatusCode.Ok);")]
    [InlineData("[|there.SetStatus(ActivityStatusCode.Ok, \"placed\")|];", "there.SetStatus(ActivityStatusCode.Ok);")]
    [InlineData("maybe?[|.SetStatus(description: ex.Message, code: ActivityStatusCode.Unset)|];", "maybe?.SetStatus(code: ActivityStatusCode.Unset);")]
    [InlineData("maybe?[|.AddEvent(new ActivityEvent(\"exception\", default, new ActivityTagsCollection { [\"exception.message\"] = ex.Message }))|];", "maybe?.AddException(ex);")]
    [InlineData("[|there.AddEvent(new ActivityEvent(\"exception\", tags: new ActivityTagsCollection { { \"exception.type\", ex.GetType().FullName } }))|];", "there.AddException(ex);")]
    public Task Activity_is_told(string before, string after) => Verify.Fixes<ObsoleteSpanErrorApi, ObsoleteSpanErrorApiFix>(Catching(before), Catching(after));

    [Fact]
    public Task All_of_them()
        => Verify.Fixes<ObsoleteSpanErrorApi, ObsoleteSpanErrorApiFix>(
            Catching("[|there.RecordException(ex)|];\n            // And\n            maybe?[|.SetStatus(Status.Error)|];"),
            Catching("there.AddException(ex);\n            // And\n            maybe?.SetStatus(ActivityStatusCode.Error);"));

    [Theory]
    [InlineData("[|there.RecordException(other)|];")]
    [InlineData("[|there.RecordException(ex: ex)|];")]
    [InlineData("[|there.SetStatus(status)|];")]
    [InlineData("[|there.SetStatus(ActivityStatusCode.Ok, ex.ToString())|];")]
    public Task Where_null_or_something_unknown_may_be_given(string statement) => Verify.HasNoFix<ObsoleteSpanErrorApi, ObsoleteSpanErrorApiFix>(Catching(statement));
}
