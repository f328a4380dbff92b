using System.Diagnostics;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Tests.Models.Templates;

/// <summary>The interesting templates one by one: what is found, where, and what comes of it. The comparisons with the libraries prove the effects.</summary>
public sealed class MessageTemplateTests
{
    [Theory]
    // An unclosed brace.
    [InlineData("Order {Id placed", "UnclosedHole '{Id' Throws", "UnclosedHole '{Id' PrintsHole", "UnclosedHole '{Id' PrintsTemplate")]
    [InlineData("Paid {Total,8:N2 by {Name}", "UnclosedHole '{Total,8:N2' Throws", "UnclosedHole '{Total,8:N2' Misread", "UnclosedHole '{Total,8:N2' PrintsTemplate")]
    [InlineData("Order {Id placed by {Name}", "UnclosedHole '{Id' Misread", "UnclosedHole '{Id' PrintsHole", "UnclosedHole '{Id' Misread")]
    [InlineData("Saved {@Order.", "UnclosedHole '{@Order' Throws", "UnclosedHole '{@Order' PrintsHole", "UnclosedHole '{@Order' PrintsTemplate")]
    [InlineData("a { b", "UnclosedHole '{' Throws", "UnclosedHole '{' PrintsHole", "UnclosedHole '{' PrintsTemplate")]
    [InlineData("{", "UnclosedHole '{' Throws", "UnclosedHole '{' PrintsHole", "UnclosedHole '{' PrintsTemplate")]
    // A closing brace too many.
    [InlineData("a } b {A}", "UnescapedCloseBrace '}' Throws", "UnescapedCloseBrace '}' None", "UnescapedCloseBrace '}' PrintsTemplate")]
    [InlineData("{A}}", "UnescapedCloseBrace '}' Throws", "UnescapedCloseBrace '}' None", "UnescapedCloseBrace '}' PrintsTemplate")]
    [InlineData("{A}} {B}", "UnescapedCloseBrace '}' Misread", "UnescapedCloseBrace '}' None", "UnescapedCloseBrace '}' PrintsTemplate")]
    [InlineData("{A:N2}} {B}", "UnescapedCloseBrace '}' Throws", "UnescapedCloseBrace '}' None", "UnescapedCloseBrace '}' PrintsTemplate")]
    [InlineData("{{A}}} {B}", "UnescapedCloseBrace '}' Throws", "UnescapedCloseBrace '}' None", "UnescapedCloseBrace '}' PrintsTemplate")]
    // Names.
    [InlineData("{}", "EmptyName '{}' Misread", "EmptyName '{}' PrintsHole", "EmptyName '{}' Misread")]
    [InlineData("{@}", "EmptyName '{@}' Misread", "EmptyName '{@}' PrintsHole", "EmptyName '{@}' Misread")]
    [InlineData("{,5}", "EmptyName '{,5}' Misread", "EmptyName '{,5}' PrintsHole", "EmptyName '{,5}' Misread")]
    [InlineData("{ }", "InvalidName ' ' Misread", "InvalidName ' ' PrintsHole", "InvalidName ' ' Misread")]
    [InlineData("{user name}", "InvalidName 'user name' Misread", "InvalidName 'user name' PrintsHole", "InvalidName 'user name' Misread")]
    [InlineData("{http.method}", "", "", "")]
    [InlineData("{x-y}", "", "InvalidName 'x-y' PrintsHole", "")]
    [InlineData("{a/b}", "", "InvalidName 'a/b' PrintsHole", "")]
    [InlineData("{a.}", "", "InvalidName 'a.' PrintsHole", "")]
    [InlineData("{0abc}", "", "InvalidName '0abc' PrintsHole", "")]
    [InlineData("{order.Items[0]}", "InvalidName 'order.Items[0]' Misread", "InvalidName 'order.Items[0]' PrintsHole", "InvalidName 'order.Items[0]' Misread")]
    [InlineData("{\"a\": 1}", "InvalidName '\"a\"' Misread", "InvalidName '\"a\"' PrintsHole", "InvalidName '\"a\"' Misread")]
    [InlineData("{@@A}", "InvalidName '@A' Misread", "InvalidName '@A' PrintsHole", "InvalidName '@A' Misread")]
    // Alignments.
    [InlineData("{A,5}", "", "", "")]
    [InlineData("{A, 5}", "", "InvalidAlignment ' 5' PrintsHole", "")]
    [InlineData("{A,5 :N2}", "", "InvalidAlignment '5 ' PrintsHole", "")]
    [InlineData("{A,x}", "InvalidAlignment 'x' Throws", "InvalidAlignment 'x' PrintsHole", "InvalidAlignment 'x' PrintsTemplate")]
    [InlineData("{A,}", "InvalidAlignment ',' Throws", "InvalidAlignment ',' PrintsHole", "InvalidAlignment ',' PrintsTemplate")]
    [InlineData("{A,:N2}", "InvalidAlignment ',' Throws", "InvalidAlignment ',' PrintsHole", "InvalidAlignment ',' PrintsTemplate")]
    [InlineData("{A,+5}", "InvalidAlignment '+5' Throws", "InvalidAlignment '+5' PrintsHole", "InvalidAlignment '+5' PrintsTemplate")]
    [InlineData("{A,-2147483648}", "", "InvalidAlignment '-2147483648' Throws", "")]
    // Formats.
    [InlineData("{A:}", "EmptyFormat ':' None", "EmptyFormat ':' None", "EmptyFormat ':' None")]
    [InlineData("{A:yyyy-MM-dd HH:mm}", "", "", "")]
    [InlineData("{A:x{{y}", "InvalidFormat '{{' Throws", "UnclosedHole '{A:x' Misread", "")]
    [InlineData("{A:x}}y}", "UnescapedCloseBrace '}' Throws", "UnescapedCloseBrace '}' None|UnescapedCloseBrace '}' None", "")]
    [InlineData("{A:x}}}", "", "", "")]
    // Indexes beside names.
    [InlineData("{A} {0}", "MixedPositionalAndNamed '{0}' Misread", "MixedPositionalAndNamed '{0}' Misread", "MixedPositionalAndNamed '{0}' Misread")]
    [InlineData("{0} {A}", "MixedPositionalAndNamed '{0}' Misread", "MixedPositionalAndNamed '{0}' Misread", "MixedPositionalAndNamed '{A}' PrintsTemplate")]
    [InlineData("{{}} {0} {A}", "MixedPositionalAndNamed '{0}' Misread", "MixedPositionalAndNamed '{0}' Misread", "MixedPositionalAndNamed '{0}' Misread")]
    [InlineData("{1} {0} {0}", "", "", "")]
    [InlineData("{{A}} {{{B}}}", "", "", "")]
    [InlineData("", "", "", "")]
    public void Finds_faults(string text, string microsoft, string serilog, string nlog)
    {
        Assert.Equal(microsoft, Faults(text, TemplateDialect.MicrosoftLogging));
        Assert.Equal(serilog, Faults(text, TemplateDialect.Serilog));
        Assert.Equal(nlog, Faults(text, TemplateDialect.NLog));
    }

    [Theory]
    [InlineData("{0} {1,-5} {2:N2} {0,3:x}", "")]
    [InlineData("{0, 5 }", "")]
    [InlineData("{0 }", "")]
    [InlineData("{0:}", "EmptyFormat ':' None")]
    [InlineData("{Name}", "InvalidName 'Name' Throws")]
    [InlineData("{@0}", "InvalidName '@0' Throws")]
    [InlineData("{}", "EmptyName '{}' Throws")]
    [InlineData("{ 0}", "InvalidName ' 0' Throws")]
    [InlineData("{0,}", "InvalidAlignment ',' Throws")]
    [InlineData("{0:x}}", "UnescapedCloseBrace '}' Throws")]
    [InlineData("{0 of {1}", "UnclosedHole '{0' Throws")]
    [InlineData("{0:N2 of {1", "UnclosedHole '{0:N2' Throws|UnclosedHole '{1' Throws")]
    [InlineData("{12345678}", "IndexTooLarge '12345678' Throws")]
    public void Finds_faults_of_composite_formats(string text, string faults) => Assert.Equal(faults, Faults(text, TemplateDialect.Composite));

    [Theory]
    [InlineData("{1} {0}", TemplateDialect.MicrosoftLogging, true, "0 1")]
    [InlineData("{0} {0}", TemplateDialect.MicrosoftLogging, true, "0 1")]
    [InlineData("{1} {0}", TemplateDialect.Serilog, true, "1 0")]
    [InlineData("{0} {0}", TemplateDialect.Serilog, true, "0 0")]
    [InlineData("{1} {A}", TemplateDialect.Serilog, false, "0 1")]
    [InlineData("{1} {0}", TemplateDialect.NLog, true, "1 0")]
    [InlineData("{A} {0}", TemplateDialect.NLog, false, "0 1")]
    [InlineData("{{}} {1} {@0}", TemplateDialect.NLog, true, "1 0")]
    [InlineData("{A} {B} {A}", TemplateDialect.NLog, false, "0 1 2")]
    [InlineData("{2} {0,5}", TemplateDialect.Composite, true, "2 0")]
    [InlineData("{0} {Name}", TemplateDialect.Composite, false, "0 -1")]
    [InlineData("text", TemplateDialect.Serilog, false, "")]
    internal void Says_which_argument_a_hole_shows(string text, TemplateDialect dialect, bool isPositional, string arguments)
    {
        MessageTemplate template = MessageTemplate.Parse(text, dialect);
        Assert.Equal(isPositional, template.IsPositional);
        Assert.Equal(arguments, string.Join(' ', Enumerable.Range(0, template.Holes.Length).Select(template.ArgumentOf)));
    }

    [Fact]
    public void Cuts_a_hole_into_its_parts()
    {
        MessageTemplate template = MessageTemplate.Parse("a {{b}} {@Order.Id, -12 :N2,x} c", TemplateDialect.NLog);
        TemplateHole hole = Assert.Single(template.Holes);
        Assert.Equal("Order.Id", hole.Name);
        Assert.Equal("Order.Id", template.Text.Substring(hole.NameSpan.Start, hole.NameSpan.Length));
        Assert.Equal(CaptureOperator.Destructure, hole.Capture);
        Assert.Equal(" -12 ", hole.AlignmentText);
        Assert.Equal(-12, hole.Alignment);
        Assert.Equal("N2,x", hole.Format);
        Assert.Equal(-1, hole.Index);
        Assert.False(hole.IsFaulty);
        Assert.Equal(["a {b} ", "", " c"], template.Tokens.Select(t => t.Unescaped));
    }

    [Theory]
    [InlineData("{A:x}}y}", "x}y")]
    [InlineData("{A:{{}}}", "{}")]
    public void Unescapes_formats_of_NLog(string text, string format) => Assert.Equal(format, MessageTemplate.Parse(text, TemplateDialect.NLog).Holes.Single().Format);

    [Fact]
    public void Leaves_braces_doubled_where_nothing_is_unescaped()
    {
        Assert.Equal("{{A}}", MessageTemplate.Parse("{{A}}", TemplateDialect.MicrosoftLogging).Tokens.Single().Unescaped);
        Assert.Equal("{A}", MessageTemplate.Parse("{{A}}", TemplateDialect.Serilog).Tokens.Single().Unescaped);
        Assert.Equal(["x ", "{a{{b}", " }"], MessageTemplate.Parse("x {a{{b} }}", TemplateDialect.Serilog).Tokens.Select(t => t.Unescaped));
    }

    [Fact]
    public void Calls_a_hole_faulty_only_where_it_matters()
    {
        Assert.False(MessageTemplate.Parse("{A:}", TemplateDialect.MicrosoftLogging).Holes.Single().IsFaulty);
        Assert.Equal([true, false], MessageTemplate.Parse("{a b} {B}", TemplateDialect.MicrosoftLogging).Holes.Select(h => h.IsFaulty));
        Assert.Equal([false], MessageTemplate.Parse("{a b} {B}", TemplateDialect.Serilog).Holes.Select(h => h.IsFaulty));
    }

    [Theory]
    [InlineData("{A}} ")]
    [InlineData("{a{")]
    [InlineData("{a:{")]
    [InlineData("{a,")]
    [InlineData("{a:}}{{")]
    [InlineData("{a:x}} {{")]
    [InlineData("{a:x}}{")]
    [InlineData("{{{")]
    [InlineData("}}}")]
    [InlineData("{0")]
    [InlineData("{0:x}}")]
    [InlineData("{A} {0} ")]
    public void Takes_time_by_length(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 30_000));
        Stopwatch watch = Stopwatch.StartNew();
        foreach (TemplateDialect dialect in Enum.GetValues<TemplateDialect>())
            MessageTemplate.Parse(text, dialect);

        // By the square of the length this would be more than a minute.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private static string Faults(string text, TemplateDialect dialect)
    {
        MessageTemplate template = MessageTemplate.Parse(text, dialect);
        template.AssertWellFormed();
        return string.Join('|', template.Faults.Select(f => $"{f.Kind} '{text.Substring(f.Span.Start, f.Span.Length)}' {f.Effect}"));
    }
}
