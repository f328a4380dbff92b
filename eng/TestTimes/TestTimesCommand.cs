using System.Globalization;

namespace Observability.Analyzers.Eng.TestTimes;

/// <summary>Tells how long each part of a test run took, so that what makes the suite slow is seen when it comes.</summary>
internal static class TestTimesCommand
{
    public static int Run(string folder, TextWriter output)
    {
        if (!Directory.Exists(folder))
            throw new RefusedException($"there is no folder '{folder}'");
        string[] files = [.. Directory.EnumerateFiles(folder, "*.trx", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        if (files.Length == 0)
            throw new RefusedException($"'{folder}' holds no *.trx file: run the tests with --logger trx --results-directory {folder}");
        foreach (string file in files)
        {
            TestRun run = TestRun.Read(file);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Assembly}: {run.Parts.Sum(part => part.Tests)} tests in {run.Wall.TotalSeconds:F0} s"));
            foreach (TestPart part in run.Parts.OrderByDescending(part => part.Time))
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {part.Name,-24} {part.Tests,6} {part.Time.TotalSeconds,8:F1} s"));
        }

        return 0;
    }
}
