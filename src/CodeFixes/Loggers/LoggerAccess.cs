using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Loggers;

/// <summary>
/// Gets a fix a logger: the nearest in reach, else a new one. A new one is injected where the project uses
/// <c>ILogger&lt;T&gt;</c>, and is a static member where only libraries without injection are there.
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
        if (LoggerInReach.FindForUse(place, semantics, model) is { } found)
        {
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
            return member is null ? null : new LoggerInReach(injected, member);
        }

        return await StaticLogger.AddAsync(session, document, declaration, type, model).ConfigureAwait(false);
    }
}
