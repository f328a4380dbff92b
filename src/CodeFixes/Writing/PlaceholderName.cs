using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>Names a placeholder after the expression whose value it takes: <c>order.Id</c> gives <c>OrderId</c>, <c>await LoadAsync(x)</c> gives <c>Load</c>.</summary>
internal static class PlaceholderName
{
    /// <summary>What stands for an expression that has no name of its own.</summary>
    public const string Unnamed = "Value";

    // What tells one thing of its kind from another, and needs the kind: user.FirstName is UserFirstName.
    private static readonly WordSet Relative = WordSet.Of(
        "is", "has", "can", "should", "total", "max", "min", "last", "first", "current", "full", "display", "short", "long", "new", "old", "raw",
        "default", "next", "previous", "other", "inner", "base", "own", "all", "any");

    /// <summary>The last two names of the expression.</summary>
    public static string Of(ExpressionSyntax expression, SemanticModel? semantics)
    {
        string name = PascalCase(SpokenPath.Of(expression, semantics));
        return name.Length == 0 ? Unnamed : name;
    }

    /// <summary>The same without what holds the value, where the member alone says enough: <c>socket.UserId</c> gives <c>UserId</c>.</summary>
    public static string Short(ExpressionSyntax expression, SemanticModel semantics)
    {
        List<string> segments = SpokenPath.Of(expression, semantics);
        string last = segments.LastOrDefault() ?? "";
        bool says = segments.Count > 1 && IsMember(expression) && Words.Written(last) is { Count: > 1 } words && !Relative.Is(words[0]);
        return says ? PascalCase([last]) : Of(expression, semantics);
    }

    /// <summary>The name, with a number behind it where it is taken; taken names are compared as most log stores do, without case.</summary>
    public static string Unique(string name, HashSet<string> taken)
    {
        string unique = name;
        for (int number = 2; !taken.Add(unique); number++)
            unique = name + number;
        return unique;
    }

    // What is read of something, and not what is computed.
    private static bool IsMember(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax or MemberBindingExpressionSyntax => true,
        ElementAccessExpressionSyntax => true,
        ConditionalAccessExpressionSyntax access => IsMember(access.WhenNotNull),
        ParenthesizedExpressionSyntax inner => IsMember(inner.Expression),
        PostfixUnaryExpressionSyntax forgiven => IsMember(forgiven.Operand),
        CastExpressionSyntax cast => IsMember(cast.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice => IsMember(choice.Left),
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } access } => IsMember(access.Expression),
        _ => false,
    };

    private static string PascalCase(List<string> segments)
    {
        var name = new StringBuilder();
        foreach (string segment in segments.Select(WithoutPrefix))
        {
            // What a path repeats is said once: order.OrderId is OrderId.
            bool repeats = name.Length > 0 && segment.StartsWith(name.ToString(), StringComparison.OrdinalIgnoreCase);
            if (repeats)
                name.Clear();
            AppendWords(name, segment.Substring(Overlap(name, segment)));
        }

        if (name.Length > 0 && char.IsDigit(name[0]))
            name.Insert(0, Unnamed);
        return name.ToString();
    }

    // renamerScript.ScriptName is RenamerScriptName: how much of the segment stands at the end of the name already, by whole words.
    private static int Overlap(StringBuilder name, string segment)
    {
        string written = name.ToString();
        for (int length = Math.Min(written.Length, segment.Length); length > 2; length--)
        {
            int start = written.Length - length;
            bool endsWord = length == segment.Length || char.IsUpper(segment[length]);
            if (endsWord && char.IsUpper(written[start]) && string.Compare(written, start, segment, 0, length, StringComparison.OrdinalIgnoreCase) == 0)
                return length;
        }

        return 0;
    }

    private static void AppendWords(StringBuilder name, string segment)
    {
        bool wordStarts = true;
        foreach (char c in segment)
        {
            if (!char.IsLetterOrDigit(c))
            {
                wordStarts = true;
                continue;
            }

            name.Append(wordStarts ? char.ToUpperInvariant(c) : c);
            wordStarts = false;
        }
    }

    private static string WithoutPrefix(string name)
        => name.Length > 2 && name[1] == '_' && name[0] is ('m' or 's' or 't') ? name.Substring(2) : name;
}
