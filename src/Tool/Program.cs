using Spectre.Console.Cli;

namespace Observability.Tool;

internal static class Program
{
    public static int Main(string[] args) => CommandLine.Create().Run(args);
}
