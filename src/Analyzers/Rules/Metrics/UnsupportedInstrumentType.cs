using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// An instrument is made for a type of values that no instrument takes. It compiles, and throws when it is created: usually in a
/// static initializer, which takes the whole class down.
/// Bad: <c>meter.CreateCounter&lt;ulong&gt;("bytes.read")</c>.
/// Good: <c>meter.CreateCounter&lt;long&gt;("bytes.read")</c>.
/// </summary>
internal sealed class UnsupportedInstrumentType : Rule, IJudges<InstrumentCreation>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2101",
        "Instrument of an unsupported type",
        "{0}<{1}> throws an InvalidOperationException when the instrument '{2}' is created: instruments take byte, short, int, long, float, double or decimal only. {3}",
        Area.Metrics,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public override bool SpeaksInTests => true;

    public void Check(InstrumentCreation creation, in RuleContext context)
    {
        if (creation.NumberType is not { } type || InstrumentNumber.IsSupported(type))
            return;
        if (context.Project.Kind == ProjectKind.Test && AssertedThrow.Covers(creation.Operation))
            return;

        context.Report(
            Fault,
            NamedType(creation.Operation.Syntax).GetLocation(),
            creation.Instrument.CreateMethod,
            type.ToMinimalDisplayString(creation.Operation.SemanticModel!, creation.Operation.Syntax.SpanStart),
            creation.DisplayName,
            Advice(type));
    }

    private static string Advice(ITypeSymbol type) => InstrumentNumber.ReplacementOf(type) switch
    {
        SpecialType.System_Int64 => "Use long.",
        SpecialType.System_Int32 => "Use int.",
        SpecialType.System_Int16 => "Use short.",
        SpecialType.System_Single => "Use float.",
        SpecialType.System_Double => "Use double, and give it the seconds.",
        _ => "Give it a number of one of these.",
    };

    // The type argument; where it is inferred, the call.
    private static SyntaxNode NamedType(SyntaxNode call)
    {
        SyntaxNode? called = (call as InvocationExpressionSyntax)?.Expression;
        SyntaxNode? name = called switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => called,
        };
        return name is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments } ? arguments[0] : name ?? call;
    }
}
