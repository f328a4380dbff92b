using System.Text.RegularExpressions;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>A line is read beside another in a review: only a text that somebody else reads whole, a message, may make one longer.</summary>
public class LineLengthTests
{
    private const int Most = 200;
    private const int Message = 60;

    public static TheoryData<string> Folders => ["src/Analyzers", "src/CodeFixes", "src/Tool"];

    [Theory, MemberData(nameof(Folders))]
    public void Code_fits_into_a_line(string folder)
        => Assert.Empty(Directory.EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split('/', '\\').Any(part => part is "obj" or "bin"))
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (Place: $"{Path.GetRelativePath(Repository.Root, file)}:{index + 1}", Line: line)))
            .Where(written => written.Line.Length > Most && !HasMessage(written.Line))
            .Select(written => written.Place));

    private static bool HasMessage(string line) => Regex.IsMatch(line, $"\"[^\"]{{{Message},}}");
}
