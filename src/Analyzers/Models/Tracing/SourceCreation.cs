using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>An expression that makes a source of spans: <c>new ActivitySource("Shop.Orders")</c>, or a tracer of OpenTelemetry's, which makes one of that name.</summary>
internal sealed class SourceCreation
{
    private SourceCreation(IOperation operation, IOperation? name, bool isTracer)
    {
        Operation = operation;
        NameArgument = name;
        IsTracer = isTracer;
    }

    public IOperation Operation { get; }

    /// <summary>The source's name as it is given; null where it is hidden in options made elsewhere.</summary>
    public IOperation? NameArgument { get; }

    /// <summary>The name where it is a constant.</summary>
    public string? Name => NameArgument?.ConstantValue.Value as string;

    /// <summary>Whether a provider makes it, which keeps one tracer for a name.</summary>
    public bool IsTracer { get; }

    /// <summary>Reads a creation; null where the expression is none.</summary>
    public static SourceCreation? TryCreate(IOperation expression, TracingModel model) => expression switch
    {
        IObjectCreationOperation creation when model.MayMean(creation.Type) => Of(creation),
        IInvocationOperation call when model.OpenTelemetry?.MakesTracer(call.TargetMethod) == true => Of(call),
        _ => null,
    };

    /// <summary>Reads the creation of an object that is a source.</summary>
    public static SourceCreation Of(IObjectCreationOperation creation) => new(creation, NameIn(creation.Arguments), isTracer: false);

    /// <summary>Reads a call that hands out a tracer.</summary>
    public static SourceCreation Of(IInvocationOperation call) => new(call, NameIn(call.Arguments), isTracer: true);

    private static IOperation? NameIn(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            switch (argument.Parameter?.Name)
            {
                case "name":
                    return argument.Value;
                case "options" when argument.Value.WithoutConversions() is IObjectCreationOperation options && options.Type.Is("System.Diagnostics.ActivitySourceOptions"):
                    return InstrumentCreation.Setting(options, "Name") ?? NameIn(options.Arguments);
            }
        }

        return null;
    }
}
