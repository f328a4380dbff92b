using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics.Libraries;

namespace Observability.Analyzers.Models.Metrics.Wiring;

/// <summary>All meters that a compilation asks OpenTelemetry to collect.</summary>
internal sealed class MeterRegistrations
{
    private static readonly MeterRegistrations Unknown = new(ImmutableArray<MeterRegistration>.Empty);

    private MeterRegistrations(ImmutableArray<MeterRegistration> calls) => Calls = calls;

    /// <summary>The calls in the order of the files. Empty where nothing is registered, or not all that is can be seen.</summary>
    public ImmutableArray<MeterRegistration> Calls { get; }

    /// <summary>Whether a meter that none of them names is not collected, for certain.</summary>
    public bool AreComplete => !Calls.IsEmpty;

    public bool Include(string meter)
    {
        foreach (MeterRegistration call in Calls)
        {
            foreach (RegisteredName name in call.Names)
            {
                if (MeterNamePattern.Fits(name.Text, meter))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The call to add a meter to: one in its own file, else the last.</summary>
    public MeterRegistration Nearest(SyntaxTree tree)
    {
        MeterRegistration nearest = Calls[Calls.Length - 1];
        foreach (MeterRegistration call in Calls)
        {
            if (call.Syntax.SyntaxTree == tree)
                nearest = call;
        }

        return nearest;
    }

    public static MeterRegistrations Of(Compilation compilation, OpenTelemetryMetrics library, CancellationToken cancellation)
    {
        ImmutableArray<MeterRegistration>.Builder calls = ImmutableArray.CreateBuilder<MeterRegistration>();
        foreach (SyntaxTree tree in SourceSearch.TreesMentioning(compilation, "AddMeter", cancellation))
        {
            SemanticModel? semantics = null;
            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is not InvocationExpressionSyntax invocation || !IsAddMeter(invocation.Expression))
                    continue;
#pragma warning disable RS1030 // The few files that register meters, once for each compilation.
                semantics ??= compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
                if (semantics.GetOperation(invocation, cancellation) is not IInvocationOperation call
                    || library.Classify((call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition) is not { Step: WiringStep.AddMeter }
                    || MeterRegistration.TryCreate(call) is not { } registration)
                    return Unknown;
                Insert(calls, registration);
            }
        }

        return calls.Count > 0 && OtherRegistrars.AreAbsent(compilation, cancellation) ? new MeterRegistrations(calls.ToImmutable()) : Unknown;
    }

    // Of a chain of calls the last is met first.
    private static void Insert(ImmutableArray<MeterRegistration>.Builder calls, MeterRegistration call)
    {
        int index = calls.Count;
        while (index > 0 && calls[index - 1].Syntax.SyntaxTree == call.Syntax.SyntaxTree && calls[index - 1].Syntax.Span.End > call.Syntax.Span.End)
            index--;
        calls.Insert(index, call);
    }

    private static bool IsAddMeter(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == "AddMeter",
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText == "AddMeter",
        IdentifierNameSyntax name => name.Identifier.ValueText == "AddMeter",
        _ => false,
    };
}
