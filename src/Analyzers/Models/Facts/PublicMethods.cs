using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Models.Facts;

/// <summary>
/// The methods of a file that other projects can call and that hand on what they are given, as far as their words tell. Remembered with the file:
/// while somebody types, the others are not read again.
/// </summary>
internal static class PublicMethods
{
    // Of libraries; what is called so and opens nothing is told when the call is bound.
    private static readonly ImmutableArray<string> OpeningMethods = ImmutableArray.Create("StartActivity", "BeginScope");

    private static readonly Takers Loggers = new(LoggingVocabulary.LogMethods.Begins);
    private static readonly Takers Instruments = new(static name => MetricsModel.MeasuringMethods.Contains(name));

    private static readonly ConditionalWeakTable<SyntaxTree, Answer> Known = new();

    /// <summary>Those that hand a text to what may be a logger.</summary>
    public static IEnumerable<MethodDeclarationSyntax> WithText(Compilation compilation, CancellationToken cancellation)
        => All(compilation, cancellation).SelectMany(static answer => answer.WithText);

    /// <summary>Those that hand a number to what may be an instrument.</summary>
    public static IEnumerable<MethodDeclarationSyntax> WithNumber(Compilation compilation, CancellationToken cancellation)
        => All(compilation, cancellation).SelectMany(static answer => answer.WithNumber);

    /// <summary>Those that hand something to what may be a tag.</summary>
    public static IEnumerable<MethodDeclarationSyntax> WithTag(Compilation compilation, CancellationToken cancellation)
        => All(compilation, cancellation).SelectMany(static answer => answer.WithTag);

    /// <summary>Those that return what may be a span or a log scope that they open.</summary>
    public static IEnumerable<MethodDeclarationSyntax> WithScope(Compilation compilation, CancellationToken cancellation)
        => All(compilation, cancellation).SelectMany(static answer => answer.WithScope);

    /// <summary>Those that are given an exception and answer with nothing.</summary>
    public static IEnumerable<MethodDeclarationSyntax> WithException(Compilation compilation, CancellationToken cancellation)
        => All(compilation, cancellation).SelectMany(static answer => answer.WithException);

    private static IEnumerable<Answer> All(Compilation compilation, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return Known.GetValue(tree, static tree => new Answer(tree));
        }
    }

    private static bool IsPublic(MethodDeclarationSyntax method) => method.Modifiers.Any(SyntaxKind.PublicKeyword) || method.Modifiers.Any(SyntaxKind.ProtectedKeyword);

    private static bool MayLog(MethodDeclarationSyntax method)
    {
        foreach (ParameterSyntax parameter in method.ParameterList.Parameters)
        {
            if (IsMarked(parameter.AttributeLists) || (IsText(parameter.Type) && IsHandedOn(parameter, method, Loggers, IsWholeText)))
                return true;
        }

        return IsMarked(method.AttributeLists);
    }

    private static bool MayMeasure(MethodDeclarationSyntax method)
    {
        foreach (ParameterSyntax parameter in method.ParameterList.Parameters)
        {
            if (IsNumber(parameter.Type) && IsHandedOn(parameter, method, Instruments, isSo: null))
                return true;
        }

        return false;
    }

    // Whatever is done with it, and no more than its caller waits for.
    private static bool MayHandle(MethodDeclarationSyntax method)
    {
        if (method.ReturnType is not (PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } or IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" })
            || MethodBody.Of(method) is null)
            return false;
        foreach (ParameterSyntax parameter in method.ParameterList.Parameters)
        {
            if (IsException(parameter.Type is NullableTypeSyntax nullable ? nullable.ElementType : parameter.Type))
                return true;
        }

        return false;
    }

    private static bool IsException(TypeSyntax? type) => type switch
    {
        SimpleNameSyntax name => ErrorVocabulary.ExceptionTypes.Ends(name.Identifier.ValueText),
        QualifiedNameSyntax name => IsException(name.Right),
        _ => false,
    };

    // _hits.Add(1, new KeyValuePair<string, object?>("path", path)), _hits.WithLabels(path).Inc(). Sought by the calls, which are fewer than parameters.
    private static ImmutableArray<MethodDeclarationSyntax> Tagging(SyntaxTree tree)
    {
        ImmutableArray<MethodDeclarationSyntax>.Builder? found = null;
        foreach (string name in MetricsModel.TaggingMethods)
        {
            bool isMeasuring = MetricsModel.MeasuringMethods.Contains(name);
            foreach (SyntaxToken token in TokensInSource.In(tree.GetRoot(), name, IsCalled))
            {
                if (TokensInSource.CallOf(token) is { } call
                    && call.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method && IsPublic(method) && found?.Contains(method) != true
                    && HasTag(call, method, isMeasuring))
                    (found ??= ImmutableArray.CreateBuilder<MethodDeclarationSyntax>(1)).Add(method);
            }
        }

        return found.Built();
    }

    private static bool IsCalled(SourceText text, TextSpan word) => TokensInSource.Next(text, word.Start - 1, -1) is '.' && TokensInSource.Next(text, word.End, 1) is '(';

    // A measurement takes a tag as a pair behind its value.
    private static bool HasTag(InvocationExpressionSyntax call, MethodDeclarationSyntax method, bool isMeasuring)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        for (int i = isMeasuring ? 1 : 0; i < arguments.Count; i++)
        {
            if (HasTag(arguments[i], method, isMeasuring))
                return true;
        }

        return false;
    }

    private static bool HasTag(ArgumentSyntax argument, MethodDeclarationSyntax method, bool isPair)
    {
        foreach (SyntaxNode node in argument.DescendantNodesAndSelf())
        {
            if (node is ArgumentSyntax { Expression: IdentifierNameSyntax name } && (node != argument || !isPair) && ParameterOf(method, name.Identifier.ValueText) is { } parameter
                && !IsNumber(parameter.Type) && TokensInSource.IsMentionedOnce(MethodBody.Of(method), name.Identifier.ValueText))
                return true;
        }

        return false;
    }

    private static ParameterSyntax? ParameterOf(MethodDeclarationSyntax method, string name)
    {
        foreach (ParameterSyntax parameter in method.ParameterList.Parameters)
        {
            if (parameter.Identifier.ValueText == name)
                return parameter;
        }

        return null;
    }

    private static bool MayOpen(MethodDeclarationSyntax method)
    {
        TypeSyntax type = method.ReturnType is NullableTypeSyntax nullable ? nullable.ElementType : method.ReturnType;
        if ((type is QualifiedNameSyntax qualified ? qualified.Right : type) is not IdentifierNameSyntax { Identifier.ValueText: "Activity" or "IDisposable" })
            return false;
        foreach (SyntaxNode node in MethodBody.Of(method)?.DescendantNodes() ?? [])
        {
            if (node is InvocationExpressionSyntax call && OpeningMethods.Contains(call.CalledName() ?? ""))
                return true;
        }

        return false;
    }

    private static bool IsHandedOn(ParameterSyntax parameter, MethodDeclarationSyntax method, Takers takers, Func<ArgumentSyntax, bool>? isSo)
    {
        foreach (SyntaxToken token in TokensInSource.In(MethodBody.Of(method), parameter.Identifier.ValueText, takers.MayBeGiven))
        {
            if (token.Parent is IdentifierNameSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } argument }
                && call.CalledName() is { } name && takers.AreNamed(name) && isSo?.Invoke(argument) != false)
                return true;
        }

        return false;
    }

    // logger.LogWarning(text, values): before its values no text of its own.
    private static bool IsWholeText(ArgumentSyntax text)
    {
        foreach (ArgumentSyntax before in ((ArgumentListSyntax)text.Parent!).Arguments)
        {
            if (before == text)
                break;
            if (IsOwnText(before.Expression))
                return false;
        }

        return true;
    }

    private static bool IsOwnText(ExpressionSyntax expression)
        => expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringExpressionSyntax;

    private static bool IsMarked(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (AttributeListSyntax list in lists)
        {
            foreach (AttributeSyntax attribute in list.Attributes)
            {
                if (TemplateMarkers.MayBe(attribute.Name))
                    return true;
            }
        }

        return false;
    }

    private static bool IsText(TypeSyntax? type) => type switch
    {
        PredefinedTypeSyntax predefined => predefined.Keyword.IsKind(SyntaxKind.StringKeyword),
        IdentifierNameSyntax name => name.Identifier.ValueText == "String",
        _ => false,
    };

    private static bool IsNumber(TypeSyntax? type)
        => type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.IntKeyword or (int)SyntaxKind.LongKeyword or (int)SyntaxKind.ShortKeyword
            or (int)SyntaxKind.DoubleKeyword or (int)SyntaxKind.FloatKeyword or (int)SyntaxKind.DecimalKeyword };

    // By whom something may be taken: the questions are made once.
    private sealed class Takers
    {
        public Takers(Func<string, bool> areNamed)
        {
            AreNamed = areNamed;
            MayBeGiven = (text, word) => CallsInText.MayBeArgument(text, word, areNamed);
        }

        public Func<string, bool> AreNamed { get; }

        public Func<SourceText, TextSpan, bool> MayBeGiven { get; }
    }

    private sealed class Answer
    {
        public Answer(SyntaxTree tree)
        {
            ImmutableArray<MethodDeclarationSyntax>.Builder? withText = null, withNumber = null, withScope = null, withException = null;
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
            {
                if (node is not MethodDeclarationSyntax method || !IsPublic(method))
                    continue;
                AddIf(MayLog(method), method, ref withText);
                AddIf(MayMeasure(method), method, ref withNumber);
                AddIf(MayOpen(method), method, ref withScope);
                AddIf(MayHandle(method), method, ref withException);
            }

            WithText = withText.Built();
            WithNumber = withNumber.Built();
            WithTag = Tagging(tree);
            WithScope = withScope.Built();
            WithException = withException.Built();
        }

        public ImmutableArray<MethodDeclarationSyntax> WithText { get; }

        public ImmutableArray<MethodDeclarationSyntax> WithNumber { get; }

        public ImmutableArray<MethodDeclarationSyntax> WithTag { get; }

        public ImmutableArray<MethodDeclarationSyntax> WithScope { get; }

        public ImmutableArray<MethodDeclarationSyntax> WithException { get; }

        // Of most files there is nothing to tell.
        private static void AddIf(bool isOne, MethodDeclarationSyntax method, ref ImmutableArray<MethodDeclarationSyntax>.Builder? methods)
        {
            if (isOne)
                (methods ??= ImmutableArray.CreateBuilder<MethodDeclarationSyntax>(1)).Add(method);
        }
    }
}
