using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Loggers;

/// <summary>The logger of projects without <c>ILogger&lt;T&gt;</c>: Serilog's <c>Log</c>, or a static field of the class as NLog and log4net have it.</summary>
internal static class StaticLogger
{
    public static async Task<LoggerInReach?> AddAsync(FixSession session, Document document, SyntaxNode place,
        TypeDeclarationSyntax declaration, INamedTypeSymbol type, SemanticModel semantics, TelemetryModel model)
    {
        if (ReadyIn(model) is { StaticLogger: { } log } ready)
        {
            if (LoggerNotYetMade.IsSetLater(log, place, semantics))
                return null;
            session.AddUsing(document.Id, ready.Namespace);
            return new LoggerInReach(ready, log.Name);
        }

        if (model.Logging.Libraries.FirstOrDefault(candidate => candidate.StaticField is not null) is not { StaticField: { } kept } library
            || type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return null;
        string name = MemberNames.Unique(type, kept.Name);
        string field = kept.Declare(name, MemberNames.TypeOf(type));

        Injected injected = session.Shared(type, () => new Injected());
        if (injected.Name is null)
        {
            injected.Name = name;
            await session.AddFieldAsync(document.Id, declaration, field).ConfigureAwait(false);
        }

        session.AddUsing(document.Id, library.Namespace);
        return new LoggerInReach(library, injected.Name);
    }

    /// <summary>The static logger that the project has set up, for code that no other logger can come to; null where there is none.</summary>
    public static async Task<LoggerInReach?> InUseAsync(FixSession session, Document document, SyntaxNode place, SemanticModel semantics, TelemetryModel model)
    {
        if (ReadyIn(model) is not { StaticLogger: { } log } ready || LoggerNotYetMade.IsSetLater(log, place, semantics))
            return null;
        SetUp setUp = session.Shared((document.Project.Id, typeof(StaticLogger)), () => new SetUp());
        setUp.IsDone ??= await IsSetAsync(session, document.Project, log).ConfigureAwait(false);
        if (setUp.IsDone != true)
            return null;
        session.AddUsing(document.Id, ready.Namespace);
        return new LoggerInReach(ready, log.Name);
    }

    private static LogLibrary? ReadyIn(TelemetryModel model) => model.Logging.Libraries.FirstOrDefault(candidate => candidate.StaticLogger is not null);

    // Log.Logger = …; before that it writes nowhere.
    private static async Task<bool> IsSetAsync(FixSession session, Project project, INamedTypeSymbol log)
    {
        foreach (Document document in project.Documents)
        {
            if (await document.GetSyntaxRootAsync(session.CancellationToken).ConfigureAwait(false) is not { } root)
                continue;
            foreach (AssignmentExpressionSyntax assignment in root.DescendantNodes().OfType<AssignmentExpressionSyntax>())
            {
                if (assignment.Left is MemberAccessExpressionSyntax access
                    && access.Expression.GetLastToken().ValueText == log.Name
                    && await document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is { } semantics
                    && SymbolEqualityComparer.Default.Equals(semantics.GetSymbolInfo(access, session.CancellationToken).Symbol?.ContainingType, log))
                    return true;
            }
        }

        return false;
    }

    private sealed class SetUp
    {
        public bool? IsDone { get; set; }
    }

    private sealed class Injected
    {
        public string? Name { get; set; }
    }
}
