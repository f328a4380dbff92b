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
    public static async Task<LoggerInReach?> AddAsync(FixSession session, Document document, TypeDeclarationSyntax declaration, INamedTypeSymbol type, TelemetryModel model)
    {
        if (model.Logging.Libraries.FirstOrDefault(candidate => candidate.StaticLogger is not null) is { StaticLogger: { } log } ready)
        {
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

    private sealed class Injected
    {
        public string? Name { get; set; }
    }
}
