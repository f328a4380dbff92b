using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Observability.Analyzers.Eng.Corpus;

/// <summary>Asks what every call means before the rules do: in a build the compiler has paid for that, so it is not the rules' time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BindingBeforehand : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new DiagnosticDescriptor("BINDING", "Binding", "Never reported", "Measurement", DiagnosticSeverity.Hidden, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterSyntaxNodeAction(
            node => node.SemanticModel.GetSymbolInfo(node.Node, node.CancellationToken),
            SyntaxKind.InvocationExpression,
            SyntaxKind.ObjectCreationExpression,
            SyntaxKind.ImplicitObjectCreationExpression);
    }
}
