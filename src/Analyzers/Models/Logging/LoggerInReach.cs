using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>A logger that code at a place can use, and the expression that names it there.</summary>
internal sealed class LoggerInReach(LogLibrary library, string expression, string? @namespace = null)
{
    // Any logger is nearer than the one of a host.
    private const int HostRank = 100;

    public LogLibrary Library { get; } = library;

    /// <summary>C# that denotes the logger at the place: <c>_logger</c>, <c>app.Logger</c>, <c>Log</c>.</summary>
    public string Expression { get; } = expression;

    /// <summary>A namespace that the expression needs, besides the library's.</summary>
    public string? Namespace { get; } = @namespace;

    /// <summary>Whether there may be none when the code runs: a nullable field, one that is set later.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>The nearest logger at <paramref name="place"/>: parameters and locals first, then members, then what a built host offers.</summary>
    public static LoggerInReach? Find(SyntaxNode place, SemanticModel semantics, TelemetryModel model)
        => Find(place, semantics, model, symbol => !LoggerNotYetMade.Is(symbol, place));

    /// <summary>The same for code that is to be written: one that is there for certain, else one that may be missing. None that leads nowhere.</summary>
    public static LoggerInReach? FindForUse(SyntaxNode place, SemanticModel semantics, TelemetryModel model)
    {
        bool LeadsSomewhere(ISymbol symbol) => !LoggerNotYetMade.Is(symbol, place) && !LoggerPresence.LeadsNowhere(symbol, semantics);
        if (Find(place, semantics, model, symbol => LeadsSomewhere(symbol) && !LoggerPresence.IsUnsure(symbol, place, semantics)) is { } certain)
            return certain;
        return Find(place, semantics, model, LeadsSomewhere) is { } unsure
            ? new LoggerInReach(unsure.Library, unsure.Expression, unsure.Namespace) { MayBeNull = true }
            : null;
    }

    private static LoggerInReach? Find(SyntaxNode place, SemanticModel semantics, TelemetryModel model, Func<ISymbol, bool> isThere)
    {
        if (!model.Logging.IsReferenced)
            return null;
        var position = new ReachPosition(place, semantics);
        LoggerInReach? best = null;
        int bestRank = int.MaxValue;
        foreach (ISymbol symbol in NamesInReach.At(place, semantics))
        {
            if (TypeOf(symbol) is not { } type || !position.CanUse(symbol))
                continue;
            int rank = Rank(symbol);
            if (rank < bestRank && model.Logging.LoggerLibrary(type) is { } library && isThere(symbol))
                (best, bestRank) = (new LoggerInReach(library, Escaped(symbol)), rank);
            else if (rank + HostRank < bestRank && model.Logging.Injected is { } injected && OfHost(injected, symbol, type, semantics, place) is { } ofHost)
                (best, bestRank) = (ofHost, rank + HostRank);
        }

        return best ?? OfStaticClass(place, semantics, model);
    }

    /// <summary>Whether code at the operation can write to a logger.</summary>
    public static bool IsAt(IOperation operation, TelemetryModel model)
        => operation.SemanticModel is { } semantics && Find(operation.Syntax, semantics, model) is not null;

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { GetMethod: not null, IsIndexer: false } property => property.Type,
        _ => null,
    };

    private static int Rank(ISymbol symbol) => symbol switch
    {
        // A primary constructor's parameter that a field holds too would be captured a second time.
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => 3,
        ILocalSymbol or IParameterSymbol => 0,
        IFieldSymbol { IsStatic: false } => 1,
        IPropertySymbol { IsStatic: false } => 2,
        IFieldSymbol => 4,
        _ => 5,
    };

    private static string Escaped(ISymbol symbol)
        => SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : "@" + symbol.Name;

    // app.Logger of WebApplication; a logger from the services of any other built host.
    private static LoggerInReach? OfHost(LogLibrary library, ISymbol symbol, ITypeSymbol type, SemanticModel semantics, SyntaxNode place)
    {
        if (symbol.Kind is not (SymbolKind.Local or SymbolKind.Parameter))
            return null;
        if (type.Is("Microsoft.AspNetCore.Builder.WebApplication"))
            return new LoggerInReach(library, Escaped(symbol) + ".Logger");
        if (!type.Is("Microsoft.Extensions.Hosting.IHost") || semantics.GetEnclosingSymbol(place.SpanStart)?.ContainingType is not { } category || category.IsStatic)
            return null;
        string name = category.IsOfTopLevelStatements() ? "Program" : category.Name;
        return new LoggerInReach(library, $"{Escaped(symbol)}.Services.GetRequiredService<ILogger<{name}>>()", "Microsoft.Extensions.DependencyInjection");
    }

    // A static class like Serilog's Log is everywhere; it counts where the type uses it already, or where there is no logger to be injected.
    private static LoggerInReach? OfStaticClass(SyntaxNode place, SemanticModel semantics, TelemetryModel model)
    {
        if (model.Logging.Libraries.FirstOrDefault(candidate => candidate.StaticLogger is not null) is not { StaticLogger: { } log } library)
            return null;
        bool imported = semantics.LookupNamespacesAndTypes(place.SpanStart, name: log.Name).Any(found => SymbolEqualityComparer.Default.Equals(found, log));
        if (!imported || LoggerNotYetMade.IsSetLater(log, place, semantics))
            return null;
        bool isOnlyLibrary = model.Logging.Injected is null;
        return isOnlyLibrary || UsesStaticLog(place, semantics, log) ? new LoggerInReach(library, log.Name) : null;
    }

    private static bool UsesStaticLog(SyntaxNode place, SemanticModel semantics, INamedTypeSymbol log)
    {
        SyntaxNode? type = place.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? (SyntaxNode?)place.FirstAncestorOrSelf<CompilationUnitSyntax>();
        if (type is null)
            return false;

        // Reads the text of one file.
        foreach (IdentifierNameSyntax name in NamesInSource.In(type, log.Name, CancellationToken.None))
        {
            if (name.Parent is MemberAccessExpressionSyntax access && access.Expression == name && SymbolEqualityComparer.Default.Equals(semantics.GetSymbolInfo(name).Symbol, log))
                return true;
        }

        return false;
    }
}
