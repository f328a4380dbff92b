using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Tests.Models.Templates;

/// <summary>Random texts written as literals of every kind: the map must give back what the writer wrote for each character.</summary>
public sealed class TemplateSourcePropertyTests
{
    private const int Count = 400;

    private static readonly string[] Pieces =
    [
        "{", "}", "{{", "}}", "{A}", "{Id,5:N2}", "\"", "\"\"", "\\", "\n", "\r\n", "\n\n", "\t", " ", "  ", "a", "bc", "0", "é", "\u001B", "\uD83D\uDE00", "'", "\u2028",
    ];

    public static TheoryData<int> Kinds()
    {
        TheoryData<int> kinds = [];
        foreach (LiteralKind kind in Enum.GetValues<LiteralKind>())
            kinds.Add((int)kind);
        return kinds;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Maps_every_character_of_a_literal(int kind)
    {
        Random random = new(11 + kind);
        Check(Enumerable.Range(0, Count).Select(_ =>
        {
            LiteralWriter writer = new(random);
            string text = Text(random, (LiteralKind)kind);
            writer.Literal(text, (LiteralKind)kind);
            return (writer, text);
        }), random);
    }

    [Fact]
    public void Maps_every_character_of_a_sum()
    {
        Random random = new(5);
        LiteralKind[] kinds = Enum.GetValues<LiteralKind>();
        Check(Enumerable.Range(0, Count).Select(_ =>
        {
            LiteralWriter writer = new(random);
            string text = "";
            int open = 0;
            for (int parts = random.Next(2, 6); parts > 0; parts--)
            {
                if (random.Next(3) == 0)
                {
                    writer.Syntax("(");
                    open++;
                }

                LiteralKind kind = kinds[random.Next(kinds.Length)];
                string part = random.Next(8) == 0 && LiteralWriter.CanWrite("", kind) ? "" : Text(random, kind);
                writer.Literal(part, kind);
                text += part;
                if (open > 0 && random.Next(2) == 0)
                {
                    writer.Syntax(")");
                    open--;
                }

                if (parts > 1)
                    writer.Syntax(random.Next(2) == 0 ? " + " : "\n    + /* and */ ");
            }

            writer.Syntax(new string(')', open));
            return (writer, text);
        }), random);
    }

    [Fact]
    public void Never_throws_on_broken_source()
    {
        Random random = new(17);
        LiteralKind[] kinds = Enum.GetValues<LiteralKind>();
        for (int i = 0; i < 5000; i++)
        {
            LiteralWriter writer = new(random);
            LiteralKind kind = kinds[random.Next(kinds.Length)];
            string text = Text(random, kind);
            writer.Literal(text, kind);
            string source = writer.Source;
            int at = random.Next(source.Length);
            source = random.Next(2) == 0 ? source.Remove(at, 1) : source.Insert(at, Pieces[random.Next(Pieces.Length)]);

            ExpressionSyntax expression = SyntaxFactory.ParseExpression(source, options: new CSharpParseOptions(LanguageVersion.Preview));
            string value = expression is LiteralExpressionSyntax literal ? literal.Token.ValueText : text;
            if (TemplateSource.TryCreate(expression, value) is not { } map)
                continue;
            for (int start = 0; start <= value.Length; start++)
            {
                TextSpan span = TextSpan.FromBounds(start, random.Next(start, value.Length + 1));
                if (map.MapExact(span) is { } exact)
                    Assert.Equal(exact, map.Map(span)!.SourceSpan);
            }
        }
    }

    private static string Text(Random random, LiteralKind kind)
    {
        while (true)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(0, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            if (LiteralWriter.CanWrite(text, kind))
                return text;
        }
    }

    private static void Check(IEnumerable<(LiteralWriter Writer, string Text)> written, Random random)
    {
        (LiteralWriter Writer, string Text)[] samples = written.ToArray();
        int index = 0;
        foreach ((ExpressionSyntax expression, string? value, TemplateSource? source) in ConstantExpressions.Compile(samples.Select(s => s.Writer.Source)))
        {
            (LiteralWriter writer, string text) = samples[index++];
            Assert.Equal(text, value);
            Assert.NotNull(source);
            int start = expression.SpanStart;
            TextSpan Moved(TextSpan span) => new(span.Start + start, span.Length);

            for (int i = 0; i < text.Length; i++)
            {
                Assert.Equal(Moved(writer.Characters[i]), source.MapExact(new TextSpan(i, 1)));
                Assert.Equal(Moved(writer.Characters[i]), source.Map(new TextSpan(i, 1))?.SourceSpan);
            }

            for (int i = 0; i < 5 && text.Length > 0; i++)
            {
                int first = random.Next(text.Length);
                int last = random.Next(first, text.Length);
                TextSpan expected = Moved(TextSpan.FromBounds(writer.Characters[first].Start, writer.Characters[last].End));
                bool isWhole = Enumerable.Range(first, last - first)
                    .All(c => writer.Characters[c] == writer.Characters[c + 1] || writer.Characters[c].End == writer.Characters[c + 1].Start);
                TextSpan span = TextSpan.FromBounds(first, last + 1);
                Assert.Equal(isWhole ? expected : null, source.MapExact(span));
                Assert.Equal(expected, source.Map(span)?.SourceSpan);
            }
        }
    }
}
