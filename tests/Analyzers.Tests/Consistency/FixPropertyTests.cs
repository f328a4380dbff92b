using System.Text.RegularExpressions;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>A fix that promises to keep what arrives is held to it by generated code that runs before and after, not by examples alone.</summary>
public class FixPropertyTests
{
    public static TheoryData<string> Promising => [.. Fixes.All.Where(fix => fix.Safety == FixSafety.KeepsWhatArrives).Select(fix => fix.GetType().Name)];

    [Theory, MemberData(nameof(Promising))]
    public void Has_a_property(string name)
    {
        // What edits a text file, as the contract of a project is one, leaves the program as it is.
        if (Fixes.All.Single(fix => fix.GetType().Name == name) is TextFileFix)
            return;
        Assert.Contains(Directory.GetFiles(Repository.File("tests/Analyzers.Tests/Properties"), "*.cs"), file => Regex.IsMatch(File.ReadAllText(file), $@"<\w+, {name}>\("));
    }
}
