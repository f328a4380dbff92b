using System.Globalization;
using Observability.Analyzers.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    [] => Everything(),
    ["--smoke"] => Smoke.Run(),
    ["--goals"] => Goals.Report(),
    ["--rules"] => RuleCosts.Report(),
    ["--edit"] => EditCost.Report(),
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
        usage: dotnet run -c Release --project benchmarks [-- --smoke | --goals | --rules | --edit]
          (nothing)  all benchmarks, then the goals
          --smoke    whether everything runs, in seconds; nothing is timed
          --goals    only the comparison in turns that the goals are judged by
          --rules    what each rule costs on its own
          --edit     what a key press costs: one file of 2,000 is changed and analysed
        """);
    return 2;
}
