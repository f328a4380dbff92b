using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>How a file is indented, read from its lines behind opening braces: many projects have a width of their own and no settings that tell it.</summary>
internal static class FileIndentation
{
    private const int Widest = 8;
    private const int Usual = 4;

    /// <summary>The options with the file's own indentation, where its lines tell one.</summary>
    public static OptionSet Of(SourceText text, OptionSet options)
    {
        (bool usesTabs, int? width) = Read(text);
        if (usesTabs)
            return options.WithChangedOption(FormattingOptions.UseTabs, LanguageNames.CSharp, true);
        if (width is not { } spaces)
            return options;
        return options
            .WithChangedOption(FormattingOptions.UseTabs, LanguageNames.CSharp, false)
            .WithChangedOption(FormattingOptions.TabSize, LanguageNames.CSharp, spaces)
            .WithChangedOption(FormattingOptions.IndentationSize, LanguageNames.CSharp, spaces);
    }

    /// <summary>What a line is indented by that is one step deeper than one that is indented by <paramref name="outer"/>.</summary>
    public static string Step(SyntaxTree tree, string outer)
        => outer.IndexOf('\t') >= 0 ? "\t" : new string(' ', Read(tree.GetText()).Width ?? Usual);

    private static (bool UsesTabs, int? Width) Read(SourceText text)
    {
        int tabs = 0;
        var widths = new Dictionary<int, int>();
        int? brace = null;
        foreach (TextLine line in text.Lines)
        {
            int start = FirstText(text, line);
            if (start == line.End)
                continue;
            int indentation = start - line.Start;
            tabs += indentation == 0 ? 0 : text[line.Start] == '\t' ? 1 : -1;
            if (brace is { } outer && indentation > outer && indentation - outer <= Widest)
                widths[indentation - outer] = widths.TryGetValue(indentation - outer, out int count) ? count + 1 : 1;
            brace = LastCharacter(text, line) == '{' ? indentation : null;
        }

        return (tabs > 0, widths.Count == 0 ? null : widths.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).First().Key);
    }

    private static int FirstText(SourceText text, TextLine line)
    {
        int position = line.Start;
        while (position < line.End && text[position] is ' ' or '\t')
            position++;
        return position;
    }

    private static char LastCharacter(SourceText text, TextLine line)
    {
        int position = line.End - 1;
        while (position > line.Start && char.IsWhiteSpace(text[position]))
            position--;
        return text[position];
    }
}
