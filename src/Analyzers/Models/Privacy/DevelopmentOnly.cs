using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>Whether code runs only on a developer's machine: behind a question for the environment, or in a part that release builds leave out.</summary>
internal static class DevelopmentOnly
{
    public static bool Is(IOperation operation)
    {
        IOperation child = operation;
        for (IOperation? parent = operation.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalOperation choice && choice.Condition != child && Implies(choice.Condition, ReferenceEquals(choice.WhenTrue, child)))
                return true;
        }

        return IsInDebugPart(operation.Syntax);
    }

    // Whether a developer runs the program where the condition has the value: "not in production" is that, "not in development" is the contrary.
    private static bool Implies(IOperation condition, bool value)
    {
        condition = condition.WithoutConversions();
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var operand }:
                return Implies(operand, !value);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both:
                return value ? Implies(both.LeftOperand, true) || Implies(both.RightOperand, true) : Implies(both.LeftOperand, false) && Implies(both.RightOperand, false);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either:
                return value ? Implies(either.LeftOperand, true) && Implies(either.RightOperand, true) : Implies(either.LeftOperand, false) || Implies(either.RightOperand, false);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs:
                return IsOf(differs, !value);
            default:
                return IsOf(condition, value);
        }
    }

    // env.IsDevelopment(), env.EnvironmentName == "Development", Debugger.IsAttached, options.Debug; production is the contrary.
    private static bool IsOf(IOperation question, bool value)
    {
        bool developing = false;
        foreach (IOperation part in question.DescendantsAndSelf())
        {
            string? name = part switch
            {
                IInvocationOperation call => call.TargetMethod.Name,
                IMemberReferenceOperation member => member.Member.Name,
                ILocalReferenceOperation local => local.Local.Name,
                IParameterReferenceOperation parameter => parameter.Parameter.Name,
                { ConstantValue.Value: string text } => text,
                _ => null,
            };
            if (name is null)
                continue;
            if (PrivacyVocabulary.Production.IsIn(name))
                return !value;
            developing |= PrivacyVocabulary.Development.IsIn(name);
        }

        return developing && value;
    }

    // #if DEBUG … #endif around the code.
    private static bool IsInDebugPart(SyntaxNode node)
    {
        int depth = 0;
        bool isOtherPart = false;
        DirectiveTriviaSyntax? directive = LastDirectiveBefore(node);
        for (; directive is not null; directive = directive.GetPreviousDirective())
        {
            switch (directive)
            {
                case EndIfDirectiveTriviaSyntax:
                    depth++;
                    break;
                case IfDirectiveTriviaSyntax when depth > 0:
                    depth--;
                    break;
                case ElseDirectiveTriviaSyntax when depth == 0:
                    isOtherPart = true;
                    break;
                case ConditionalDirectiveTriviaSyntax branch when depth == 0:
                    if (!isOtherPart && branch.Condition.ToString() == "DEBUG")
                        return true;

                    // Behind #elif, what stands before it is another part; #if opens them all.
                    isOtherPart = branch is ElifDirectiveTriviaSyntax;
                    break;
            }
        }

        return false;
    }

    private static DirectiveTriviaSyntax? LastDirectiveBefore(SyntaxNode node)
    {
        if (!node.SyntaxTree.GetRoot().ContainsDirectives)
            return null;
        DirectiveTriviaSyntax? last = null;
        for (DirectiveTriviaSyntax? directive = node.SyntaxTree.GetRoot().GetFirstDirective(); directive is not null && directive.SpanStart < node.SpanStart; directive = directive.GetNextDirective())
            last = directive;
        return last;
    }
}
