using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>An activity that a type keeps in a field or property, and whether the type itself says that there may be none.</summary>
internal static class KeptActivity
{
    /// <summary>Whether a member of the type around it, or of its base, is read, by code that others call: who calls a private method may have asked before.</summary>
    public static bool Is(IMemberReferenceOperation span)
        => span is (IFieldReferenceOperation or IPropertyReferenceOperation) and { Type: { } type, Member: { DeclaringSyntaxReferences.IsEmpty: false } member }
            && span.Instance is null or IInstanceReferenceOperation
            && type.Is("System.Diagnostics.Activity")
            && span.SemanticModel?.GetEnclosingSymbol(span.Syntax.SpanStart) is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: not Accessibility.Private } method
            && method.ContainingType.IsOrInherits(member.ContainingType);

    /// <summary>Whether another member of the type asks if it is null, and not to give it a value or to end it.</summary>
    public static bool IsAskedElsewhere(IMemberReferenceOperation span, CancellationToken cancellation)
    {
        string name = span.Member.Name;
        foreach (SyntaxReference part in span.Member.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (IdentifierNameSyntax mention in NamesInSource.In(part.GetSyntax(cancellation), name, cancellation))
            {
                ExpressionSyntax kept = mention.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? access : mention;
                if (IsQuestion(kept) && mention.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } asking && !Sets(asking, name))
                    return true;
            }
        }

        return false;
    }

    private static bool IsQuestion(ExpressionSyntax kept) => kept.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison => comparison.Right.IsKind(SyntaxKind.NullLiteralExpression),
        IsPatternExpressionSyntax pattern => pattern.Expression == kept,
        ConditionalAccessExpressionSyntax access => access.Expression == kept && !Ends(access.WhenNotNull),
        _ => false,
    };

    // _activity?.Dispose(): written for any member, whether or not it is ever null.
    private static bool Ends(ExpressionSyntax called)
        => called is InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Dispose" or "Stop" } };

    private static bool Sets(MemberDeclarationSyntax member, string name)
        => member.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.Left.GetLastToken().ValueText == name);
}
