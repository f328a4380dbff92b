using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>An expression that makes a source of spans: <c>new ActivitySource("Shop.Orders")</c>.</summary>
internal sealed class SourceCreation(IObjectCreationOperation operation)
{
    public IObjectCreationOperation Operation { get; } = operation;

    /// <summary>The source's name as it is given; null where it is hidden in options made elsewhere.</summary>
    public IOperation? NameArgument
    {
        get
        {
            foreach (IArgumentOperation argument in Operation.Arguments)
            {
                switch (argument.Parameter?.Name)
                {
                    case "name":
                        return argument.Value;
                    case "options" when argument.Value.WithoutConversions() is IObjectCreationOperation { Type.Name: "ActivitySourceOptions" } options:
                        return InstrumentCreation.Setting(options, "Name") ?? (options.Arguments.IsEmpty ? null : options.Arguments[0].Value);
                }
            }

            return null;
        }
    }

    /// <summary>The name where it is a constant.</summary>
    public string? Name => NameArgument?.ConstantValue.Value as string;
}
