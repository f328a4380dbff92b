using System.Globalization;
using Observability.Analyzers.Benchmarks;
using Observability.Analyzers.Benchmarks.Baselines;
using Observability.Analyzers.Benchmarks.Contracts;
using Observability.Analyzers.Benchmarks.Fixes;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    [] => Everything(),
    ["--smoke"] => Smoke.Run(),
    ["--goals"] => Goals.Report(),
    ["--rules"] => RuleCosts.Report(),
    ["--profile"] => ProfiledRuns.Run(),
    ["--edit"] => EditCost.Report(),
    ["--facts"] => FactsCost.Report(),
    ["--baseline"] => BaselineCost.Report(),
    ["--contract"] => ContractCost.Report(),
    ["--fixes"] => await FixSpeed.ReportAsync(),
    _ => Usage(),
};

static int Everything()
{
    AnalyzerBenchmarks.Run();
    return Goals.Report();
}

static int Usage()
{
    Console.Error.WriteLine("""
        usage: dotnet run -c Release --project benchmarks [-- --smoke | --goals | --rules | --profile | --edit | --facts | --baseline | --contract | --fixes]
          (nothing)  all benchmarks, then the goals
          --smoke    whether everything runs, in seconds; nothing is timed
          --goals    only the comparison in turns that the goals are judged by
          --rules    what each rule costs on its own
          --profile  our rules beside the default ones, 30 times: for a profiler that is attached
          --edit     what a key press costs: one file of 2,000 is changed and analysed
          --facts    what it costs to tell other projects what one does
          --baseline what a baseline of 50,000 lines costs a build
          --contract what a contract of 5,000 lines costs a build
          --fixes    what a light bulb and Fix All take, next to binding the files
        """);
    return 2;
}
