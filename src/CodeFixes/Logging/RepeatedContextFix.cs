using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1015: one scope with the values is opened before the calls; the calls stay as they are.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RepeatedContextFix : LogCallFix
{
    internal override string Id => "OBS1015";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1015", "Open one scope with the values"));

    private protected override async Task<bool> TryFixAsync(FixSession session, FixTarget target, LogCall call)
    {
        Document document = target.Document;
        ImmutableArray<RepeatedValue> values = RepeatedValue.StartingAt(call, target.Model);
        if (values.IsEmpty || values.Any(MayChangeInBetween) || LogScope.Place(values) is not { } place || LogScope.Open(call, values, place, target.Semantics) is not var (declarations, usings))
            return false;

        // The next value of the same method finds the scope that this one opens, in the next pass.
        if (place.Parent is not BlockSyntax block || !session.IsFree(document.Id, block))
            return false;
        await session.InsertBeforeAsync(document.Id, place, block, declarations).ConfigureAwait(false);
        foreach (string name in usings)
            session.AddUsing(document.Id, name);
        return true;
    }

    // job.Status may be another one after job.Start(): the scope would keep the first. What an object cannot change of itself stays.
    private static bool MayChangeInBetween(RepeatedValue value)
    {
        if (value.Value is not IPropertyReferenceOperation property || property.Property.SetMethod is { IsInitOnly: true } || IsAutomatic(property.Property))
            return false;
        int first = value.Calls[0].Operation.Syntax.SpanStart;
        int last = value.Calls[value.Calls.Length - 1].Operation.Syntax.SpanStart;
        IOperation root = property;
        while (root is IPropertyReferenceOperation { Instance: { } instance })
            root = instance;
        return root is not IInstanceReferenceOperation
            && root.Root().Descendants().OfType<IInvocationOperation>().Any(call => call.Syntax.SpanStart > first && call.Syntax.SpanStart < last && call.Instance.IsSameReference(root));
    }

    // { get; } of a source, and what a record declares.
    private static bool IsAutomatic(IPropertySymbol property)
        => property.SetMethod is null && property.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors }
            && accessors.Accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null));
}
