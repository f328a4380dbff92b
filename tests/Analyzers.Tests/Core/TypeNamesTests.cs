using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Core;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Core;

public class TypeNamesTests
{
    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create(
        "Names",
        [CSharpSyntaxTree.ParseText("namespace My.System { class Func { class Timer; } } class Task; namespace Outer { class System { class Func; } }")],
        TestReferences.Base);

    [Theory]
    [InlineData("System.Func`1", "System.Func", true)]
    [InlineData("System.Func`2", "System.Func", true)]
    [InlineData("My.System.Func", "System.Func", false)]
    [InlineData("Outer.System+Func", "System.Func", false)]
    [InlineData("Task", "System.Threading.Tasks.Task", false)]
    [InlineData("Task", "Task", true)]
    [InlineData("System.Threading.Timer", "System.Threading.Timer", true)]
    [InlineData("System.Threading.Timer", "Threading.Timer", false)]
    [InlineData("System.Threading.Timer", "System.Threading.Time", false)]
    [InlineData("My.System.Func+Timer", "My.System.Timer", false)]
    public void A_type_is_its_full_name(string type, string fullName, bool isIt)
        => Assert.Equal(isIt, Find(type).Is(fullName));

    [Theory]
    [InlineData("System.Guid", "System", "Guid")]
    [InlineData("System.Threading.Timer", "System", null)]
    [InlineData("Outer.System+Func", "Outer", null)]
    public void A_name_counts_in_its_namespace(string type, string space, string? name)
        => Assert.Equal(name, Find(type).NameIn(space));

    [Theory]
    [InlineData("Sentry", "Sentry", true)]
    [InlineData("Sentry.AspNetCore", "Sentry", true)]
    [InlineData("SentryLike", "Sentry", false)]
    public void A_family_has_members_by_their_first_segments(string name, string family, bool belongs)
        => Assert.Equal(belongs, name.IsOfFamily(family));

    private static INamedTypeSymbol Find(string type) => new TypeLookup(Compilation).Find(type) ?? throw new InvalidOperationException(type);
}
