using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;
using Observability.Analyzers.Core.Options;

namespace Observability.Analyzers.Models.Logging;

/// <summary>
/// The style in which a project names its placeholders: the option's, where it is set, else what nearly all of the project does. Counted from
/// the texts of calls that are named as log calls are, when somebody first asks, and remembered for each file.
/// </summary>
internal sealed class PlaceholderStyles(ProjectContext project)
{
    private const int Fewest = 10;
    private static readonly ConditionalWeakTable<SyntaxTree, Count> Counts = new();

    private object? _style;

    public NamingStyle Of(SyntaxTree tree, CancellationToken cancellation)
    {
        AnalyzerConfigOptions options = project.Options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        return options.TryGetValue(ObservabilityOptions.PlaceholderNaming.Key, out _) ? ObservabilityOptions.PlaceholderNaming.Read(options) : OfProject(cancellation);
    }

    private NamingStyle OfProject(CancellationToken cancellation)
    {
        // Two that ask at once find the same.
        if (Volatile.Read(ref _style) is NamingStyle known)
            return known;
        int camel = 0, pascal = 0;
        foreach (SyntaxTree tree in project.Compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            Count count = Counts.GetValue(tree, static file => Count.Of(file));
            camel += count.Camel;
            pascal += count.Pascal;
        }

        NamingStyle style = camel >= Fewest && camel >= 9 * pascal ? NamingStyle.CamelCase : NamingStyle.PascalCase;
        Volatile.Write(ref _style, style);
        return style;
    }

    private sealed class Count
    {
        public int Camel { get; private set; }

        public int Pascal { get; private set; }

        public static Count Of(SyntaxTree tree)
        {
            var count = new Count();
            SyntaxNode root = tree.GetRoot();
            SourceText text = tree.GetText();
            int counted = 0;
            foreach (int position in SourceSearch.Positions(text, root.Span, "{"))
            {
                // One look at a text with several holes; most braces are those of blocks.
                if (position < counted || position + 1 >= text.Length || !(char.IsLetter(text[position + 1]) || text[position + 1] is '@' or '$'))
                    continue;
                SyntaxToken token = root.FindToken(position);
                counted = token.Span.End;
                if (token.Parent is LiteralExpressionSyntax { Token.Value: string literal } expression && IsOfLogCall(expression))
                    count.Add(literal);
            }

            return count;
        }

        private static bool IsOfLogCall(ExpressionSyntax text)
        {
            SyntaxNode whole = text;
            while (whole.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression })
                whole = whole.Parent;
            return whole.Parent switch
            {
                ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } } }
                    => LoggingVocabulary.LogMethods.Begins(name),
                AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } } => LoggingVocabulary.LogMethods.Begins(attribute.Name.ToString()),
                _ => false,
            };
        }

        private void Add(string text)
        {
            for (int at = text.IndexOf('{'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('{', at + 1))
            {
                int first = text[at + 1] is '@' or '$' ? at + 2 : at + 1;
                if (text[at + 1] == '{')
                    at++;
                else if (first < text.Length && char.IsLetter(text[first]) && text.IndexOf('}', first) is var end && end > 0 && NamingStyle.CamelCase.IsFollowed(text.Substring(first, end - first)))
                    Camel++;
                else if (first < text.Length && char.IsUpper(text[first]))
                    Pascal++;
            }
        }
    }
}
