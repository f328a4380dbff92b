using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Output;

namespace Observability.Analyzers.CodeFixes.Loggers;

/// <summary>
/// Gets a fix a logger: the nearest in reach, else a new one. A new one is injected where the project uses
/// <c>ILogger&lt;T&gt;</c> and a container makes the class, and is a static member where only libraries without injection are there. A static
/// logger that the project has set up serves where nothing can be injected.
/// </summary>
internal static class LoggerAccess
{
    /// <summary>The library whose logger <see cref="FindOrInjectAsync"/> would give: to try out what is to be written before anything is edited.</summary>
    public static LogLibrary? LibraryAt(SyntaxNode place, SemanticModel semantics, TelemetryModel model)
        => LoggerInReach.FindForUse(place, semantics, model)?.Library
            ?? model.Logging.Libraries.FirstOrDefault();

    /// <summary>The logger to use at <paramref name="place"/>; the edits that bring it there are in the session. Null where there is no safe way.</summary>
    public static async Task<LoggerInReach?> FindOrInjectAsync(FixSession session, Document document, SyntaxNode place, SemanticModel semantics, TelemetryModel model)
    {
        // What a logger, a sink or a processor logs comes back to it.
        if (TelemetryMakers.Surround(semantics.GetEnclosingSymbol(place.SpanStart, session.CancellationToken)?.ContainingType, model))
            return null;
        if (LoggerInReach.FindForUse(place, semantics, model) is { } found)
        {
            if (NeedsImport(found))
                session.AddUsing(document.Id, found.Library.Namespace);
            if (found.Namespace is { } needed)
                session.AddUsing(document.Id, needed);
            return found;
        }

        if (place.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || semantics.GetDeclaredSymbol(declaration, session.CancellationToken) is not INamedTypeSymbol type)
            return null;
        if (model.Logging.Injected is { } injected)
        {
            string? member = await LoggerInjection.InjectAsync(session, document, place, type, semantics, model).ConfigureAwait(false);
            return member is not null ? new LoggerInReach(injected, member) : await StaticLogger.InUseAsync(session, document, place, semantics, model).ConfigureAwait(false);
        }

        return await StaticLogger.AddAsync(session, document, place, declaration, type, semantics, model).ConfigureAwait(false);
    }

    // Loggers that a library makes for itself have their methods; those that are injected are logged to by extensions.
    private static bool NeedsImport(LoggerInReach logger)
        => logger.Library.GenericLogger is not null || (logger.Library.StaticLogger is { } log && logger.Expression == log.Name);
}
