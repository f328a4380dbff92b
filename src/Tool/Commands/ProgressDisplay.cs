using Observability.Tool.Loading;
using Spectre.Console;

namespace Observability.Tool.Commands;

/// <summary>Shows how far an audit has come: bars in a terminal, a line for each project elsewhere.</summary>
internal static class ProgressDisplay
{
    public static async Task<T> ShowAsync<T>(IAnsiConsole console, Func<IAuditProgress, Task<T>> work)
    {
        if (!console.Profile.Capabilities.Interactive)
            return await work(new Lines(console));
        return await console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => work(new Bars(context)));
    }

    private sealed class Bars(ProgressContext context) : IAuditProgress
    {
        private ProgressTask? _bar;
        private string _phase = "";

        public void Begin(string phase, int projects)
        {
            _phase = phase;
            _bar = context.AddTask(phase, maxValue: projects);
        }

        public void Done(string project)
        {
            _bar!.Description = Markup.Escape($"{_phase}: {project}");
            _bar.Increment(1);
        }
    }

    private sealed class Lines(IAnsiConsole console) : IAuditProgress
    {
        private readonly Lock _writing = new();
        private string _phase = "";
        private int _projects;
        private int _done;

        public void Begin(string phase, int projects)
        {
            _phase = phase;
            _projects = projects;
            _done = 0;
        }

        public void Done(string project)
        {
            lock (_writing)
                console.MarkupLineInterpolated($"{_phase}: {project} ({++_done} of {_projects})");
        }
    }
}
