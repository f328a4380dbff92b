using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Formatting;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Loggers;

/// <summary>
/// Adds <c>ILogger&lt;T&gt;</c> to a class that dependency injection makes for certain (<see cref="InjectionEvidence"/>): to its primary constructor, to its only
/// constructor, or with a first one. Classes that code makes with <c>new</c>, or derives from, are left alone.
/// </summary>
internal static class LoggerInjection
{
    private const string Parameter = "logger";

    /// <summary>The name of the injected logger; null where injecting would break something.</summary>
    public static async Task<string?> InjectAsync(FixSession session, Document document, SyntaxNode place, INamedTypeSymbol type, SemanticModel semantics, TelemetryModel model)
    {
        LoggingModel logging = model.Logging;
        Plan plan = session.Shared(type, () => new Plan());
        if (!plan.IsMade)
        {
            plan.IsMade = true;
            plan.Target = await FindTargetAsync(session, type, model).ConfigureAwait(false);
        }

        if (plan.Target is not { } target || !CanReadInstance(place, semantics) || logging.Injected is not { } library || ImportsAnotherLogger(place, semantics, library, logging))
            return null;
        if (!plan.IsApplied)
        {
            plan.IsApplied = true;
            plan.Name = await ApplyAsync(session, target, type, library).ConfigureAwait(false);
        }

        session.AddUsing(document.Id, library.Namespace);
        return plan.Name;
    }

    private static async Task<Target?> FindTargetAsync(FixSession session, INamedTypeSymbol type, TelemetryModel model)
    {
        if (type.TypeKind != TypeKind.Class || type.IsStatic || type.IsAbstract || type.IsRecord || type.IsImplicitClass || DerivesFrom(type, "System.Attribute", "System.Exception"))
            return null;
        IMethodSymbol[] constructors = type.InstanceConstructors.Where(constructor => !constructor.IsImplicitlyDeclared).ToArray();
        if (constructors.Length > 1 || await IsMadeOrDerivedFromAsync(session, type).ConfigureAwait(false)
            || !await InjectionEvidence.AllowsAsync(session, type, model).ConfigureAwait(false))
            return null;

        SyntaxNode? declaration = constructors.Length == 1
            ? await constructors[0].DeclaringSyntaxReferences[0].GetSyntaxAsync(session.CancellationToken).ConfigureAwait(false)
            : type.DeclaringSyntaxReferences.Length > 0 ? await type.DeclaringSyntaxReferences[0].GetSyntaxAsync(session.CancellationToken).ConfigureAwait(false) : null;
        return declaration is not null && session.Solution.GetDocument(declaration.SyntaxTree) is { } document ? new Target(document.Id, declaration) : null;
    }

    // Whoever writes new T(…) or derives from T would have to hand a logger on.
    private static async Task<bool> IsMadeOrDerivedFromAsync(FixSession session, INamedTypeSymbol type)
    {
        if ((await SymbolFinder.FindDerivedClassesAsync(type, session.Solution, transitive: false, cancellationToken: session.CancellationToken).ConfigureAwait(false)).Any())
            return true;
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            foreach (ReferencedSymbol referenced in await session.ReferencesAsync(constructor).ConfigureAwait(false))
            {
                if (referenced.Locations.Any())
                    return true;
            }
        }

        return false;
    }

    private static bool DerivesFrom(INamedTypeSymbol type, params string[] names)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (names.Any(name => current.Is(name)))
                return true;
        }

        return false;
    }

    // The same question that loggers in reach are asked: may an instance member be read here?
    private static bool CanReadInstance(SyntaxNode place, SemanticModel semantics)
    {
        var position = new ReachPosition(place, semantics);
        return semantics.GetEnclosingSymbol(place.SpanStart)?.ContainingType is { } type
            && type.GetMembers().FirstOrDefault(member => !member.IsStatic) is { } instance
            && position.CanUse(instance);
    }

    // With the namespace of another library imported too, every plain ILogger of the file would become ambiguous.
    private static bool ImportsAnotherLogger(SyntaxNode place, SemanticModel semantics, LogLibrary library, LoggingModel logging)
    {
        string logger = library.GenericLogger!.Name;
        return semantics.LookupNamespacesAndTypes(place.SpanStart, name: logger).OfType<INamedTypeSymbol>()
            .Any(type => type.Arity == 0 && logging.LoggerLibrary(type) is { } other && other != library)
            && semantics.SyntaxTree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == logger);
    }

    private static async Task<string> ApplyAsync(FixSession session, Target target, INamedTypeSymbol type, LogLibrary library)
    {
        session.AddUsing(target.Document, library.Namespace);
        string logger = $"{library.GenericLogger!.Name}<{MemberNames.TypeOf(type)}>";
        switch (target.Declaration)
        {
            case ClassDeclarationSyntax { ParameterList: not null } primary:
                string name = MemberNames.Unique(type, Unused(Parameter, primary.ParameterList!.Parameters));
                DocumentEditor editor = await session.EditorAsync(target.Document).ConfigureAwait(false);
                editor.ReplaceNode(primary.ParameterList, (current, _) => WithParameter((ParameterListSyntax)current, logger, name));
                return name;

            case ConstructorDeclarationSyntax constructor:
                string field = MemberNames.Field(type, Parameter);
                string parameter = Unused(Parameter, constructor.ParameterList.Parameters);
                DocumentEditor document = await session.EditorAsync(target.Document).ConfigureAwait(false);
                document.ReplaceNode(constructor, (current, _) => WithAssignment((ConstructorDeclarationSyntax)current, logger, parameter, field));
                await session.AddFieldAsync(target.Document, (TypeDeclarationSyntax)constructor.Parent!, $"private readonly {logger} {field};").ConfigureAwait(false);
                return field;

            default:
                string added = MemberNames.Field(type, Parameter);
                await session.AddFieldAndConstructorAsync(
                    target.Document,
                    (TypeDeclarationSyntax)target.Declaration,
                    $"private readonly {logger} {added};",
                    $"public {type.Name}({logger} {Parameter}) => {Assignment(added, Parameter)};").ConfigureAwait(false);
                return added;
        }
    }

    private static string Assignment(string field, string parameter) => field == parameter ? $"this.{field} = {parameter}" : $"{field} = {parameter}";

    private static string Unused(string name, SeparatedSyntaxList<ParameterSyntax> parameters)
    {
        string unused = name;
        for (int number = 2; parameters.Any(parameter => parameter.Identifier.ValueText == unused); number++)
            unused = name + number;
        return unused;
    }

    // Last, but before what callers may leave out.
    private static ParameterListSyntax WithParameter(ParameterListSyntax list, string type, string name)
    {
        int index = 0;
        while (index < list.Parameters.Count && list.Parameters[index].Default is null && !list.Parameters[index].Modifiers.Any(SyntaxKind.ParamsKeyword))
            index++;
        ParameterSyntax parameter = SyntaxFactory.Parameter(SyntaxFactory.Identifier(name)).WithType(SyntaxFactory.ParseTypeName(type).WithTrailingTrivia(SyntaxFactory.Space));

        // A list with a parameter to a line goes on so.
        bool onLines = list.Parameters.Count > 0 && list.Parameters[0].GetLeadingTrivia().Any(SyntaxKind.WhitespaceTrivia) && list.OpenParenToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        if (onLines)
            parameter = parameter.WithLeadingTrivia(list.Parameters[0].GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        List<SyntaxToken> separators = [.. list.Parameters.GetSeparators()];
        if (list.Parameters.Count > 0)
        {
            SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken)
                .WithTrailingTrivia(onLines ? list.OpenParenToken.TrailingTrivia : SyntaxFactory.TriviaList(SyntaxFactory.Space));
            separators.Insert(System.Math.Max(0, index - 1), comma);
        }

        return list.WithParameters(SyntaxFactory.SeparatedList(list.Parameters.Insert(index, parameter), separators));
    }

    private static ConstructorDeclarationSyntax WithAssignment(ConstructorDeclarationSyntax constructor, string type, string parameter, string field)
    {
        StatementSyntax assignment = SyntaxFactory.ParseStatement(Assignment(field, parameter) + ";")
            .WithTrailingTrivia(LineBreak.Elastic(constructor))
            .WithAdditionalAnnotations(Formatter.Annotation);
        SyntaxTrivia newLine = LineBreak.Elastic(constructor);
        constructor = ParameterDocs.WithParameter(constructor.WithParameterList(WithParameter(constructor.ParameterList, type, parameter)), parameter, "The logger.");
        if (constructor.Body is { } body)
            return constructor.WithBody(body.WithStatements(body.Statements.Insert(AssignmentsOf(body), assignment)).WithAdditionalAnnotations(Formatter.Annotation));

        StatementSyntax existing = SyntaxFactory.ExpressionStatement(constructor.ExpressionBody!.Expression)
            .WithTrailingTrivia(newLine)
            .WithAdditionalAnnotations(Formatter.Annotation);
        BlockSyntax block = SyntaxFactory.Block(assignment, existing)
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(newLine).WithTrailingTrivia(newLine))
            .WithTrailingTrivia(constructor.GetTrailingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
        return constructor.WithParameterList(constructor.ParameterList.WithTrailingTrivia()).WithExpressionBody(null).WithSemicolonToken(default).WithBody(block);
    }

    // Behind the parameters that fields keep already, before anything that may log; the setter of a property may.
    private static int AssignmentsOf(BlockSyntax body)
        => body.Statements.TakeWhile(statement => statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
            Right: IdentifierNameSyntax } kept }
            && kept.Left.GetLastToken().ValueText is { Length: > 0 } name
            && !char.IsUpper(name[0])).Count();

    private sealed class Plan
    {
        public bool IsMade { get; set; }

        public bool IsApplied { get; set; }

        public Target? Target { get; set; }

        public string? Name { get; set; }
    }

    private sealed class Target(DocumentId document, SyntaxNode declaration)
    {
        public DocumentId Document { get; } = document;

        public SyntaxNode Declaration { get; } = declaration;
    }
}
