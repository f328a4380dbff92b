using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Lifetimes;

/// <summary>
/// Moves a meter, and the instruments made from it on the spot, from a body into fields of its type: static ones, or the object's where it
/// makes instruments of a meter that it has. One field serves all bodies that make the same thing.
/// </summary>
internal sealed class TelemetryHoist(FixSession session, Document document, SemanticModel semantics, TelemetryModel model, TypeDeclarationSyntax declaration, INamedTypeSymbol type)
{
    private readonly List<(SyntaxNode Old, SyntaxNode? New)> _edits = [];
    private readonly List<(string Creation, string Name, string Field)> _fields = [];

    // Where an object has its meter from; null for what moves to static fields.
    private ExpressionStatementSyntax? _assignment;
    private bool _isOfObject;

    /// <summary>Moves what <paramref name="made"/> makes; false, and nothing done, where it cannot stand in a field.</summary>
    public async Task<bool> TryAsync(IOperation made)
    {
        (IOperation Operation, string Name)? owner = OwnerOf(made);
        _isOfObject = owner is not null;
        if (!Plan(made, owner) || !_edits.All(edit => session.IsFree(document.Id, edit.Old)))
            return false;

        // From the last on, so that the comment of a statement finds one that stays.
        foreach ((SyntaxNode old, SyntaxNode? replacement) in _edits.OrderByDescending(edit => edit.Old.SpanStart))
        {
            if (replacement is null)
                await session.RemoveAsync(document.Id, old).ConfigureAwait(false);
            else
                await session.ReplaceAsync(document.Id, old, replacement).ConfigureAwait(false);
        }

        foreach ((string creation, string name, string field) in _fields)
        {
            Hoisted hoisted = SharedField(creation);
            if (hoisted.IsAdded)
                continue;
            hoisted.IsAdded = true;
            await session.AddFieldAsync(document.Id, declaration, field).ConfigureAwait(false);
            if (_assignment is { } assignment)
                await ConstructorAssignment.AddBehindAsync(session, document.Id, assignment, name, creation).ConfigureAwait(false);
        }

        return true;
    }

    // The meter of an object that lives long: what its instruments are made of can be kept beside it.
    private (IOperation Operation, string Name)? OwnerOf(IOperation made)
    {
        if (made is not IInvocationOperation { Instance: { } meter } || type.TypeKind != TypeKind.Class || meter.Syntax is not ExpressionSyntax written
            || semantics.GetEnclosingSymbol(made.Syntax.SpanStart, session.CancellationToken) is not { IsStatic: false }
            || model.Metrics.ShortLived.Include(type, session.CancellationToken))
            return null;
        bool isOfPrimary = meter is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } };
        _assignment = ConstructorAssignment.Of(meter, declaration, type, semantics);
        return isOfPrimary || _assignment is not null ? (meter, written.ToString()) : null;
    }

    // Plans the field for one expression, and for each instrument that is made from it.
    private bool Plan(IOperation made, (IOperation Operation, string Name)? receiver)
    {
        if (made.Syntax is not ExpressionSyntax syntax || made.Type is null || !FixedExpressions.IsFixed(made, receiver?.Operation) || HasComment(syntax))
            return false;
        ExpressionSyntax creation = receiver is { } given ? syntax.ReplaceNode(given.Operation.Syntax, SyntaxFactory.ParseExpression(given.Name)) : syntax;
        string text = creation.WithoutTrivia().ToString();
        ILocalSymbol? local = LocalHolding(syntax);
        if (local is null && syntax.Parent is EqualsValueClauseSyntax or AssignmentExpressionSyntax { Left: not IdentifierNameSyntax { Identifier.ValueText: "_" } })
            return false;

        string name = NameFor(made, text, local);
        string typed = made.Type.ToMinimalDisplayString(semantics, declaration.SpanStart);
        _fields.Add((text, name, $"private {(_isOfObject ? "" : "static ")}readonly {typed} {name}{(_assignment is null ? $" = {text}" : "")};"));
        if (syntax.FirstAncestorOrSelf<StatementSyntax>() is { } statement && (local is not null || IsWhole(statement, syntax)))
            _edits.Add((statement, null));

        foreach (IOperation mention in local is null ? [made] : MentionsOf(local, made))
        {
            IOperation value = mention.Parent is IConversionOperation { IsImplicit: true } conversion ? conversion : mention;
            if (value.Parent is IInvocationOperation call && call.Instance == value && model.Find(call.TargetMethod) is CreationMethod)
            {
                if (Plan(call, (mention, name)))
                    continue;

                // Another callback for each call would stay what it is.
                if (call.Arguments.Any(argument => argument.Parameter?.Name is "observeValue" or "observeValues"))
                    return false;
            }

            if (local is not null || !IsWhole(syntax.FirstAncestorOrSelf<StatementSyntax>(), syntax))
                _edits.Add((mention.Syntax, SyntaxFactory.IdentifierName(name).WithTriviaFrom(mention.Syntax)));
        }

        return true;
    }

    private static bool HasComment(SyntaxNode node) => node.DescendantTrivia().Any(trivia => trivia.IsComment() && node.Span.Contains(trivia.Span));

    // The local that is declared with it, alone and in a statement of its own.
    private ILocalSymbol? LocalHolding(ExpressionSyntax syntax)
        => syntax.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax {
                Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax } } } variable }
            ? semantics.GetDeclaredSymbol(variable, session.CancellationToken) as ILocalSymbol
            : null;

    private static bool IsWhole(StatementSyntax? statement, ExpressionSyntax syntax)
        => statement is ExpressionStatementSyntax expression
            && (expression.Expression == syntax || expression.Expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard && discard.Right == syntax);

    private static IEnumerable<IOperation> MentionsOf(ILocalSymbol local, IOperation place)
        => place.Root().Descendants().OfType<ILocalReferenceOperation>().Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local));

    private string NameFor(IOperation made, string creation, ILocalSymbol? local)
    {
        Hoisted hoisted = SharedField(creation);
        if (hoisted.Name is not null)
            return hoisted.Name;
        if (Existing(creation) is { } existing)
        {
            hoisted.IsAdded = true;
            return hoisted.Name = existing;
        }

        string kind = made.Type!.Name;
        string words = NameInWords(made);

        // One or two letters are enough in a method, not in a type.
        string wanted = local is { Name.Length: > 2 } ? Capital(local.Name) : made is IInvocationOperation && words.Length > 0 ? words : kind;
        string longer = (wanted == kind ? words : wanted) + kind;
        HashSet<string> taken = session.Shared(declaration, () => new HashSet<string>());
        if (_isOfObject)
            return hoisted.Name = PlaceholderName.Unique(MemberNames.Field(type, char.ToLowerInvariant(wanted[0]) + wanted.Substring(1)), taken);
        string name = MemberNames.Unique(type, wanted) == wanted && !taken.Contains(wanted) ? wanted : MemberNames.Unique(type, longer);
        for (int number = 2; !taken.Add(name); number++)
            name = MemberNames.Unique(type, longer + number);
        return hoisted.Name = name;
    }

    private Hoisted SharedField(string creation) => session.Shared((declaration, creation), () => new Hoisted());

    private string? Existing(string creation)
        => type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.IsReadOnly
            && field.IsStatic == !_isOfObject
            && field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            && value.ToString() == creation)?.Name;

    // orders.placed is OrdersPlaced.
    private static string NameInWords(IOperation made)
    {
        ImmutableArray<IArgumentOperation> arguments = made switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        string name = arguments.FirstOrDefault(argument => argument.Parameter?.Name == "name")?.Value.ConstantValue.Value as string ?? "";
        string joined = string.Concat(name.Split('.', '_', '-', '/', ' ').Where(word => word.Length > 0).Select(Capital));
        return SyntaxFacts.IsValidIdentifier(joined) ? joined : "";
    }

    private static string Capital(string word)
        => char.ToUpperInvariant(word.TrimStart('_', '@') is { Length: > 0 } bare ? bare[0] : 'M')
            + (word.TrimStart('_', '@') is { Length: > 1 } rest ? rest.Substring(1) : "");

    private sealed class Hoisted
    {
        public string? Name { get; set; }

        public bool IsAdded { get; set; }
    }
}
