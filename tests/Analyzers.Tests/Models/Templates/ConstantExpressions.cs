using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Tests.Models.Templates;

/// <summary>Has the compiler say what constant expressions are worth. Many at once: a compilation is dear.</summary>
internal static class ConstantExpressions
{
    private const string Head = """
        static class Known
        {
            public const string Prefix = "Order {";
            public const string Name = "Name";
            public const string Nothing = "";
        }
        static class C
        {
            const string Prefix = Known.Prefix;

        """;

    private static readonly MetadataReference BaseLibrary = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);

    /// <summary>Each expression with its value and the map that is made of it.</summary>
    public static IEnumerable<(ExpressionSyntax Expression, string? Value, TemplateSource? Source)> Compile(IEnumerable<string> expressions)
    {
        StringBuilder code = new(Head.ReplaceLineEndings("\n"));
        int count = 0;
        foreach (string expression in expressions)
            code.Append("const string F").Append(count++).Append(" = ").Append(expression).Append(";\n");
        code.Append('}');

        SyntaxTree tree = CSharpSyntaxTree.ParseText(code.ToString(), new CSharpParseOptions(LanguageVersion.Preview));
        CSharpCompilation compilation = CSharpCompilation.Create("constants", [tree], [BaseLibrary]);
        SemanticModel model = compilation.GetSemanticModel(tree);
        foreach (VariableDeclaratorSyntax field in tree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>().TakeLast(count))
        {
            ExpressionSyntax expression = field.Initializer!.Value;
            string? value = model.GetConstantValue(expression).Value as string;
            yield return (expression, value, value is null ? null : TemplateSource.TryCreate(expression, value, e => model.GetConstantValue(e).Value as string));
        }
    }

    public static string TextOf(this ExpressionSyntax expression, Microsoft.CodeAnalysis.Text.TextSpan span)
        => expression.SyntaxTree.GetText().ToString(span);
}
