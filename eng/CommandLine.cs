using System.Globalization;
using Observability.Analyzers.Eng.AttributeNames;
using Observability.Analyzers.Eng.Generate;
using Observability.Analyzers.Eng.Mutation;
using Observability.Analyzers.Eng.NewRule;
using Observability.Analyzers.Eng.TestTimes;

namespace Observability.Analyzers.Eng;

/// <summary>Chooses the command, and turns what went wrong into words: nobody should read a stack trace for a typing error.</summary>
internal static class CommandLine
{
    private const int Refused = 2;

    private const string Usage = """
        usage:
          dotnet run --project eng -- new-rule <id> <Name> [--area <Area>] [--severity Warning|Suggestion|Off] [--shape <Shape>]
              Writes the rule, its fix, its tests and its page, and lists the rule: new-rule OBS1002 VariableAsTemplate
          dotnet run --project eng -- generate [--check]
              Writes what follows from the rules and options: presets, docs/rules/README.md, docs/options.md, the table in README.md.
              With --check it writes nothing and fails where a file is out of date.
          dotnet run --project eng -- attribute-names <folder>
              Writes the table of deprecated attribute names; <folder> is a checkout of github.com/open-telemetry/semantic-conventions.
          dotnet run --project eng -- mutate [<number> …]
              Breaks the product in one place of eng/Mutation/mutations.tsv after the other, in a copy, and tells which the tests notice.
          dotnet run --project eng -- test-times <folder>
              Sums up how long each part of a test run took, from the *.trx files in <folder>.
        """;

    public static int Run(string[] args, string folder, TextWriter output, TextWriter error)
    {
        try
        {
            return args switch
            {
                ["new-rule", .. var rest] => NewRuleCommand.Run(rest, Repository.Around(folder), output),
                ["generate"] => GenerateCommand.Write(Repository.Around(folder), output),
                ["generate", "--check"] => GenerateCommand.Check(Repository.Around(folder), output, error),
                ["attribute-names", var conventions] => AttributeNamesCommand.Run(conventions, Repository.Around(folder), output),
                ["mutate", .. var numbers] => MutateCommand.Run([.. numbers.Select(Number)], Repository.Around(folder), output),
                ["test-times", var results] => TestTimesCommand.Run(results, output),
                [] => throw new UsageException("no command"),
                ["generate", ..] => throw new UsageException($"generate takes nothing but --check, not '{string.Join(' ', args[1..])}'"),
                ["attribute-names", ..] => throw new UsageException("attribute-names takes the folder of the semantic conventions, and nothing else"),
                ["test-times", ..] => throw new UsageException("test-times takes the folder of the results, and nothing else"),
                _ => throw new UsageException($"unknown command '{args[0]}'"),
            };
        }
        catch (UsageException wrong)
        {
            error.WriteLine(wrong.Message);
            error.WriteLine(Usage);
            return Refused;
        }
        catch (RefusedException refused)
        {
            error.WriteLine(refused.Message);
            return Refused;
        }
    }

    private static int Number(string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw new UsageException($"mutate takes numbers of mutations, not '{text}'");
}

/// <summary>The command line cannot be read.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>The command line can be read, but what it asks for cannot be done; nothing was written.</summary>
internal sealed class RefusedException(string message) : Exception(message);
