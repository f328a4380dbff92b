using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Tests.Properties;

/// <summary>Edits that a day's work makes around old faults: members, types and files change places, files their names, all of it its layout.</summary>
internal sealed class SourceEdits(int seed)
{
    /// <summary>The sources after all edits.</summary>
    public string[] Apply(GeneratedShop shop)
    {
        var random = new Random(seed);
        ShopType[] types = [.. shop.Files.SelectMany(file => file.Types).Select(type => type with { Members = Shuffled(type.Members, random) })];

        // Other files with other types in them; their names follow their order.
        var files = new List<ShopFile>();
        for (ReadOnlySpan<ShopType> rest = Shuffled(types, random); rest.Length > 0;)
        {
            int count = random.Next(1, rest.Length + 1);
            files.Add(new ShopFile(rest[..count].ToArray()));
            rest = rest[count..];
        }

        return [.. files.Select(file => Reformatted(GeneratedShop.Text(file), random))];
    }

    /// <summary>The same with one more statement somewhere, be it the first of its kind or the second.</summary>
    public GeneratedShop AddStatement(GeneratedShop shop)
    {
        var random = new Random(seed);
        int statement = random.Next(0, 8);
        ShopFile[] files = [.. shop.Files];
        ref ShopFile file = ref files[random.Next(files.Length)];
        ShopType[] types = [.. file.Types];
        ref ShopType type = ref types[random.Next(types.Length)];
        ShopMember[] members = [.. type.Members];
        ref ShopMember member = ref members[random.Next(members.Length)];
        List<int> statements = [.. member.Statements];
        statements.Insert(random.Next(statements.Count + 1), statement);
        member = member with { Statements = [.. statements] };
        type = type with { Members = members };
        file = new ShopFile(types);
        return new GeneratedShop(files);
    }

    private static T[] Shuffled<T>(T[] items, Random random)
    {
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static string Reformatted(string source, Random random)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(source).GetRoot();
        root = new BraceRewriter(random).Visit(root);
        return new LayoutRewriter(random).Visit(root).ToFullString();
    }

    /// <summary>Puts some single statements into braces, and bodies of one call behind an arrow.</summary>
    private sealed class BraceRewriter(Random random) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
            => base.VisitIfStatement(node) is IfStatementSyntax { Statement: not BlockSyntax } visited && random.Next(2) == 0
                ? visited.WithStatement(SyntaxFactory.Block(visited.Statement))
                : base.VisitIfStatement(node);

        public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
            => base.VisitMethodDeclaration(node) is MethodDeclarationSyntax { Body.Statements: [ExpressionStatementSyntax only] } visited && random.Next(2) == 0
                ? visited.WithBody(null).WithExpressionBody(SyntaxFactory.ArrowExpressionClause(only.Expression.WithoutTrivia())).WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken))
                : base.VisitMethodDeclaration(node);
    }

    /// <summary>Other blanks, line breaks and comments around every token. A comment in a catch block is more than layout: there are blanks only.</summary>
    private sealed class LayoutRewriter(Random random) : CSharpSyntaxRewriter
    {
        public override SyntaxToken VisitToken(SyntaxToken token)
        {
            if (token.Parent?.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>() is { } text && token != text.GetLastToken())
                return token;
            bool isInCatch = token.Parent?.FirstAncestorOrSelf<CatchClauseSyntax>() is not null;
            SyntaxTriviaList trivia = SyntaxFactory.ParseTrailingTrivia(" ").AddRange(SyntaxFactory.ParseLeadingTrivia(random.Next(isInCatch ? 3 : 5) switch
            {
                0 => "\r\n\t",
                1 => "\n        ",
                3 => "/* told */ ",
                4 => "// told\n",
                _ => "",
            }));
            return token.WithLeadingTrivia().WithTrailingTrivia(trivia);
        }
    }
}
