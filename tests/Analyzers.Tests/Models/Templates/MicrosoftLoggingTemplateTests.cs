using System.Reflection;
using Observability.Analyzers.Models.Templates;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace Observability.Analyzers.Tests.Models.Templates;

/// <summary>The parser against Microsoft.Extensions.Logging's own formatter.</summary>
public sealed class MicrosoftLoggingTemplateTests
{
    private static readonly Type Formatter = typeof(ILogger).Assembly.GetType("Microsoft.Extensions.Logging.LogValuesFormatter", throwOnError: true)!;
    private static readonly ConstructorInfo Create = Formatter.GetConstructor([typeof(string)])!;
    private static readonly MethodInfo Names = Formatter.GetProperty("ValueNames")!.GetMethod!;
    private static readonly MethodInfo Format = Formatter.GetMethod("Format", [typeof(object?[])])!;

    [Fact]
    public void Reads_as_the_library_does()
    {
        foreach (string text in TemplateSamples.All())
            Compare(text);
    }

    [Theory]
    [InlineData("{A,4294967296}")]
    [InlineData("{A,-4294967301}")]
    [InlineData("{A,00000000000000000005}")]
    [InlineData("{99999999999999999999}")]
    [InlineData("{2147483648} {2147483647}")]
    public void Reads_large_numbers_as_the_library_does(string text) => Compare(text);

    private static void Compare(string text)
    {
        MessageTemplate template = MessageTemplate.Parse(text, TemplateDialect.MicrosoftLogging);
        template.AssertWellFormed();
        (List<string> names, string rendered)? library = Read(text);

        Assert.True(template.IsRejected == library is null, text);
        if (library is not { } read)
            return;

        Assert.Equal(read.names, template.Holes.Select(Key));
        Assert.Equal(read.rendered, template.Rendered((hole, argument) => Probe.Show(argument, hole.Format)));
    }

    // The operator is a part of the property's name here.
    private static string Key(TemplateHole hole) => hole.Capture switch
    {
        CaptureOperator.Destructure => "@",
        CaptureOperator.Stringify => "$",
        _ => "",
    } + hole.Name;

    internal static string Render(string text) => Read(text)!.Value.Rendered;

    private static (List<string> Names, string Rendered)? Read(string text)
    {
        try
        {
            object formatter = Create.Invoke(BindingFlags.DoNotWrapExceptions, null, [text], null);
            List<string> names = (List<string>)Names.Invoke(formatter, null)!;
            return (names, (string)Format.Invoke(formatter, [Probe.Twenty])!);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
