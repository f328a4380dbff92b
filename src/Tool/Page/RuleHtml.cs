using System.Collections.Immutable;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Observability.Tool.Pages;

namespace Observability.Tool.Page;

/// <summary>What the rules' pages say, as inert templates that the page's script copies from when somebody asks.</summary>
internal static class RuleHtml
{
    public static string Of(IEnumerable<string> ids) => string.Concat(ids.Select(RulePages.Of).Select(page => page is null ? "" : Template(page)));

    private static string Template(RulePage page)
        => $"<template data-rule=\"{page.Id}\">\n"
            + Part("cause", page.Section("Cause"), withCode: false) + Part("why", page.Section("Why it matters")) + Part("how", page.Section("How to fix"))
            + "</template>\n";

    // A cause needs no example: the reader's own code stands below it.
    private static string Part(string name, PageSection? section, bool withCode = true)
    {
        if (section is null)
            return "";
        using var text = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(text);
        PageReader.Pipeline.Setup(renderer);
        foreach (Block block in section.Blocks.Where(block => withCode || block is not CodeBlock))
        {
            if (block is FencedCodeBlock { Arguments: { Length: > 0 } example })
                block.GetAttributes().AddPropertyIfNotExist("data-example", example);
            renderer.Render(block);
        }

        return $"<div data-part=\"{name}\">\n{text}</div>\n";
    }
}
