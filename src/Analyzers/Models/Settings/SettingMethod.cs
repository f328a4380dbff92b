using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Settings;

/// <summary>A method that takes a setting as an argument: <c>SentrySdk.Init(dsn)</c>.</summary>
internal sealed class SettingMethod(Setting setting, int value) : KnownMethod
{
    public Setting Setting { get; } = setting;

    /// <summary>The ordinal of the setting's value.</summary>
    public int Value { get; } = value;
}

/// <summary>One call of such a method.</summary>
internal readonly struct SettingCall(IInvocationOperation operation, SettingMethod method)
{
    public IInvocationOperation Operation { get; } = operation;

    public Setting Setting { get; } = method.Setting;

    /// <summary>What it is set to, below the conversions; null where the call gives none.</summary>
    public IOperation? Value
        => Operation.ArgumentAt(method.Value) is { ArgumentKind: ArgumentKind.Explicit } argument ? argument.Value.WithoutImplicitConversions() : null;
}
