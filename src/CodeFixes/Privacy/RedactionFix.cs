using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.Models.Privacy;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.CodeFixes.Privacy;

/// <summary>The fixes by which a secret's place is taken by "[redacted]", or it leaves the log call together with its placeholder.</summary>
public abstract class RedactionFix : RuleFix
{
    private const string RemoveKey = ".Remove";

    internal override ImmutableArray<FixVariant> Variants => ImmutableArray.Create(
        new FixVariant(Id, $"Write \"{RedactedValue.Text}\" instead"),
        new FixVariant(Id + RemoveKey, "Remove the value and its placeholder"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        DocumentId document = target.Document.Id;
        if (target.OperationOf(target.Node) is not { } read
            || ValueFlow.WholeOf(read).Syntax is not ExpressionSyntax whole)
            return false;
        while (whole.Parent is PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax)
            whole = (ExpressionSyntax)whole.Parent;

        (SyntaxNode Original, SyntaxNode Replacement)? change = variant == Id + RemoveKey
            ? Removal(whole, target)
            : RedactedValue.For(whole);
        if (change is not { } edit || !session.IsFree(document, edit.Original))
            return false;
        await session.ReplaceAsync(document, edit.Original, edit.Replacement).ConfigureAwait(false);
        return true;
    }

    private static (SyntaxNode Original, SyntaxNode Replacement)? Removal(ExpressionSyntax value, FixTarget target)
    {
        if (LogCallFinder.Around(target.At(value)) is not { Template.IsRejected: false } call)
            return null;
        for (int i = 0; i < call.Arguments.Values.Length; i++)
        {
            SyntaxNode argument = call.Arguments.Values[i].Syntax;
            if ((argument == value || (argument as ArgumentSyntax)?.Expression == value)
                && LeavesText(call.Template, i)
                && new ExceptionSlot(call, target.Model, target.Semantics, target.CancellationToken).Rewrite(null, [i]) is { } rewritten)
                return (call.Operation.Syntax, rewritten);
        }

        return null;
    }

    // "{Password}" would leave nothing, "Password: {Password}" a label without a value.
    private static bool LeavesText(MessageTemplate template, int value)
    {
        for (int i = 0; i < template.Holes.Length; i++)
        {
            if (template.ArgumentOf(i) != value)
                continue;
            TextSpan gone = HoleRemoval.SpanOf(template, template.Holes[i]);
            string before = template.Text.Substring(0, gone.Start);
            if ((before + template.Text.Substring(gone.End)).Trim().Length == 0 || SensitiveNames.Secrets.Contains(LastWord(before)))
                return false;
        }

        return true;
    }

    private static string LastWord(string text)
    {
        string trimmed = text.TrimEnd();
        int start = trimmed.Length;
        while (start > 0 && (char.IsLetterOrDigit(trimmed[start - 1]) || trimmed[start - 1] is '_' or '-'))
            start--;
        return trimmed.Substring(start);
    }
}
