using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Facts;

/// <summary>
/// The methods of a file that other projects can call with a text, as far as their words tell. Remembered with the file: while somebody types,
/// the others are not read again.
/// </summary>
internal static class PublicMethods
{
    private static readonly ConditionalWeakTable<SyntaxTree, Answer> Known = new();

    /// <summary>The methods of a compilation.</summary>
    public static IEnumerable<MethodDeclarationSyntax> WithText(Compilation compilation, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (MethodDeclarationSyntax method in Known.GetValue(tree, static tree => new Answer(tree)).Methods)
                yield return method;
        }
    }

    private static bool MayForward(MethodDeclarationSyntax method)
        => method.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.ProtectedKeyword)
            && method.ParameterList.Parameters.Any(static parameter => IsText(parameter.Type))
            && (IsMarked(method) || method.DescendantNodes().Any(node => node is InvocationExpressionSyntax call && HandsOn(call, method)));

    // logger.LogWarning(text, values): a log call, and before its values no text of its own.
    private static bool HandsOn(InvocationExpressionSyntax call, MethodDeclarationSyntax method)
    {
        if (call.CalledName() is not { } name || !LoggingVocabulary.LogMethods.Begins(name))
            return false;
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringExpressionSyntax)
                return false;
            if (argument.Expression is IdentifierNameSyntax { Identifier.ValueText: var handed }
                && method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == handed && IsText(parameter.Type)))
                return true;
        }

        return false;
    }

    private static bool IsMarked(MethodDeclarationSyntax method)
        => method.AttributeLists.Concat(method.ParameterList.Parameters.SelectMany(static parameter => parameter.AttributeLists))
            .SelectMany(static list => list.Attributes).Any(static attribute => TemplateMarkers.MayBe(attribute.Name));

    private static bool IsText(TypeSyntax? type) => type switch
    {
        PredefinedTypeSyntax predefined => predefined.Keyword.IsKind(SyntaxKind.StringKeyword),
        IdentifierNameSyntax name => name.Identifier.ValueText == "String",
        _ => false,
    };

    private sealed class Answer(SyntaxTree tree)
    {
        public ImmutableArray<MethodDeclarationSyntax> Methods { get; } = tree.GetRoot()
            .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MethodDeclarationSyntax>().Where(MayForward).ToImmutableArray();
    }
}
