using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing.Names;

/// <summary>
/// Code that gives both the old and the new name of an attribute, or none of its own will: libraries that follow the conventions from one
/// version to the next, and processors that rewrite what others have set.
/// </summary>
internal sealed class ConventionImplementers(ProjectContext project)
{
    // The switch by which a user of an instrumentation asks for the new names, or for both.
    private readonly SourceMention _optIn = new(project.Compilation, "OTEL_SEMCONV_STABILITY_OPT_IN");

    /// <summary>Whether the old name stands there on purpose.</summary>
    /// <param name="attribute">The old name.</param>
    /// <param name="key">Where it is given, or null where that is no expression.</param>
    /// <param name="type">The type around it.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public bool Include(in DeprecatedAttribute attribute, IOperation? key, INamedTypeSymbol? type, CancellationToken cancellation)
    {
        if (_optIn.Exists(cancellation))
            return true;
        if (key?.WithoutConversions() is IFieldReferenceOperation { Field: { } constant })
        {
            // A constant of a package is the package's.
            if (constant.DeclaringSyntaxReferences.IsEmpty || Mentions(constant.ContainingType, attribute, cancellation))
                return true;
        }

        if (type is not null && (Rewrites(type) || Mentions(type, attribute, cancellation)))
            return true;
        return project.Kind == ProjectKind.Library && MentionsAnywhere(attribute, cancellation);
    }

    private static bool Rewrites(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Is("OpenTelemetry.BaseProcessor") || current.Is("OpenTelemetry.BaseExporter"))
                return true;
        }

        return false;
    }

    private static bool Mentions(INamedTypeSymbol type, in DeprecatedAttribute attribute, CancellationToken cancellation)
    {
        INamedTypeSymbol outermost = type;
        while (outermost.ContainingType is { } outer)
            outermost = outer;
        foreach (SyntaxReference part in outermost.DeclaringSyntaxReferences)
        {
            string text = part.SyntaxTree.GetText(cancellation).ToString(part.Span);
            foreach (string successor in attribute.Successors)
            {
                if (text.IndexOf($"\"{successor}\"", StringComparison.Ordinal) >= 0)
                    return true;
            }
        }

        return false;
    }

    private bool MentionsAnywhere(in DeprecatedAttribute attribute, CancellationToken cancellation)
    {
        foreach (string successor in attribute.Successors)
        {
            foreach (SyntaxTree _ in SourceSearch.TreesNaming(project.Compilation, $"\"{successor}\"", cancellation))
                return true;
        }

        return false;
    }
}
