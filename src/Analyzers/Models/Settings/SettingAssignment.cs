using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Settings;

/// <summary>One assignment of such a property, also in an object initializer.</summary>
internal readonly struct SettingAssignment(ISimpleAssignmentOperation operation, IPropertySymbol property, Setting setting)
{
    public ISimpleAssignmentOperation Operation { get; } = operation;

    public IPropertySymbol Property { get; } = property;

    public Setting Setting { get; } = setting;

    /// <summary>What it is set to, below the conversions that the compiler added.</summary>
    public IOperation Value => Operation.Value.WithoutImplicitConversions();
}
