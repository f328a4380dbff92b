using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors.Libraries;
using Observability.Analyzers.Models.Facts;

namespace Observability.Analyzers.Models.Errors;

/// <summary>
/// Methods that are given an exception and do something about it, or nothing: read from the code of the project's own, and from what other projects tell of theirs.
/// One that others may override promises nothing, nor does one that answers with a value: its caller goes on with that.
/// </summary>
internal sealed class ExceptionHelpers(TelemetryModel model)
{
    private readonly ToldMethods<ExceptionHelper> _told = ToldHelpers.In(model.Facts);
    private readonly ConcurrentDictionary<IMethodSymbol, ExceptionHelper?> _own = new(SymbolEqualityComparer.Default);

    /// <summary>What becomes of an exception that is the argument of a call.</summary>
    public ExceptionFate FateOf(IArgumentOperation argument)
        => argument is { Parent: IInvocationOperation call, Parameter: { } parameter }
            && Find((call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition) is { } helper
            && helper.Parameter == parameter.Ordinal
                ? helper.Fate
                : ExceptionFate.Unknown;

    /// <summary>Whether an exception is mentioned only to hand it to a method that drops it.</summary>
    public bool IsDropped(IOperation mention)
    {
        while (mention.Parent is IConversionOperation or IParenthesizedOperation)
            mention = mention.Parent;
        return mention.Parent is IArgumentOperation argument && FateOf(argument) == ExceptionFate.Drops;
    }

    /// <summary>Whether a call hands an exception to a method that drops it.</summary>
    public bool Drops(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (FateOf(argument) == ExceptionFate.Drops)
                return true;
        }

        return false;
    }

    /// <summary>The method to which code hands an exception and that drops it; null where there is none.</summary>
    public IMethodSymbol? DropperIn(IOperation code)
    {
        if (code is IBlockOperation { Operations: var statements })
        {
            foreach (IOperation statement in statements)
            {
                if (DropperIn(statement) is { } found)
                    return found;
            }

            return null;
        }

        return code is IExpressionStatementOperation { Operation: var expression } && CallIn(expression) is { } call && Drops(call) ? call.TargetMethod : null;
    }

    /// <summary>Whether the method of another project says that somebody learns of the exception that it is given.</summary>
    public bool Tells(IMethodSymbol definition) => _told.Find(definition) is { Fate: ExceptionFate.Logs or ExceptionFate.Reports };

    /// <summary>Whether the method of another project says that it never returns.</summary>
    public bool Throws(IInvocationOperation call) => _told.Find((call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition) is { Fate: ExceptionFate.Throws };

    /// <summary>What becomes of the exception in a method of the project's own, read from its code.</summary>
    public ExceptionHelper? Read(IMethodSymbol definition, CancellationToken cancellation)
    {
        if (!MayPromise(definition) || PlaceOfException(definition) is not { } place)
            return null;
        IMethodSymbol implementation = definition.PartialImplementationPart ?? definition;
        if (implementation.DeclaringSyntaxReferences is not { Length: 1 } references
            || references[0].GetSyntax(cancellation) is not { ContainsDirectives: false } declaration
            || MethodBody.Of(definition, model.Project.Compilation, cancellation) is not IMethodBodyOperation body
            || (body.BlockBody ?? body.ExpressionBody) is not { } block)
            return null;
        ExceptionFate fate = FateIn(block, implementation.Parameters[place]);
        return fate == ExceptionFate.Unknown || (fate == ExceptionFate.Drops && IsMeant(definition, declaration)) ? null : new ExceptionHelper(place, fate);
    }

    private ExceptionHelper? Find(IMethodSymbol definition)
    {
        if (!SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, model.Project.Compilation.Assembly))
            return _told.Find(definition);
        if (_own.TryGetValue(definition, out ExceptionHelper? known))
            return known;

        // Kept for the compilation, whoever asks first. Of the project's own only those that drop it matter here, and to bind the body of each other one would be dear.
        return _own.GetOrAdd(definition, DroppingBody.MayBeOf(definition) ? Read(definition, CancellationToken.None) : null);
    }

    private ExceptionFate FateIn(IBlockOperation body, IParameterSymbol exception)
    {
        CatchOutcome outcome = CatchHandling.OfHelper(body, exception, model).Outcome;
        if (outcome == CatchOutcome.Dropped)
            return ExceptionFate.Drops;
        if (outcome != CatchOutcome.PassedOn)
            return ExceptionFate.Unknown;
        if (OnlyThrows(body))
            return ExceptionFate.Throws;
        ExceptionFate fate = ExceptionFate.Unknown;
        foreach (IOperation operation in body.Descendants())
        {
            if (operation is not IInvocationOperation call)
                continue;
            if (ErrorTrackers.Captures(call.TargetMethod))
                return ExceptionFate.Reports;
            if (model.Errors.IsTelemetry(call))
                fate = ExceptionFate.Logs;
        }

        return fate;
    }

    private static bool OnlyThrows(IBlockOperation body)
    {
        foreach (IOperation operation in body.Descendants())
        {
            if (operation is IReturnOperation or IAnonymousFunctionOperation or ILocalFunctionOperation or ITryOperation or IBranchOperation)
                return false;
        }

        return !body.Operations.IsEmpty
            && body.Operations[body.Operations.Length - 1] is IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation };
    }

    private static IInvocationOperation? CallIn(IOperation expression)
    {
        if (expression is IAwaitOperation { Operation: var awaited })
            expression = awaited is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } ? task : awaited;
        if (expression is IConditionalAccessOperation access)
            expression = access.WhenNotNull;
        return expression as IInvocationOperation;
    }

    // A name that says so, a comment: the author of the helper has thought of it.
    private static bool IsMeant(IMethodSymbol method, SyntaxNode declaration)
    {
        if (ErrorVocabulary.Silence.IsIn(method.Name) || ErrorVocabulary.Silence.IsIn(method.ContainingType.Name))
            return true;
        if (declaration is not MethodDeclarationSyntax { Body: { } body })
            return false;
        foreach (SyntaxTrivia trivia in body.DescendantTrivia())
        {
            if (CommentTrivia.IsComment(trivia))
                return true;
        }

        return false;
    }

    private bool MayPromise(IMethodSymbol method)
        => method is { MethodKind: MethodKind.Ordinary, IsAbstract: false, IsVirtual: false, IsOverride: false, IsExtern: false, ContainingType.TypeKind: not TypeKind.Interface }
            && (method.ReturnsVoid || (method.ReturnType.IsTask() && method.ReturnType is INamedTypeSymbol { TypeArguments.IsEmpty: true }))
            && !FulfilsContract(method)
            && !HasAttribute(method, "System.Diagnostics.ConditionalAttribute");

    // What others call by an interface they may get from another type.
    private static bool FulfilsContract(IMethodSymbol method)
    {
        foreach (INamedTypeSymbol contract in method.ContainingType.AllInterfaces)
        {
            foreach (ISymbol member in contract.GetMembers(method.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
                    return true;
            }
        }

        return false;
    }

    private static bool HasAttribute(IMethodSymbol method, string type)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass.Is(type))
                return true;
        }

        return false;
    }

    private int? PlaceOfException(IMethodSymbol method)
    {
        int? place = null;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (!parameter.Type.IsOrInherits(model.Errors.Exception))
                continue;
            if (place is not null)
                return null;
            place = parameter.Ordinal;
        }

        return place;
    }
}

/// <summary>A method that is given an exception.</summary>
internal sealed class ExceptionHelper(int parameter, ExceptionFate fate)
{
    /// <summary>The ordinal of the parameter that takes it.</summary>
    public int Parameter { get; } = parameter;

    public ExceptionFate Fate { get; } = fate;
}
