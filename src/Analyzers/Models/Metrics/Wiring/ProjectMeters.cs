using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics.Libraries;

namespace Observability.Analyzers.Models.Metrics.Wiring;

/// <summary>The meters that a compilation creates under a constant name.</summary>
internal sealed class ProjectMeters
{
    private readonly ImmutableArray<RegisteredName> _names;

    private ProjectMeters(ImmutableArray<RegisteredName> names) => _names = names;

    /// <summary>The meter that a registered name was meant for: it fits no meter, and one that nobody registers is a slip away.</summary>
    public RegisteredName? MeantBy(string registered, MeterRegistrations registrations)
    {
        RegisteredName? meant = null;
        foreach (RegisteredName meter in _names)
        {
            if (MeterNamePattern.Fits(registered, meter.Text))
                return null;
            if (meant is null && EditDistance.IsSlip(registered, meter.Text) && !registrations.Include(meter.Text))
                meant = meter;
        }

        return meant;
    }

    public static ProjectMeters Of(Compilation compilation, SystemMetrics library, CancellationToken cancellation)
    {
        ImmutableArray<RegisteredName>.Builder names = ImmutableArray.CreateBuilder<RegisteredName>();
        foreach (SyntaxTree tree in SourceSearch.TreesMentioning(compilation, "Meter", cancellation))
        {
            SemanticModel? semantics = null;
            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (!MayCreate(node))
                    continue;
#pragma warning disable RS1030 // The few files that have to do with meters, once for each compilation that registers some.
                semantics ??= compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
                if (semantics.GetOperation(node, cancellation) is { } operation && MeterCreation.TryCreate(operation, library) is { Name: { } name, NameArgument: { } argument })
                    names.Add(new RegisteredName(name, argument.Syntax));
            }
        }

        return new ProjectMeters(names.ToImmutable());
    }

    private static bool MayCreate(SyntaxNode node) => node switch
    {
        ImplicitObjectCreationExpressionSyntax => true,
        ObjectCreationExpressionSyntax creation => NameOf(creation.Type) == "Meter",
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create" } } => true,
        _ => false,
    };

    private static string? NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };
}
