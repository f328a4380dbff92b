using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors;

/// <summary>
/// A try block that only attempts to read values that may not be there or may be malformed: <c>int.Parse(text)</c>,
/// <c>new Uri(text)</c>, <c>process.ExitCode</c>. That it fails is an answer about the input, not an incident.
/// </summary>
internal static class ParsingBody
{
    public static bool OnlyReads(IBlockOperation body)
    {
        bool reads = IsSinglePropertyRead(body);
        foreach (IOperation operation in body.Descendants())
        {
            switch (operation)
            {
                case IInvocationOperation call when IsAttempt(call.TargetMethod):
                case IObjectCreationOperation { Type.Name: "Uri" or "Regex" or "Version" or "Guid" or "MailAddress" or "CultureInfo" or "RegionInfo" or "IPAddress" }:
                    reads = true;
                    break;
                case IInvocationOperation call when !IsPlain(call):
                case IObjectCreationOperation { Type: { } type } when !IsOfBaseLibrary(type.ContainingNamespace, "Collections") && !type.Name.StartsWith("Json", StringComparison.Ordinal):
                case IAwaitOperation or IThrowOperation or IDynamicInvocationOperation:
                    return false;
            }
        }

        return reads;
    }

    private static bool IsSinglePropertyRead(IBlockOperation body)
    {
        if (body.Operations.Length != 1)
            return false;
        IOperation? value = body.Operations[0] switch
        {
            IReturnOperation { ReturnedValue: { } returned } => returned,
            IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment } => assignment.Value,
            _ => null,
        };
        return value?.WithoutConversions() is IPropertyReferenceOperation;
    }

    private static bool IsAttempt(IMethodSymbol method) => method.ContainingType.Name switch
    {
        "Convert" => true,
        "Process" => method.Name == "GetProcessById",
        "Assembly" => method.Name.StartsWith("Load", StringComparison.Ordinal) || method.Name == "GetType",
        "Type" => method.Name == "GetType",
        "Activator" => method.Name == "CreateInstance",
        "CultureInfo" => method.Name == "GetCultureInfo",
        "TimeZoneInfo" => method.Name == "FindSystemTimeZoneById",
        "Encoding" => method.Name == "GetEncoding",
        "FileVersionInfo" => method.Name == "GetVersionInfo",
        "Char" => method.Name == "ConvertFromUtf32",
        "JToken" or "JObject" or "JArray" => method.Name is "ToObject" or "Value" or "Parse" or "FromObject",
        "JsonSerializer" => method.Name == "Deserialize",
        "JsonConvert" => method.Name is "DeserializeObject" or "DeserializeAnonymousType",
        _ => method.IsStatic && (Words.StartsWith(method.Name, "Parse") || Words.Contains(method.Name, "Decode")),
    };

    // What stands around a parse: cutting the text, keeping the result, asking the result.
    private static bool IsPlain(IInvocationOperation call)
    {
        INamedTypeSymbol type = call.TargetMethod.ContainingType;
        return type.SpecialType != SpecialType.None
            || type.Name is "Math" or "Enumerable" or "StringComparer" or "Encoding"
            || IsOfBaseLibrary(type.ContainingNamespace, "Collections")
            || IsOnAttempt(call);
    }

    private static bool IsOnAttempt(IInvocationOperation call)
    {
        IOperation? receiver = call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
        while (receiver?.WithoutConversions() is IMemberReferenceOperation { Instance: { } instance })
            receiver = instance;
        return receiver?.WithoutConversions() is IInvocationOperation inner && IsAttempt(inner.TargetMethod);
    }

    private static bool IsOfBaseLibrary(INamespaceSymbol? space, string name)
    {
        for (; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space.Name == name && space.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
                return true;
        }

        return false;
    }
}
