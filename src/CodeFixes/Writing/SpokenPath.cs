using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>The names by which somebody would speak of an expression's value: what holds it, and what is read of that.</summary>
internal static class SpokenPath
{
    private static readonly WordSet Asynchronous = WordSet.Of("async");

    private static readonly WordSet Fallback = WordSet.Of("ordefault");

    // What holds many things says nothing of the one that is taken from it: _options.Servers is Servers.
    private static readonly WordSet Holders = WordSet.Of("options", "opts", "settings", "config", "configuration", "value");

    // What says nothing without its holder.
    private static readonly WordSet Common = WordSet.Of("id", "name", "type", "kind", "value", "count", "length", "key", "status", "state", "version", "enabled");

    // Methods that give what they are given in another form, which the name need not tell.
    private static readonly WordSet Forms = WordSet.Of(
        "to", "sanitize", "normalize", "escape", "unescape", "encode", "decode", "format", "truncate", "trim", "clean", "shorten", "quote",
        "pad", "strip", "convert", "serialize", "round");

    private static readonly string[] Verbs = ["Get", "Fetch", "Find", "Compute", "Calculate", "To"];

    /// <summary>At most the last two, which say enough: <c>context.Request.Path.Value</c> is Path and Value.</summary>
    public static List<string> Of(ExpressionSyntax expression, SemanticModel? semantics)
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
                names.Add(Without(Fallback, method));
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
        method = Without(Asynchronous, method);
        List<string> words = Words.Written(method);
        return words.Count > 1 && Verbs.Contains(words[0]) ? method.Substring(words[0].Length) : method;
    }

    private static string Without(WordSet ending, string method)
        => ending.TryFindLast(method, out int start, out int end) && start > 0 && end == method.Length ? method.Substring(0, start) : method;

    private static bool IsTypeOrNamespace(ExpressionSyntax expression, SemanticModel? semantics)
        => expression is PredefinedTypeSyntax
            || (semantics is not null && expression is NameSyntax or MemberAccessExpressionSyntax && semantics.GetSymbolInfo(expression).Symbol is INamespaceOrTypeSymbol);

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
}
