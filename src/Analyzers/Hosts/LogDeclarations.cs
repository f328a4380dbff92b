using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Hosts;

/// <summary>What is judged of logging that is no operation: <c>[LoggerMessage]</c> declarations and the members that hold loggers.</summary>
internal sealed class LogDeclarations(TelemetryModel model, ActiveRules rules)
{
    private readonly Judges<LoggedTemplate> _templates = rules.For<LoggedTemplate>();
    private readonly Judges<LoggerMember> _members = rules.For<LoggerMember>();

    public bool AreJudged => !(_templates.IsEmpty && _members.IsEmpty);

    public void Check(SymbolAnalysisContext context)
    {
        foreach (ISymbol member in ((INamedTypeSymbol)context.Symbol).GetMembers())
        {
            switch (member)
            {
                case IMethodSymbol { IsPartialDefinition: true } method when !_templates.IsEmpty:
                    CheckTemplate(method, context);
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: false } constructor when !_members.IsEmpty:
                    foreach (IParameterSymbol parameter in constructor.Parameters)
                        CheckMember(parameter, context);
                    break;
                case IFieldSymbol or IPropertySymbol when !_members.IsEmpty:
                    CheckMember(member, context);
                    break;
            }
        }
    }

    private void CheckTemplate(IMethodSymbol method, SymbolAnalysisContext context)
    {
        if (LogDeclaration.TryCreate(method, model.Logging, context.CancellationToken) is { } declaration)
            _templates.Check(declaration, new RuleContext(model, context, declaration.Site.Syntax.SyntaxTree));
    }

    private void CheckMember(ISymbol symbol, SymbolAnalysisContext context)
    {
        if (LoggerMember.TryCreate(symbol, model.Logging) is { } member && symbol.DeclaringSyntaxReferences.Length != 0)
            _members.Check(member, new RuleContext(model, context, symbol.DeclaringSyntaxReferences[0].SyntaxTree));
    }
}
