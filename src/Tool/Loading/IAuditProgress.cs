namespace Observability.Tool.Loading;

/// <summary>Who is told how far an audit has come, project by project.</summary>
internal interface IAuditProgress
{
    void Begin(string phase, int projects);

    void Done(string project);
}
