using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Output;

/// <summary>One write to the console, to <c>Debug</c> or to <c>Trace</c>.</summary>
internal sealed class OutputCall
{
    private OutputCall(IInvocationOperation operation, OutputMethod method, LogLevel level, string name)
    {
        Operation = operation;
        Method = method;
        Level = level;
        Name = name;
    }

    public IInvocationOperation Operation { get; }

    public OutputMethod Method { get; }

    /// <summary>The level that a log statement in its place would have.</summary>
    public LogLevel Level { get; }

    /// <summary>The call as its writer thinks of it: <c>Console.WriteLine</c>, <c>Console.Error.Write</c>.</summary>
    public string Name { get; }

    /// <summary>Whether a line ends with it: what <c>Write</c> prints is a piece, or goes on into a pipe.</summary>
    public bool EndsLine => Operation.TargetMethod.Name is not ("Write" or "WriteAsync" or "WriteIf");

    /// <summary>The text or the one value that is written; null for an empty line.</summary>
    public IArgumentOperation? Text => Operation.ArgumentAt(Method.Text);

    /// <summary>Whether it only lays out what other lines say: an empty line, or one of dashes or stars.</summary>
    public bool IsLayout => Text is null
        || (EndsLine && Method.Condition < 0 && Text.Value.WithoutConversions().ConstantValue is { HasValue: true, Value: string text } && !text.Any(char.IsLetterOrDigit));

    /// <summary>The values of a composite format.</summary>
    public LogArguments Arguments => LogArguments.Of(Operation, Method.FirstArgument);

    /// <summary>Reads a call; null where the writer is not the console's.</summary>
    public static OutputCall? TryCreate(IInvocationOperation operation, OutputMethod method)
    {
        if (!method.OnWriter)
            return new OutputCall(operation, method, method.Level, $"{operation.TargetMethod.ContainingType.Name}.{operation.TargetMethod.Name}");

        if (operation.Instance is not IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Out" or "Error" } writer } || !IsConsole(writer.ContainingType))
            return null;
        LogLevel level = writer.Name == "Error" ? LogLevel.Error : method.Level;
        return new OutputCall(operation, method, level, $"Console.{writer.Name}.{operation.TargetMethod.Name}");
    }

    private static bool IsConsole(INamedTypeSymbol type)
        => type.Is("System.Console");
}
