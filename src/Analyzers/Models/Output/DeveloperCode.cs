using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Output;

/// <summary>Code that is for whoever develops the program, or shows others how to: it is not there in production, or its name and comments say what it prints for.</summary>
internal static class DeveloperCode
{
    public static bool Holds(SyntaxNode output, ISymbol member)
        => IsLeftOut(member) || OutputVocabulary.Dumps.Begins(member.Name) || OutputVocabulary.ToConsole.Ends(member.Name)
            || IsInDebugSection(output) || IsBehindASwitch(output) || SaysWhatItPrintsFor(output);

    // [Conditional("DEBUG")]: release builds drop the call of the member.
    private static bool IsLeftOut(ISymbol member)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass.Is("System.Diagnostics.ConditionalAttribute") && attribute.ConstructorArguments.Length == 1
                && attribute.ConstructorArguments[0].Value is string symbol && OutputVocabulary.Debugging.Is(symbol))
                return true;
        }

        return false;
    }

    // Between #if DEBUG and its end, or in a region that is shown in the documentation.
    private static bool IsInDebugSection(SyntaxNode output)
    {
        if (!output.SyntaxTree.GetRoot().ContainsDirectives)
            return false;
        int debug = 0, depth = 0, regions = 0, samples = 0;
        for (DirectiveTriviaSyntax? directive = output.SyntaxTree.GetRoot().GetFirstDirective(); directive is not null
            && directive.SpanStart < output.SpanStart; directive = directive.GetNextDirective())
        {
            switch (directive)
            {
                case IfDirectiveTriviaSyntax choice:
                    depth++;
                    debug = debug == 0 && choice.BranchTaken && AsksForDebug(choice.Condition) ? depth : debug;
                    break;
                case ElifDirectiveTriviaSyntax choice:
                    debug = debug == depth ? 0 : debug == 0 && choice.BranchTaken && AsksForDebug(choice.Condition) ? depth : debug;
                    break;
                case ElseDirectiveTriviaSyntax:
                    debug = debug == depth ? 0 : debug;
                    break;
                case EndIfDirectiveTriviaSyntax:
                    debug = debug == depth ? 0 : debug;
                    depth--;
                    break;
                case RegionDirectiveTriviaSyntax region:
                    regions++;
                    samples = samples == 0 && OutputVocabulary.Samples.Begins(region.EndOfDirectiveToken.LeadingTrivia.ToString()) ? regions : samples;
                    break;
                case EndRegionDirectiveTriviaSyntax:
                    samples = samples == regions ? 0 : samples;
                    regions--;
                    break;
            }
        }

        return debug > 0 || samples > 0;
    }

    // if (_options.DeveloperLogging) Console.WriteLine(…): whoever develops it has switched it on.
    private static bool IsBehindASwitch(SyntaxNode output)
    {
        for (SyntaxNode? node = output; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (node.Parent is IfStatementSyntax choice && choice.Statement == node && (IsSwitch(choice.Condition) || AsksForTheTerminal(choice.Condition)))
                return true;
        }

        return false;
    }

    private static bool IsSwitch(ExpressionSyntax condition) => condition switch
    {
        IdentifierNameSyntax name => OutputVocabulary.Developing.IsIn(name.Identifier.ValueText),
        MemberAccessExpressionSyntax access => OutputVocabulary.Developing.IsIn(access.Name.Identifier.ValueText),
        ParenthesizedExpressionSyntax inner => IsSwitch(inner.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => IsSwitch(both.Left) || IsSwitch(both.Right),
        _ => false,
    };

    // if (channel == _consoleChannel) Console.WriteLine(…): what is decided is whether somebody at the terminal gets it.
    private static bool AsksForTheTerminal(ExpressionSyntax condition)
    {
        foreach (SyntaxNode node in condition.DescendantNodesAndSelf())
        {
            if (node is IdentifierNameSyntax name && OutputVocabulary.Terminals.IsIn(name.Identifier.ValueText))
                return true;
        }

        return false;
    }

    private static bool AsksForDebug(ExpressionSyntax condition) => condition switch
    {
        IdentifierNameSyntax name => OutputVocabulary.Debugging.Is(name.Identifier.ValueText),
        ParenthesizedExpressionSyntax inner => AsksForDebug(inner.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => AsksForDebug(both.Left) || AsksForDebug(both.Right),
        _ => false,
    };

    // "to the console on purpose", "called by the 'top' console command": at the statement, or above the member.
    private static bool SaysWhatItPrintsFor(SyntaxNode output)
        => SpeaksOfConsole(output.FirstAncestorOrSelf<StatementSyntax>()) || SpeaksOfConsole(output.FirstAncestorOrSelf<MemberDeclarationSyntax>());

    private static bool SpeaksOfConsole(SyntaxNode? node)
    {
        if (node is null || !node.HasLeadingTrivia)
            return false;
        foreach (SyntaxTrivia trivia in node.GetLeadingTrivia())
        {
            // Code that was taken out is no comment.
            if (CommentTrivia.IsComment(trivia) && trivia.ToString() is var text && !text.TrimEnd().EndsWith(";", System.StringComparison.Ordinal) && OutputVocabulary.Terminals.IsIn(text))
                return true;
        }

        return false;
    }
}
