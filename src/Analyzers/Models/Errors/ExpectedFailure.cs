using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors;

/// <summary>Whether a catch block says by what it catches that it has awaited this very failure: a filter that asks for a status, a kind or a type, or a type that is an answer.</summary>
internal static class ExpectedFailure
{
    public static bool IsToldBy(CatchBlock block)
        => (block.Operation.Filter is { } filter && NamesTheCause(filter))
            || (block.Operation.ExceptionType is INamedTypeSymbol type && (ErrorVocabulary.Expected.IsIn(type.Name) || IsOutOfReach(type)));

    // when (e.StatusCode == HttpStatusCode.NotFound), when (e is NotImplementedException or MissingMethodException):
    // one cause, not all but one (when (e is not OperationCanceledException)), and none that tells as little as catching it.
    private static bool NamesTheCause(IOperation filter) => filter switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal => IsOneOfMany(equal.LeftOperand) || IsOneOfMany(equal.RightOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both => NamesTheCause(both.LeftOperand) || NamesTheCause(both.RightOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either => NamesTheCause(either.LeftOperand) && NamesTheCause(either.RightOperand),
        IIsTypeOperation type => !type.IsNegated && IsSpecific(type.TypeOperand),
        IIsPatternOperation pattern => NamesTheCause(pattern.Pattern),
        IParenthesizedOperation inner => NamesTheCause(inner.Operand),
        _ => false,
    };

    private static bool NamesTheCause(IPatternOperation pattern) => pattern switch
    {
        ITypePatternOperation type => IsSpecific(type.MatchedType),
        IDeclarationPatternOperation { MatchedType: { } type } => IsSpecific(type),
        IConstantPatternOperation constant => IsOneOfMany(constant.Value),
        IBinaryPatternOperation both => NamesTheCause(both.LeftPattern) && NamesTheCause(both.RightPattern),
        IRecursivePatternOperation { PropertySubpatterns: { IsEmpty: false } parts } => NamesTheCause(parts[0].Pattern),
        _ => false,
    };

    // A value of an enum, or a number that is written out: a status, an error code. Not null, not a flag.
    private static bool IsOneOfMany(IOperation value)
        => value.WithoutConversions() is { ConstantValue: { HasValue: true, Value: not (null or bool) }, Type: { } type }
            && (type.TypeKind == TypeKind.Enum || type.SpecialType == SpecialType.System_Int32);

    private static bool IsSpecific(ITypeSymbol type)
        => type is INamedTypeSymbol named
            && (named.DeclaringSyntaxReferences.Length > 0 || ErrorVocabulary.Answers.IsIn(named.Name) || ErrorVocabulary.Expected.IsIn(named.Name) || IsOutOfReach(named));

    private static bool IsOutOfReach(INamedTypeSymbol type) => type.Is("System.OutOfMemoryException") || type.Is("System.TimeoutException")
        || type.Is("System.Security.SecurityException") || type.Is("System.UnauthorizedAccessException") || type.Is("System.AccessViolationException");
}
