using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.CodeFixes.Templates;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1011: the library captures the object's properties, or (where it cannot) the call passes the one that identifies the object.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ObjectLoggedAsTypeNameFix : RuleFix
{
    internal override string Id => "OBS1011";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1011", "Log what identifies the object"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        if (target.Node.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent.Parent: InvocationExpressionSyntax context }
            && target.OperationOf(context) is IInvocationOperation operation
            && target.Model.Find(operation.TargetMethod) is PropertyMethod method)
            return await CaptureAsync(session, target.Document, context, PropertyCall.TryCreate(operation, method)?.CaptureFlag).ConfigureAwait(false);
        return await RewriteAsync(session, target).ConfigureAwait(false);
    }

    // ForContext("Order", order) becomes ForContext("Order", order, true).
    private static async Task<bool> CaptureAsync(FixSession session, Document document, InvocationExpressionSyntax context, IParameterSymbol? flag)
    {
        if (!session.IsFree(document.Id, context) || context.ArgumentList.Arguments.Count != 2 || flag is null)
            return false;
        ArgumentSyntax capture =
            SyntaxFactory.Argument(SyntaxFactory.NameColon(flag.Name), default, SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression))
                .NormalizeWhitespace();
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        SeparatedSyntaxList<ArgumentSyntax> arguments = SyntaxFactory.SeparatedList([.. context.ArgumentList.Arguments, capture], [.. context.ArgumentList.Arguments.GetSeparators(), comma]);
        await session.ReplaceAsync(document.Id, context, context.WithArgumentList(context.ArgumentList.WithArguments(arguments))).ConfigureAwait(false);
        session.Title = new FixTitle("Log the object's properties");
        return true;
    }

    private static async Task<bool> RewriteAsync(FixSession session, FixTarget target)
    {
        Document document = target.Document;
        if (LogCallFinder.WithTemplate(target) is not { Template: { } template, Site.Syntax: ExpressionSyntax expression } call
            || call.Operation.Syntax is not InvocationExpressionSyntax invocation
            || !session.IsFree(document.Id, invocation))
            return false;

        var edits = new List<TemplateEdit>();
        var values = new Dictionary<SyntaxNode, SyntaxNode>();
        bool captures = call.Library.Capture == ObjectCapture.ByItself;
        for (int i = 0; i < template.Holes.Length; i++)
        {
            TemplateHole hole = template.Holes[i];
            if (call.TypeOf(i) is not { } type || hole.Capture == CaptureOperator.Stringify || (type.IsAnonymousType ? type : RenderedType.PrintedName(type, call.Library)) is not { } printed)
                continue;
            if (captures && hole.Capture == CaptureOperator.None)
                edits.Add(new TemplateEdit(new TextSpan(hole.NameSpan.Start, 0), "@"));
            else if (!captures && call.Library.HasNamedProperties && Identified(call, i, type, printed) is { } identified)
                Add(identified, hole);
        }

        if (edits.Count == 0 || TemplateEditor.Apply(expression, template.Text, edits, target.Semantics, session.CancellationToken) is not { } edited)
            return false;
        values.Add(expression, edited);
        InvocationExpressionSyntax changed = invocation.ReplaceNodes(values.Keys, (original, _) => values[original]);
        await session.ReplaceAsync(document.Id, invocation, changed).ConfigureAwait(false);
        session.Title = captures ? new FixTitle("Log the object's properties") : null;
        return true;

        void Add((ExpressionSyntax Value, ExpressionSyntax Member, string Name) identified, TemplateHole hole)
        {
            string name = hole.Name.TrimStart('@');
            if (!name.EndsWith(identified.Name, StringComparison.Ordinal))
                name += identified.Name.StartsWith(name, StringComparison.Ordinal) ? identified.Name.Substring(name.Length) : identified.Name;
            if (template.Holes.Any(other => other != hole && other.Name == name))
                return;
            edits.Add(new TemplateEdit(TextSpan.FromBounds(hole.Span.Start + 1, hole.NameSpan.End), name));
            values.Add(identified.Value, identified.Member);
        }
    }

    // The object's one obvious identifier: Id, <Type>Id, or else Name.
    private static (ExpressionSyntax Value, ExpressionSyntax Member, string Name)? Identified(LogCall call, int hole, ITypeSymbol type, ITypeSymbol printed)
    {
        // Of a collection's elements there are many.
        bool isTheValue = SymbolEqualityComparer.Default.Equals(type, printed);
        if (!isTheValue || !call.Arguments.IsExpanded || call.ValueOf(hole)?.Syntax is not ExpressionSyntax value || call.Operation.SemanticModel is not { } semantics)
            return null;
        string[] names = ["Id", type.Name + "Id", "Name"];
        string? name = names.FirstOrDefault(candidate => semantics.LookupSymbols(value.SpanStart, type, candidate).Any(IsReadable));
        if (name is null)
            return null;

        ExpressionSyntax receiver = value is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ThisExpressionSyntax or ElementAccessExpressionSyntax
            ? value.WithoutTrivia()
            : SyntaxFactory.ParenthesizedExpression(value.WithoutTrivia());
        bool mayBeNull = semantics.GetTypeInfo(value).Nullability.FlowState == NullableFlowState.MaybeNull;
        return (value, SyntaxFactory.ParseExpression($"{receiver}{(mayBeNull ? "?." : ".")}{name}").WithTriviaFrom(value), name);
    }

    private static bool IsReadable(ISymbol symbol)
        => symbol is IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null } or IFieldSymbol { IsStatic: false };
}
