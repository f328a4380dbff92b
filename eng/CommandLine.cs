using System.Globalization;
using Observability.Analyzers.Eng.AttributeNames;
using Observability.Analyzers.Eng.Corpus;
using Observability.Analyzers.Eng.FixTrials;
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
          dotnet run --project eng -- mutate [--thorough] [<number> …]
              Breaks the product in one place of eng/Mutation/mutations.tsv after the other, in a copy, and tells which the tests
              notice that the list names; --thorough asks all others too before it calls one missed, which takes minutes for each.
          dotnet run --project eng -- test-times <folder>
              Sums up how long each part of a test run took, from the *.trx files in <folder>.
          dotnet run --project eng -- corpus <code> [--out FILE] [--compare FILE] [--unlabelled FILE] [--markdown FILE] [--check]
              Runs the rules over code that nobody here wrote: what they find, what has changed since the last run, how much of it is right.
              <code> is one or more of
                --repositories DIR [--only <owner/name>…]  checkouts in DIR/owner+name of what eng/Corpus/repositories.tsv lists
                --source DIR…                              other checkouts
                --csc-args DIR…                            the exact compiler arguments of a build, one .rsp file each, from
                    dotnet build PROJECT -p:CustomAfterMicrosoftCommonTargets=$PWD/eng/Corpus/capture.targets -p:CaptureArgsTo=DIR -p:RunAnalyzers=false
              with
                --assets FILE…             project.assets.json of restored projects, for the packages of what was not restored itself;
                                           by default that of eng/Corpus/References, once dotnet restore was run there
                --repository-editorconfig  the severities and options of the repositories' own settings
              --out writes the findings, and compares them with those it held; --compare with those of another file.
              --unlabelled writes the findings that nobody has judged, as labels to fill in.
              --markdown writes the table of precision between the markers of a page. --check fails where fewer than 98 of 100 warnings are true.
          dotnet run --project eng -- corpus label <file>
              Adds the verdicts (true, arguable, false) that were filled in after --unlabelled to eng/Corpus/Labels.
          dotnet run --project eng -- corpus mended --repositories DIR [--only <owner/name>…] [--assets FILE…] [--fill] [--markdown FILE] [--check]
              Runs the rules over the code before the commits that eng/Corpus/mended.tsv lists: which of the faults that somebody mended they find.
              DIR holds the histories, as owner+name/repo without a work tree or as checkouts owner+name. --fill writes the verdicts into the list,
              --markdown the table between the markers of a page. --check fails where a fault that the list calls found is no longer found.
          dotnet run --project eng -- fixes <code> [--rules <id>…] [--singles N] [--together] [--diffs DIR]
              Applies the Fix All of each rule to such code, in memory: how many findings it mends, what no longer compiles, what is new, what is left.
              --singles mends N findings of each rule one by one too; --together lets the rules follow each other on one solution, and then asks each once more.
              --diffs writes what was done and what was left, a file for each rule.
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
                ["mutate", "--thorough", .. var numbers] => MutateCommand.Run([.. numbers.Select(Number)], isThorough: true, Repository.Around(folder), output),
                ["mutate", .. var numbers] => MutateCommand.Run([.. numbers.Select(Number)], isThorough: false, Repository.Around(folder), output),
                ["test-times", var results] => TestTimesCommand.Run(results, output),
                ["corpus", .. var rest] => CorpusCommand.Run(rest, Repository.Around(folder), output, error),
                ["fixes", .. var rest] => FixesCommand.Run(rest, Repository.Around(folder), output, error),
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
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(wrong.Message);
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
