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

    private static readonly WordSet Asynchronous = WordSet.Of("async");

    // What holds many things says nothing of the one that is taken from it: _options.Servers is Servers.
    private static readonly WordSet Holders = WordSet.Of("options", "opts", "settings", "config", "configuration", "value");

    // What says nothing without its holder.
    private static readonly WordSet Common = WordSet.Of("id", "name", "type", "kind", "value", "count", "length", "key", "status", "state", "version", "enabled");

    // What tells one thing of its kind from another, and needs the kind: user.FirstName is UserFirstName.
    private static readonly WordSet Relative = WordSet.Of(
        "is", "has", "can", "should", "total", "max", "min", "last", "first", "current", "full", "display", "short", "long", "new", "old", "raw",
        "default", "next", "previous", "other", "inner", "base", "own", "all", "any");

    // Methods that give what they are given in another form, which the name need not tell.
    private static readonly WordSet Forms = WordSet.Of(
        "to", "sanitize", "normalize", "escape", "unescape", "encode", "decode", "format", "truncate", "trim", "clean", "shorten", "quote",
        "pad", "strip", "convert", "serialize", "round");

    private static readonly string[] Verbs = ["Get", "Fetch", "Find", "Compute", "Calculate", "To"];

    /// <summary>The last two names of the expression.</summary>
    public static string Of(ExpressionSyntax expression, SemanticModel? semantics)
    {
        string name = PascalCase(Segments(expression, semantics));
        return name.Length == 0 ? Unnamed : name;
    }

    /// <summary>The same without what holds the value, where the member alone says enough: <c>socket.UserId</c> gives <c>UserId</c>.</summary>
    public static string Short(ExpressionSyntax expression, SemanticModel semantics)
    {
        List<string> segments = Segments(expression, semantics);
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

    // The last two names of a path say enough: context.Request.Path.Value is PathValue.
    private static List<string> Segments(ExpressionSyntax expression, SemanticModel? semantics)
    {
        List<string> all = [];
        Collect(expression, semantics, all);
        if (all.Count > 0 && RootOf(expression) is { } root && all[0] == root.Identifier.ValueText && ShortName.Is(all[0]))
            ShortName.Replace(all, root, semantics);
        List<string> last = all.Count > 2 ? all.GetRange(all.Count - 2, 2) : all;
        bool isOfHolder = last.Count == 2 && !Common.Is(last[1]) && (Holders.Is(last[0].TrimStart('_')) || IsEvent(expression, last[0], semantics));
        return isOfHolder ? last.GetRange(1, 1) : last;
    }

    // What an event brings along.
    private static bool IsEvent(ExpressionSyntax expression, string name, SemanticModel? semantics)
        => RootOf(expression) is { } root && root.Identifier.ValueText == name && semantics?.GetTypeInfo(root).Type is { } type && ShortName.IsA(type, "System.EventArgs");

    private static void Collect(ExpressionSyntax expression, SemanticModel? semantics, List<string> names)
    {
        switch (expression)
        {
            case SimpleNameSyntax name:
                names.Add(name.Identifier.ValueText);
                break;
            case MemberAccessExpressionSyntax access when semantics?.GetSymbolInfo(access).Symbol is IFieldSymbol { ContainingType: { TypeKind: TypeKind.Enum } kind }:
                names.Add(kind.Name);
                break;
            case MemberAccessExpressionSyntax access:
                if (access.Expression is ElementAccessExpressionSyntax one)
                    ShortName.AddElement(names, one, semantics);
                else if (!IsTypeOrNamespace(access.Expression, semantics))
                    Collect(access.Expression, semantics, names);
                names.Add(access.Name.Identifier.ValueText);
                break;
            case ConditionalAccessExpressionSyntax access:
                Collect(access.Expression, semantics, names);
                Collect(access.WhenNotNull, semantics, names);
                break;
            case MemberBindingExpressionSyntax binding:
                names.Add(binding.Name.Identifier.ValueText);
                break;
            case ElementAccessExpressionSyntax element:
                Collect(element.Expression, semantics, names);
                names.Add(KeyOf(element, semantics) ?? "Item");
                break;
            case InvocationExpressionSyntax invocation:
                CollectCall(invocation, semantics, names);
                break;
            case ParenthesizedExpressionSyntax inner:
                Collect(inner.Expression, semantics, names);
                break;
            case CastExpressionSyntax cast:
                Collect(cast.Expression, semantics, names);
                break;
            case AwaitExpressionSyntax awaited:
                Collect(awaited.Expression, semantics, names);
                break;
            case PostfixUnaryExpressionSyntax suffix:
                Collect(suffix.Operand, semantics, names);
                break;
            case PrefixUnaryExpressionSyntax prefix:
                Collect(prefix.Operand, semantics, names);
                break;
            case BinaryExpressionSyntax binary when binary.Kind() is SyntaxKind.CoalesceExpression or SyntaxKind.AsExpression:
                Collect(binary.Left, semantics, names);
                break;
        }
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

    // row["UserName"], configuration["Smtp:Host"]: the key is a name, or ends with one.
    private static string? KeyOf(ElementAccessExpressionSyntax element, SemanticModel? semantics)
    {
        if (semantics is null || element.ArgumentList.Arguments.Count != 1
            || semantics.GetConstantValue(element.ArgumentList.Arguments[0].Expression).Value is not string key)
            return null;
        string name = key.Substring(key.LastIndexOfAny([':', '.', '/']) + 1);
        return name.Length > ShortName.Longest && char.IsLetter(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-') ? name : null;
    }

    private static void CollectCall(InvocationExpressionSyntax invocation, SemanticModel? semantics, List<string> names)
    {
        ExpressionSyntax? receiver = (invocation.Expression as MemberAccessExpressionSyntax)?.Expression;
        string method = invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            SimpleNameSyntax name => name.Identifier.ValueText,
            _ => "",
        };

        switch (method)
        {
            // These say nothing; what they are called on does.
            case "ToString" or "ConfigureAwait" or "ToArray" or "ToList" or "AsEnumerable" or "GetValueOrDefault" when receiver is not null:
                Collect(receiver, semantics, names);
                return;
            case "Join" when invocation.ArgumentList.Arguments.Count > 1:
                Collect(invocation.ArgumentList.Arguments[1].Expression, semantics, names);
                return;
        }

        if (receiver is not null && semantics?.GetSymbolInfo(invocation).Symbol is IMethodSymbol called)
        {
            if (IsAnotherForm(called))
            {
                Collect(receiver, semantics, names);
                return;
            }

            // An element of a sequence, or what is counted in it: order.Items.First() is ItemsFirst.
            if (called.ReducedFrom?.ContainingType.Is("System.Linq.Enumerable") == true)
            {
                Collect(receiver, semantics, names);
                names.Add(method.EndsWith("OrDefault", StringComparison.Ordinal) ? method.Substring(0, method.Length - "OrDefault".Length) : method);
                return;
            }
        }

        if (SubjectOf(invocation, method, receiver, semantics) is { } subject)
        {
            int before = names.Count;
            Collect(subject, semantics, names);
            if (names.Count > before)
                return;
        }

        // A question without arguments is as good as a property: items.Count() is ItemsCount.
        if (invocation.ArgumentList.Arguments.Count == 0 && receiver is IdentifierNameSyntax or ThisExpressionSyntax && !IsTypeOrNamespace(receiver, semantics))
            Collect(receiver, semantics, names);
        names.Add(WithoutVerb(method));
    }

    // What Sanitize(name), text.Truncate(20) and JsonSerializer.Serialize(order) give another form of.
    private static ExpressionSyntax? SubjectOf(InvocationExpressionSyntax invocation, string method, ExpressionSyntax? receiver, SemanticModel? semantics)
    {
        if (semantics is null || !Forms.TryFindFirst(method, out int start, out _) || start != 0)
            return null;
        SeparatedSyntaxList<ArgumentSyntax> arguments = invocation.ArgumentList.Arguments;
        bool isOfReceiver = receiver is not null and not (ThisExpressionSyntax or BaseExpressionSyntax) && !IsTypeOrNamespace(receiver, semantics);
        if (isOfReceiver)
            return arguments.All(argument => semantics.GetConstantValue(argument.Expression).HasValue) ? receiver : null;
        return arguments.Count > 0 && arguments.Skip(1).All(argument => semantics.GetConstantValue(argument.Expression).HasValue) ? arguments[0].Expression : null;
    }

    // The same in another form, which the name need not tell: name.Trim(), when.ToUniversalTime(), items.Select(…), items.Distinct().
    private static bool IsAnotherForm(IMethodSymbol method)
        => method.ReducedFrom?.ContainingType.Is("System.Linq.Enumerable") == true
            ? method.ReturnType is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } || method.ReturnType.Is("System.Linq.IOrderedEnumerable")
            : !method.IsStatic && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType) && method.ContainingType.ContainingNamespace.IsWithin("System");

    private static string WithoutVerb(string method)
    {
        if (Asynchronous.TryFindLast(method, out int start, out int end) && start > 0 && end == method.Length)
            method = method.Substring(0, start);
        List<string> words = Words.Written(method);
        return words.Count > 1 && Verbs.Contains(words[0]) ? method.Substring(words[0].Length) : method;
    }

    private static bool IsTypeOrNamespace(ExpressionSyntax expression, SemanticModel? semantics)
        => expression is PredefinedTypeSyntax
            || (semantics is not null && expression is NameSyntax or MemberAccessExpressionSyntax && semantics.GetSymbolInfo(expression).Symbol is INamespaceOrTypeSymbol);

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

    // What a path of members begins with.
    private static IdentifierNameSyntax? RootOf(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case IdentifierNameSyntax name:
                    return name;
                case MemberAccessExpressionSyntax access:
                    expression = access.Expression;
                    break;
                case ConditionalAccessExpressionSyntax access:
                    expression = access.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    expression = element.Expression;
                    break;
                case InvocationExpressionSyntax call:
                    expression = call.Expression;
                    break;
                case ParenthesizedExpressionSyntax inner:
                    expression = inner.Expression;
                    break;
                case CastExpressionSyntax cast:
                    expression = cast.Expression;
                    break;
                case AwaitExpressionSyntax awaited:
                    expression = awaited.Expression;
                    break;
                case PostfixUnaryExpressionSyntax suffix:
                    expression = suffix.Operand;
                    break;
                case PrefixUnaryExpressionSyntax prefix:
                    expression = prefix.Operand;
                    break;
                case BinaryExpressionSyntax binary:
                    expression = binary.Left;
                    break;
                default:
                    return null;
            }
        }
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
