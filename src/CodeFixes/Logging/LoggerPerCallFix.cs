using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Lifetimes;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1203: the logger moves to a field: static where a static factory makes it, else of the object that has the factory.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LoggerPerCallFix : RuleFix
{
    internal override string Id => "OBS1203";

    internal override FixSafety Safety => FixSafety.KeepsWhatArrives;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1203", "Keep the logger in a field"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        Document document = target.Document;
        if (target.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } invocation
            || target.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || target.OperationOf(invocation) is not IInvocationOperation { Type: { } loggerType } operation
            || target.Model.Find(operation.TargetMethod) is not LoggerCreationMethod { Origin: LoggerOrigin.Factory } method
            || target.Semantics.GetDeclaredSymbol(declaration, session.CancellationToken) is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            return false;

        bool isStatic = operation.TargetMethod is { IsStatic: true, IsExtensionMethod: false };
        bool hasInitializer = isStatic || IsPrimaryParameter(operation, target.Semantics.GetEnclosingSymbol(invocation.SpanStart, session.CancellationToken));
        ExpressionStatementSyntax? assignment = hasInitializer ? null : ConstructorAssignment.Of(FactoryOf(operation), declaration, type, target.Semantics);
        if (!hasInitializer && assignment is null)
            return false;

        // One field serves all calls that make the same logger, also one that stands there already.
        string creation = invocation.WithoutTrivia().ToString();
        Field shared = session.Shared((declaration, creation), () => new Field(hasInitializer ? Existing(type, creation, isStatic) : null));
        string name = shared.Name ?? (isStatic ? MemberNames.Unique(type, method.Library.StaticField?.Name ?? "Logger") : MemberNames.Field(type, "logger"));
        if (!await ReplaceUsesAsync(session, document, invocation, name, target.Semantics).ConfigureAwait(false))
            return false;
        if (shared.Name is null)
        {
            shared.Name = name;
            string typeName = loggerType.ToMinimalDisplayString(target.Semantics, declaration.SpanStart);
            await session.AddFieldAsync(document.Id, declaration, $"private {(isStatic ? "static " : "")}readonly {typeName} {name}{(hasInitializer ? $" = {creation}" : "")};").ConfigureAwait(false);
            if (assignment is not null)
                await ConstructorAssignment.AddBehindAsync(session, document.Id, assignment, name, creation).ConfigureAwait(false);
        }

        return true;
    }

    private static string? Existing(INamedTypeSymbol type, string creation, bool isStatic)
        => type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.IsReadOnly
            && field.IsStatic == isStatic
            && field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            && value.ToString() == creation)?.Name;

    // The factory is a parameter of the type itself, so that a field's initializer can use it.
    private static bool IsPrimaryParameter(IInvocationOperation operation, ISymbol? member)
        => member is { IsStatic: false } && FactoryOf(operation) is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } };

    private static IOperation? FactoryOf(IInvocationOperation operation)
        => (operation.Instance ?? (operation.Arguments.IsEmpty ? null : operation.Arguments[0].Value))?.WithoutConversions();

    private static async Task<bool> ReplaceUsesAsync(FixSession session, Document document, InvocationExpressionSyntax invocation, string name, SemanticModel semantics)
    {
        IdentifierNameSyntax field = SyntaxFactory.IdentifierName(name);
        if (invocation.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable })
        {
            if (!session.IsFree(document.Id, invocation))
                return false;
            await session.ReplaceAsync(document.Id, invocation, field.WithTriviaFrom(invocation)).ConfigureAwait(false);
            return true;
        }

        if (variable.Parent?.Parent is not LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1, Parent: BlockSyntax block } statement
            || semantics.GetDeclaredSymbol(variable, session.CancellationToken) is not { } local)
            return false;
        ImmutableArray<IdentifierNameSyntax> uses = block.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(use => use.Identifier.ValueText == variable.Identifier.ValueText && SymbolEqualityComparer.Default.Equals(semantics.GetSymbolInfo(use, session.CancellationToken).Symbol, local))
            .ToImmutableArray();
        if (!session.IsFree(document.Id, statement) || !uses.All(use => session.IsFree(document.Id, use)))
            return false;
        foreach (IdentifierNameSyntax use in uses)
            await session.ReplaceAsync(document.Id, use, field.WithTriviaFrom(use)).ConfigureAwait(false);
        await session.RemoveAsync(document.Id, statement).ConfigureAwait(false);
        return true;
    }

    private sealed class Field(string? name)
    {
        public string? Name { get; set; } = name;
    }
}
