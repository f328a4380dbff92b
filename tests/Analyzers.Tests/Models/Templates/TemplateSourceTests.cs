using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Tests.Models.Templates;

public sealed class TemplateSourceTests
{
    [Theory]
    [InlineData("\"Order {Id} placed\"", "{Id}", "{Id}")]
    [InlineData("\"a\\n{Id}\\t\"", "{Id}", "{Id}")]
    [InlineData("\"a\\n{Id}\\t\"", "\n", "\\n")]
    [InlineData("\"\\x41{Id}\"", "A{", "\\x41{")]
    [InlineData("\"\\U0001F600{Id}\"", "\U0001F600{", "\\U0001F600{")]
    [InlineData("@\"say \"\"{Id}\"\"\"", "\"{Id}", "\"\"{Id}")]
    [InlineData("$\"{{Id}}\"", "{Id}", "{{Id}}")]
    [InlineData("$@\"\"\"{{Id}}\"", "\"{Id", "\"\"{{Id")]
    [InlineData("$\"{\"{Id}\"} x\"", "{Id}", "{Id}")]
    [InlineData("\"\"\"He said \"{Id}\" twice\"\"\"", "\"{Id}\"", "\"{Id}\"")]
    [InlineData("$$\"\"\"{Id} \"\"\"", "{Id}", "{Id}")]
    [InlineData("\"\"\"\n    a\n      {Id}\n    \"\"\"", "  {Id}", "  {Id}")]
    [InlineData("$$\"\"\"\n    {{Known.Name}}\n      {Id}\n    \"\"\"", "  {Id}", "  {Id}")]
    [InlineData("(\"a \" + (\"{Id}\"))", "{Id}", "{Id}")]
    [InlineData("\"a \" + null + \"{Id}\"", "{Id}", "{Id}")]
    [InlineData("Known.Prefix + \"Id} {Name}\"", "{Name}", "{Name}")]
    [InlineData("$\"{Prefix}Id}} {{Name}}\"", "{Name}", "{{Name}}")]
    [InlineData("\"{Id}\"!", "Id", "Id")]
    public void Maps_what_is_written(string expression, string part, string written)
    {
        (ExpressionSyntax syntax, string value, TemplateSource source) = Compile(expression);
        TextSpan span = new(value.IndexOf(part, StringComparison.Ordinal), part.Length);
        Assert.Equal(written, syntax.TextOf(source.MapExact(span)!.Value));
        Assert.Equal(written, syntax.TextOf(source.Map(span)!.SourceSpan));
    }

    [Theory]
    [InlineData("\"Order {Na\" + \"me}\"", "{Name}", "{Na\" + \"me}")]
    [InlineData("$\"x {{{nameof(Known.Name)}}} y\"", "{Name}", "{{{nameof(Known.Name)}}}")]
    [InlineData("$\"x {{{nameof(Known.Name)}}} y\"", "Name", "nameof(Known.Name)")]
    [InlineData("Known.Prefix + \"Id}\"", "{Id}", "Known.Prefix + \"Id}")]
    [InlineData("Known.Prefix + \"Id}\"", "Order", "Known.Prefix")]
    [InlineData("Known.Prefix", "{", "Known.Prefix")]
    [InlineData("(true ? \"a\" : \"b\")", "a", "true ? \"a\" : \"b\"")]
    [InlineData("\"\"\"\n    {A\n    B}\n    \"\"\"", "{A\nB}", "{A\n    B}")]
    public void Points_at_but_does_not_replace_what_is_put_together(string expression, string part, string covered)
    {
        (ExpressionSyntax syntax, string value, TemplateSource source) = Compile(expression);
        TextSpan span = new(value.IndexOf(part, StringComparison.Ordinal), part.Length);
        Assert.Null(source.MapExact(span));
        Assert.Equal(covered, syntax.TextOf(source.Map(span)!.SourceSpan));
    }

    [Theory]
    [InlineData("\"ab\"", 0, "\"|ab\"")]
    [InlineData("\"ab\"", 2, "\"ab|\"")]
    [InlineData("\"\"", 0, "\"|\"")]
    [InlineData("@\"\"", 0, "@\"|\"")]
    [InlineData("\"a\" + \"b\"", 1, "\"a|\" + \"b\"")]
    [InlineData("\"a\\n\" + \"b\"", 2, "\"a\\n\" + \"|b\"")]
    [InlineData("\"a\\n\"", 2, "\"a\\n|\"")]
    [InlineData("\"\"\"\n  a\n  b\n  \"\"\"", 2, "\"\"\"\n  a\n  |b\n  \"\"\"")]
    [InlineData("\"\"\"\n  a\n  b\n  \"\"\"", 3, "\"\"\"\n  a\n  b|\n  \"\"\"")]
    [InlineData("Known.Name + \"b\"", 4, "Known.Name + \"|b\"")]
    [InlineData("\"a\" + Known.Name", 1, "\"a|\" + Known.Name")]
    [InlineData("\"\" + Known.Name", 0, "\"|\" + Known.Name")]
    [InlineData("Known.Name + \"\"", 4, "Known.Name + \"|\"")]
    public void Inserts_within_a_literal(string expression, int offset, string marked)
    {
        (ExpressionSyntax syntax, _, TemplateSource source) = Compile(expression);
        TextSpan point = source.MapExact(new TextSpan(offset, 0))!.Value;
        Assert.True(point.IsEmpty);
        Assert.Equal(marked, syntax.ToString().Insert(point.Start - syntax.SpanStart, "|"));
    }

    [Fact]
    public void Inserts_nowhere_in_a_named_constant()
    {
        (ExpressionSyntax syntax, _, TemplateSource source) = Compile("Known.Name + Prefix");
        Assert.Null(source.MapExact(new TextSpan(2, 0)));
        Assert.Null(source.MapExact(new TextSpan(4, 0)));
        Assert.Equal("Known.Name", syntax.TextOf(source.Map(new TextSpan(2, 0))!.SourceSpan));
        Assert.Equal("Prefix", syntax.TextOf(source.Map(new TextSpan(4, 0))!.SourceSpan));
    }

    [Fact]
    public void Has_nothing_outside_the_text()
    {
        TemplateSource source = Compile("\"abc\"").Source;
        Assert.Null(source.Map(new TextSpan(1, 3)));
        Assert.Null(source.MapExact(new TextSpan(4, 0)));
    }

    [Theory]
    [InlineData("\"abc\"", "abd")]
    [InlineData("\"abc\"", "ab")]
    [InlineData("\"abc\"", "abcd")]
    [InlineData("\"a\\qb\"", "aqb")]
    [InlineData("\"a\\", "a")]
    [InlineData("\"", "")]
    [InlineData("$\"a{", "a")]
    [InlineData("$\"a{X,5}\"", "a    X")]
    [InlineData("$\"a{b\"", "a{b")]
    [InlineData("$\"\"\"\n  a\n {X} b\n  \"\"\"", "a\nX b")]
    [InlineData("\"\"\"\n  \"\"\"", "x")]
    [InlineData("\"\"\"", "x")]
    [InlineData("\"a\" + 1", "a1")]
    [InlineData("\"a\" + 'c'", "ac")]
    [InlineData("\"a\" +", "a")]
    [InlineData("\"a\" + Unknown", "aUnknown")]
    public void Gives_no_map_rather_than_a_wrong_one(string expression, string value)
        => Assert.Null(TemplateSource.TryCreate(SyntaxFactory.ParseExpression(expression), value));

    [Fact]
    public void Takes_a_sum_of_thousands()
    {
        string expression = string.Join(" + ", Enumerable.Repeat("\"{A} \"", 20000));
        ExpressionSyntax syntax = SyntaxFactory.ParseExpression(expression);
        TemplateSource? source = TemplateSource.TryCreate(syntax, string.Concat(Enumerable.Repeat("{A} ", 20000)));
        Assert.Equal("{A}", syntax.ToString().Substring(source!.MapExact(new TextSpan(4 * 19999, 3))!.Value.Start, 3));
    }

#if FLOOR_ROSLYN
    [Fact]
    public void Has_no_map_where_the_compiler_does_not_know_an_escape()
        => Assert.Null(TemplateSource.TryCreate(SyntaxFactory.ParseExpression("\"\\e[1m{Id}\""), "e[1m{Id}"));
#else
    [Fact]
    public void Maps_the_newest_escape() => Maps_what_is_written("\"\\e[1m{Id}\"", "{Id}", "{Id}");
#endif

    private static (ExpressionSyntax Expression, string Value, TemplateSource Source) Compile(string expression)
    {
        (ExpressionSyntax syntax, string? value, TemplateSource? source) = ConstantExpressions.Compile([expression]).Single();
        Assert.NotNull(value);
        Assert.NotNull(source);
        return (syntax, value, source);
    }
}
