using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors;

/// <summary>A catch block: what it catches, where it stands, and what becomes of the exception.</summary>
internal sealed class CatchBlock
{
    // The network, a disk, a database: that they fail says little, and why they do stands in the exception.
    private static readonly ImmutableArray<string> FailuresOfOthers = ImmutableArray.Create(
        "System.IO.IOException", "System.Net.Http.HttpRequestException", "System.Net.WebException", "System.Net.Sockets.SocketException",
        "System.Net.Mail.SmtpException", "System.Data.Common.DbException", "System.AggregateException");

    private readonly TelemetryModel _model;
    private CatchHandling? _handling;
    private CatchLogs? _logs;
    private CatchSteps? _steps;
    private SwallowedFailure? _swallows;
    private bool? _isMeant;

    /// <param name="operation">The clause.</param>
    /// <param name="containingMember">The symbol around it: a compiler names the declared member, a semantic model the lambda.</param>
    /// <param name="model">What is known of the compilation.</param>
    public CatchBlock(ICatchClauseOperation operation, ISymbol containingMember, TelemetryModel model)
    {
        Operation = operation;
        _model = model;
        Owner = containingMember.DeclaredMember();
        OuterMember = Owner as IMethodSymbol;
        Member = operation.EnclosingFunction(Owner) as IMethodSymbol;
    }

    public ICatchClauseOperation Operation { get; }

    /// <summary>The method, lambda or local function that the try statement stands in.</summary>
    public IMethodSymbol? Member { get; }

    /// <summary>The declared member around it; differs from <see cref="Member"/> inside lambdas and local functions.</summary>
    public IMethodSymbol? OuterMember { get; }

    /// <summary>The declared symbol around it, be it a member with a body or the field that an initializer gives a value.</summary>
    public ISymbol Owner { get; }

    /// <summary>The exception variable, where the catch declares one.</summary>
    public ILocalSymbol? Exception => (Operation.ExceptionDeclarationOrExpression as IVariableDeclaratorOperation)?.Symbol;

    /// <summary>Whether everything is caught: any type, and no filter.</summary>
    public bool CatchesEverything => Operation.Filter is null && CatchesAnyType;

    /// <summary>Whether no type is named, or <c>Exception</c> or <c>SystemException</c> (not a type parameter, which is one type at a time); a filter may choose among them.</summary>
    public bool CatchesAnyType
        => Operation.ExceptionType is not ITypeParameterSymbol
            && (Operation.ExceptionType is not INamedTypeSymbol type
                || type.SpecialType == SpecialType.System_Object
                || type.Is(_model.Errors.Exception)
                || type.Is(_model.Errors.SystemException));

    /// <summary>
    /// Whether exceptions of one type are caught, without a filter, that tell of a failure: not the end of something (a cancellation, a closed
    /// channel, a disposed object), and none whose name is an answer.
    /// </summary>
    public bool CatchesOneFailure(ErrorModel errors)
        => Operation.Filter is null
            && !CatchesEverything
            && !KnowsTheCause
            && Operation.ExceptionType is INamedTypeSymbol type
            && type.TypeKind != TypeKind.Error
            && !type.IsOrInherits(errors.OperationCanceled)
            && !ErrorVocabulary.Ends.IsIn(type.Name);

    /// <summary>Whether exceptions are caught, without a filter, by which the world outside fails: their type alone does not say why.</summary>
    public bool CatchesFailureOfOthers
    {
        get
        {
            if (Operation.Filter is not null || Operation.ExceptionType is not INamedTypeSymbol caught)
                return false;
            if (caught.IsAny(FailuresOfOthers))
                return true;
            for (INamedTypeSymbol? type = caught.BaseType; type is not null; type = type.BaseType)
            {
                if (type.Is("System.Data.Common.DbException"))
                    return true;
            }

            return false;
        }
    }

    /// <summary>
    /// Whether the author knows what failed, so that a message can say it: one of the project's own types is caught, one
    /// whose name says it all, or the try does nothing but read a value.
    /// </summary>
    public bool KnowsTheCause
        => (Operation.ExceptionType is INamedTypeSymbol type && (type.DeclaringSyntaxReferences.Length > 0 || ErrorVocabulary.Answers.IsIn(type.Name)))
            || (Try is { Body: { } body } && ParsingBody.OnlyReads(body, _model));

    /// <summary>Where to point when the block as a whole is meant: its keyword and what it declares.</summary>
    public Location HeadLocation
    {
        get
        {
            var clause = (CatchClauseSyntax)Operation.Syntax;
            return Location.Create(clause.SyntaxTree, TextSpan.FromBounds(clause.CatchKeyword.SpanStart, (clause.Declaration?.Span ?? clause.CatchKeyword.Span).End));
        }
    }

    public ITryOperation? Try => Operation.Parent as ITryOperation;

    /// <summary>Whether what is caught is the end of cancelled work, by type or by filter.</summary>
    public bool CatchesCancellation
        => (Operation.ExceptionType is INamedTypeSymbol type && type.IsOrInherits(_model.Errors.OperationCanceled))
            || (Operation.Filter is { } filter && Cancellation.IsAskedBy(filter, _model.Errors));

    /// <summary>Whether the block itself tells cancelled work from failed work.</summary>
    public bool AsksForCancellation => Cancellation.IsMentionedBy(Operation.Handler, _model.Errors);

    /// <summary>The calls and throws in it.</summary>
    public CatchSteps Steps => _steps ??= CatchSteps.Of(Operation.Handler);

    /// <summary>What the block does about the exception.</summary>
    public CatchHandling Handling => _handling ??= CatchHandling.Of(this, _model);

    /// <summary>Whether it says in a comment, before it comes to the place, why the failure is no more than that.</summary>
    public bool ExplainsBefore(IOperation place) => CommentTrivia.ExplainsBefore((CatchClauseSyntax)Operation.Syntax, place.Syntax.SpanStart);

    /// <summary>Whether what it logs is read by whoever has just started the program, and knows what was asked of it.</summary>
    public bool IsReadAtTheTerminal => _model.Project.Kind == ProjectKind.Console;

    /// <summary>What the block writes to the log, and which ways the exception takes.</summary>
    public CatchLogs Logs => _logs ??= CatchLogs.Of(this, _model);

    /// <summary>What fails without a trace where the block says nothing of it.</summary>
    public SwallowedFailure Swallows => _swallows ??= SwallowedFailures.Of(this, _model);

    /// <summary>Whether nobody needs to be told of the failure: the code is a probe or clean-up, or its author says why.</summary>
    public bool IsMeant => _isMeant ??= SwallowedFailures.IsMeant(this, _model);

    /// <summary>Whether the operation stands in the block itself: not in a lambda, which may run later, nor in a catch block within, which has an exception of its own.</summary>
    public bool Holds(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); current = current.Parent)
        {
            if (current is ICatchClauseOperation clause)
                return ReferenceEquals(clause, Operation);
        }

        return false;
    }

    /// <summary>The catch block that the operation stands in; null outside of one, and in a lambda or local function within it, which may run later.</summary>
    public static CatchBlock? Around(IOperation operation, ISymbol containingMember, TelemetryModel model)
    {
        for (IOperation? current = operation.Parent; current is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); current = current.Parent)
        {
            if (current is ICatchClauseOperation clause)
                return new CatchBlock(clause, containingMember, model);
        }

        return null;
    }
}
