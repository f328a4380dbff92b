using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers;

/// <summary>What the rules judge that is no operation: <c>[LoggerMessage]</c> declarations and the members that hold loggers.</summary>
internal sealed class DeclarationCheck(TelemetryModel model, ActiveRules rules, ProjectAnalyzer project)
{
    private readonly bool _judgesTemplates = !rules.Template.IsEmpty || project.JudgesCalls;

    public static bool IsNeeded(ActiveRules rules) => !rules.Template.IsEmpty || !rules.Project.IsEmpty || !rules.LoggerMember.IsEmpty;

    public void Check(SymbolAnalysisContext context)
    {
        foreach (ISymbol member in ((INamedTypeSymbol)context.Symbol).GetMembers())
        {
            switch (member)
            {
                case IMethodSymbol { IsPartialDefinition: true } method when _judgesTemplates:
                    CheckTemplate(method, context);
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: false } constructor when !rules.LoggerMember.IsEmpty:
                    foreach (IParameterSymbol parameter in constructor.Parameters)
                        CheckMember(parameter, context);
                    break;
                case IFieldSymbol or IPropertySymbol when !rules.LoggerMember.IsEmpty:
                    CheckMember(member, context);
                    break;
            }
        }
    }

    private void CheckTemplate(IMethodSymbol method, SymbolAnalysisContext context)
    {
        if (LogDeclaration.TryCreate(method, model.Logging, context.CancellationToken) is not { } declaration)
            return;
        var ruleContext = new RuleContext(model, context, declaration.Site.Syntax.SyntaxTree);
        foreach (ITemplateRule rule in rules.Template)
            rule.Check(declaration, ruleContext);
        project.Note(declaration, method.ContainingType);
    }

    private void CheckMember(ISymbol symbol, SymbolAnalysisContext context)
    {
        if (symbol.DeclaringSyntaxReferences.Length == 0 || LoggerMember.TryCreate(symbol, model.Logging) is not { } member)
            return;
        var ruleContext = new RuleContext(model, context, symbol.DeclaringSyntaxReferences[0].SyntaxTree);
        foreach (ILoggerMemberRule rule in rules.LoggerMember)
            rule.Check(member, ruleContext);
    }
}
