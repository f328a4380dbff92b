using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>How a logger comes about.</summary>
internal enum LoggerOrigin
{
    /// <summary>A factory makes it: <c>CreateLogger</c>, <c>LogManager.GetLogger</c>.</summary>
    Factory,

    /// <summary>Derived from another logger: Serilog's <c>ForContext</c>.</summary>
    Derived,

    /// <summary>Asked of a service provider.</summary>
    Services,

    /// <summary>A whole logging pipeline is built: <c>LoggerFactory.Create</c>, <c>LoggerConfiguration.CreateLogger</c>.</summary>
    Pipeline,
}

/// <summary>A method that hands out loggers.</summary>
internal sealed class LoggerCreationMethod(LogLibrary library, LoggerOrigin origin, int category = -1) : KnownMethod
{
    public LogLibrary Library { get; } = library;

    public LoggerOrigin Origin { get; } = origin;

    /// <summary>The ordinal of the category (a type or a name); -1 where a type argument says it or nothing does.</summary>
    public int Category { get; } = category;
}

/// <summary>One call that hands out a logger: for which class.</summary>
internal sealed class LoggerCreation
{
    private LoggerCreation(IInvocationOperation operation, LoggerCreationMethod method, ITypeSymbol? category)
    {
        Operation = operation;
        Method = method;
        Category = category;
    }

    public IInvocationOperation Operation { get; }

    public LoggerCreationMethod Method { get; }

    public LoggerOrigin Origin => Method.Origin;

    /// <summary>The class that the logger is for, where the call names one: <c>CreateLogger&lt;T&gt;()</c>, <c>typeof(T)</c>, <c>nameof(T)</c>, <c>typeof(T).FullName</c>.</summary>
    public ITypeSymbol? Category { get; }

    /// <summary>Whether the factory that is asked is itself made or fetched in the same member.</summary>
    public bool IsOfFactoryMadeHere
        => (Operation.Instance ?? (Operation.TargetMethod.IsExtensionMethod && !Operation.Arguments.IsEmpty ? Operation.Arguments[0].Value : null))?.WithoutConversions()
            is ILocalReferenceOperation or IInvocationOperation;

    /// <summary>Whether the category is given as a constant text.</summary>
    public bool NameIsConstant => Operation.ArgumentAt(Method.Category)?.Value.ConstantValue.HasValue == true;

    /// <summary>Where <see cref="Category"/> is written.</summary>
    public TypeSyntax? CategorySyntax
    {
        get
        {
            if (Operation.ArgumentAt(Method.Category)?.Value.WithoutConversions() is { } value)
                return (TypeOf(value)?.Syntax as TypeOfExpressionSyntax)?.Type ?? NameOf(value);
            return Operation.Syntax is InvocationExpressionSyntax { Expression: { } called } && GenericName(called) is { TypeArgumentList.Arguments: { Count: 1 } types }
                ? Innermost(types[0])
                : null;
        }
    }

    /// <summary>Reads a call; null where it hands out no logger after all.</summary>
    public static LoggerCreation? TryCreate(IInvocationOperation operation, LoggerCreationMethod method, LoggingModel model)
    {
        if (method.Origin == LoggerOrigin.Services)
        {
            return operation.TargetMethod.TypeArguments.Length == 1
                && operation.TargetMethod.TypeArguments[0] is INamedTypeSymbol { TypeArguments.Length: 1 } logger
                && model.GenericLoggerLibrary(logger) is not null
                ? new LoggerCreation(operation, method, logger.TypeArguments[0])
                : null;
        }

        return new LoggerCreation(operation, method, CategoryOf(operation, method));
    }

    private static ITypeSymbol? CategoryOf(IInvocationOperation operation, LoggerCreationMethod method)
    {
        if (operation.TargetMethod.TypeArguments.Length == 1)
            return operation.TargetMethod.TypeArguments[0];
        if (operation.ArgumentAt(method.Category)?.Value.WithoutConversions() is not { } value)
            return null;
        if (TypeOf(value) is { } type)
            return type.TypeOperand;
        return NameOf(value) is { } name ? operation.SemanticModel?.GetSymbolInfo(name).Symbol as ITypeSymbol : null;
    }

    // typeof(T), and typeof(T).FullName.
    private static ITypeOfOperation? TypeOf(IOperation value) => value switch
    {
        ITypeOfOperation type => type,
        IPropertyReferenceOperation { Property.Name: "FullName" or "Name" or "AssemblyQualifiedName", Instance: ITypeOfOperation type } => type,
        _ => null,
    };

    private static TypeSyntax? NameOf(IOperation value)
        => value is INameOfOperation { Syntax: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } } ? arguments[0].Expression as TypeSyntax : null;

    private static GenericNameSyntax? GenericName(ExpressionSyntax called) => called switch
    {
        GenericNameSyntax generic => generic,
        MemberAccessExpressionSyntax access => access.Name as GenericNameSyntax,
        MemberBindingExpressionSyntax binding => binding.Name as GenericNameSyntax,
        _ => null,
    };

    // Of ILogger<T>, asked of a service provider, the T.
    private TypeSyntax Innermost(TypeSyntax type)
    {
        if (Origin != LoggerOrigin.Services)
            return type;
        SimpleNameSyntax? name = type switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax alias => alias.Name,
            _ => type as SimpleNameSyntax,
        };
        return name is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } types } ? types[0] : type;
    }
}
