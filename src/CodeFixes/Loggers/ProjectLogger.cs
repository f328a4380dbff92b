using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Output;

namespace Observability.Analyzers.CodeFixes.Loggers;

/// <summary>
/// The one static logger that a project's classes share, for code that no logger of its own can come to: <c>Program.Logger</c>. That it is there
/// for others is told by another class that reads it; a public field alone is a slip. Where there are two, nobody knows which is meant.
/// </summary>
internal static class ProjectLogger
{
    /// <summary>The logger, as code at the place names it; null where the project has none, or none that the place can count on.</summary>
    public static async Task<LoggerInReach?> FindAsync(FixSession session, FixTarget place)
    {
        int position = place.Node.SpanStart;
        if (place.Semantics.GetEnclosingSymbol(position, session.CancellationToken)?.ContainingType is not { } type || TelemetryMakers.Surround(type, place.Model))
            return null;
        Found found = session.Shared((place.Document.Project.Id, typeof(ProjectLogger)), () => new Found());
        found.Loggers ??= await SharedLoggersAsync(session, place).ConfigureAwait(false);
        if (found.Loggers.Count != 1)
            return null;
        SharedLogger shared = found.Loggers[0];
        if (!place.Semantics.IsAccessible(position, shared.Member.Symbol) || shared.IsMadeBy(type))
            return null;
        if (shared.Member.Library.GenericLogger is not null)
            session.AddUsing(place.Document.Id, shared.Member.Library.Namespace);
        return new LoggerInReach(shared.Member.Library, $"{NameAt(session, place, shared.Member.ContainingType)}.{shared.Member.Symbol.Name}") { MayBeNull = shared.MayBeNull };
    }

    private static async Task<List<SharedLogger>> SharedLoggersAsync(FixSession session, FixTarget place)
    {
        var shared = new List<SharedLogger>();
        foreach (LoggerMember member in Candidates(place.Semantics.Compilation.Assembly.GlobalNamespace, place.Model.Logging))
        {
            if (await ReadAsync(session, place.Document.Project, member).ConfigureAwait(false) is { } found)
                shared.Add(found);
        }

        return shared;
    }

    private static IEnumerable<LoggerMember> Candidates(INamespaceSymbol space, LoggingModel logging)
        => space.GetNamespaceMembers().SelectMany(inner => Candidates(inner, logging)).Concat(space.GetTypeMembers().SelectMany(type => Candidates(type, logging)));

    private static IEnumerable<LoggerMember> Candidates(INamedTypeSymbol type, LoggingModel logging)
    {
        if (type.IsGenericType)
            yield break;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is { IsStatic: true, DeclaredAccessibility: not Accessibility.Private, DeclaringSyntaxReferences.Length: 1 } and not IPropertySymbol { GetMethod: null }
                && LoggerMember.TryCreate(member, logging) is { } logger)
                yield return logger;
        }

        foreach (LoggerMember nested in type.GetTypeMembers().SelectMany(inner => Candidates(inner, logging)))
            yield return nested;
    }

    // Null where no other class reads it, or nobody ever gives it a logger that writes.
    private static async Task<SharedLogger?> ReadAsync(FixSession session, Project project, LoggerMember member)
    {
        SyntaxNode declaration = await member.Symbol.DeclaringSyntaxReferences[0].GetSyntaxAsync(session.CancellationToken).ConfigureAwait(false);
        if (project.GetDocument(declaration.SyntaxTree) is not { } document
            || await document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is not { } semantics
            || LoggerPresence.BeginsSilent(member.Symbol, semantics))
            return null;

        bool isRead = false;
        var makers = new List<SyntaxNode> { declaration };
        foreach (ReferenceLocation location in (await session.ReferencesAsync(member.Symbol).ConfigureAwait(false)).SelectMany(referenced => referenced.Locations))
        {
            if (location.Document.Project.Id != project.Id || await location.Document.GetSyntaxRootAsync(session.CancellationToken).ConfigureAwait(false) is not { } root)
                continue;
            SyntaxNode name = root.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true);
            SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            if (whole.Parent is AssignmentExpressionSyntax assignment && assignment.Left == whole)
            {
                if (!LoggerNotYetMade.IsNull(assignment.Right))
                    makers.Add(assignment.Right);
            }
            else
                isRead |= IsInAnotherType(whole, member.ContainingType);
        }

        bool isMadeWithItsType = LoggerPresence.IsMadeWithItsType(member.Symbol, semantics);
        if (!isRead || (!isMadeWithItsType && makers.Count == 1))
            return null;
        return new SharedLogger(member, mayBeNull: !isMadeWithItsType || member.IsDeclaredNullable, makers);
    }

    private static bool IsInAnotherType(SyntaxNode place, INamedTypeSymbol type)
    {
        List<TypeDeclarationSyntax> around = [.. place.Ancestors().OfType<TypeDeclarationSyntax>()];
        return around.Count > 0 && around.TrueForAll(declaration => declaration.Identifier.ValueText != type.Name);
    }

    // The plain name where it means that type, or will with its namespace imported; else the whole one.
    private static string NameAt(FixSession session, FixTarget place, INamedTypeSymbol type)
    {
        INamedTypeSymbol outermost = type;
        string name = type.Name;
        for (; outermost.ContainingType is { } outer; outermost = outer)
            name = outer.Name + "." + name;
        var meant = place.Semantics.LookupNamespacesAndTypes(place.Node.SpanStart, name: outermost.Name);
        if (meant.Any(found => !SymbolEqualityComparer.Default.Equals(found, outermost)) || (meant.IsEmpty && outermost.ContainingNamespace.IsGlobalNamespace))
            return type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        if (meant.IsEmpty)
            session.AddUsing(place.Document.Id, outermost.ContainingNamespace.ToDisplayString());
        return name;
    }

    private sealed class Found
    {
        public List<SharedLogger>? Loggers { get; set; }
    }

    private sealed class SharedLogger(LoggerMember member, bool mayBeNull, List<SyntaxNode> makers)
    {
        public LoggerMember Member { get; } = member;

        /// <summary>Whether it may not have been given its logger yet.</summary>
        public bool MayBeNull { get; } = mayBeNull;

        /// <summary>Whether the type helps to make the logger, which is not there yet then.</summary>
        public bool IsMadeBy(INamedTypeSymbol type) => makers.Exists(maker => NamesInSource.In(maker, type.Name, default).Any());
    }
}
