using System.Diagnostics;

namespace Tool.Tests.Support;

/// <summary>Runs git, as somebody with a name.</summary>
internal static class Repositories
{
    public static async Task RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process git = Process.Start(start)!;
        string output = await git.StandardOutput.ReadToEndAsync() + await git.StandardError.ReadToEndAsync();
        await git.WaitForExitAsync();
        Assert.True(git.ExitCode == 0, $"'git {string.Join(' ', arguments)}' failed:\n{output}");
    }
}
