using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>Whether code runs only on a developer's machine: behind a question for the environment, or in a part that release builds leave out.</summary>
internal static class DevelopmentOnly
{
    public static bool Is(IOperation operation)
    {
        IOperation child = operation;
        for (IOperation? parent = operation.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalOperation choice && choice.Condition != child && AsksForEnvironment(choice.Condition))
                return true;
        }

        return IsInDebugPart(operation.Syntax);
    }

    // env.IsDevelopment(), Debugger.IsAttached, options.Debug, isDevelopment && …
    private static bool AsksForEnvironment(IOperation condition)
    {
        foreach (IOperation part in condition.DescendantsAndSelf())
        {
            string? name = part switch
            {
                IInvocationOperation call => call.TargetMethod.Name,
                IMemberReferenceOperation member => member.Member.Name,
                ILocalReferenceOperation local => local.Local.Name,
                IParameterReferenceOperation parameter => parameter.Parameter.Name,
                _ => null,
            };
            if (name is not null && PrivacyVocabulary.Development.IsIn(name))
                return true;
        }

        return false;
    }

    // #if DEBUG … #endif around the code.
    private static bool IsInDebugPart(SyntaxNode node)
    {
        int depth = 0;
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
                case ConditionalDirectiveTriviaSyntax branch when depth == 0 && branch.Condition.ToString() == "DEBUG":
                    return true;
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
