using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Errors;

/// <summary>
/// A try block that only attempts to read values that may not be there or may be malformed: <c>int.Parse(text)</c>,
/// <c>new Uri(text)</c>, <c>process.ExitCode</c>. That it fails is an answer about the input, not an incident.
/// </summary>
internal static class ParsingBody
{
    // Whose constructors read a text.
    private static readonly ImmutableArray<string> Readers = ImmutableArray.Create(
        "System.Uri",
        "System.Text.RegularExpressions.Regex",
        "System.Version",
        "System.Guid",
        "System.Net.Mail.MailAddress",
        "System.Globalization.CultureInfo",
        "System.Globalization.RegionInfo",
        "System.Net.IPAddress");

    // Whose methods cannot fail on the input.
    private static readonly ImmutableArray<string> Helpers = ImmutableArray.Create("System.Math", "System.Linq.Enumerable", "System.StringComparer", "System.Text.Encoding");

    // Methods that read a text or look for what may not be there; all of a type where none is named.
    private static readonly (string Type, string[] Methods)[] ReadingMethods =
    [
        ("System.Convert", []),
        ("System.ComponentModel.TypeConverter", ["ConvertFrom", "ConvertTo"]),
        ("System.Diagnostics.Process", ["GetProcessById"]),
        ("System.Reflection.Assembly", ["Load", "LoadFile", "LoadFrom", "LoadWithPartialName", "GetType"]),
        ("System.Type", ["GetType"]),
        ("System.Globalization.CultureInfo", ["GetCultureInfo"]),
        ("System.TimeZoneInfo", ["FindSystemTimeZoneById"]),
        ("System.Text.Encoding", ["GetEncoding"]),
        ("System.Diagnostics.FileVersionInfo", ["GetVersionInfo"]),
        ("System.Char", ["ConvertFromUtf32"]),
        ("System.Reflection.PropertyInfo", ["GetValue"]),
        ("System.Reflection.FieldInfo", ["GetValue"]),
        ("System.Reflection.MethodInfo", ["CreateDelegate"]),
        ("System.Reflection.MemberInfo", ["GetCustomAttribute", "GetCustomAttributes"]),
        ("System.Diagnostics.ActivityTraceId", ["CreateFromString"]),
        ("System.Diagnostics.ActivitySpanId", ["CreateFromString"]),
        ("System.Net.Dns", ["GetHostName"]),
        ("Newtonsoft.Json.Linq.JToken", ["ToObject", "Value", "Parse", "FromObject"]),
        ("Newtonsoft.Json.Linq.JObject", ["ToObject", "Value", "Parse", "FromObject"]),
        ("Newtonsoft.Json.Linq.JArray", ["ToObject", "Value", "Parse", "FromObject"]),
        ("System.Text.Json.JsonSerializer", ["Deserialize"]),
        ("Newtonsoft.Json.JsonSerializer", ["Deserialize"]),
        ("Newtonsoft.Json.JsonConvert", ["DeserializeObject", "DeserializeAnonymousType"]),
    ];

    public static bool OnlyReads(IBlockOperation body, TelemetryModel model)
    {
        bool reads = IsSinglePropertyRead(body);
        foreach (IOperation operation in body.Descendants())
        {
            switch (operation)
            {
                case IInvocationOperation call when IsAttempt(call.TargetMethod) || CreatesByName(call):
                case IObjectCreationOperation made when made.Type.IsAny(Readers) || ReadsText(made):
                    reads = true;
                    break;

                // Vector.Parse(text) of a package that is not there.
                case IInvalidOperation { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called } } }
                    when ErrorVocabulary.Parsers.Begins(called):
                    reads = true;
                    break;
                case IInvocationOperation call when !IsPlain(call) && !KeepsWhatWasRead(call, body) && model.Find(call.TargetMethod) is not LogMethod:
                case IObjectCreationOperation { Type: { } type } when !IsPlain(type):
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

    private static bool IsAttempt(IMethodSymbol method)
    {
        foreach ((string type, string[] methods) in ReadingMethods)
        {
            if (method.ContainingType.Is(type))
                return methods.Length == 0 || Array.IndexOf(methods, method.Name) >= 0;
        }

        // serializer.Deserialize<Order>(text), of whatever serializer.
        if (!method.IsStatic)
            return method.Parameters.Length > 0 && ErrorVocabulary.Deserializers.Begins(method.Name) && IsEncoded(method.Parameters[0].Type);
        return (ErrorVocabulary.Parsers.Begins(method.Name)
                || ErrorVocabulary.Decoders.IsIn(method.Name)
                || (method.Parameters.Length > 0 && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType)
                    && ErrorVocabulary.Readings.Begins(method.Name) && IsEncoded(method.Parameters[0].Type)));
    }

    // Activator.CreateInstance("Shop", "Order"), Activator.CreateInstance(Type.GetType(name)): is there such a type? Where it is there, what fails is its constructor.
    private static bool CreatesByName(IInvocationOperation call)
        => call is { TargetMethod: { Name: "CreateInstance", ContainingType: { } type, Parameters: { Length: > 0 } parameters }, Arguments: { Length: > 0 } arguments }
            && type.Is("System.Activator")
            && (parameters[0].Type.SpecialType == SpecialType.System_String
                || arguments[0].Value.WithoutConversions() is IInvocationOperation { TargetMethod: var lookup } && IsAttempt(lookup));

    // new OrderId(text): a value of a type that reads texts elsewhere, too, or is no more than what the text says.
    private static bool ReadsText(IObjectCreationOperation made)
        => made is { Arguments.Length: 1, Type: INamedTypeSymbol { TypeKind: TypeKind.Struct or TypeKind.Class } type, Constructor.Parameters: { Length: 1 } parameters }
            && IsEncoded(parameters[0].Type)
            && (type.TypeKind == TypeKind.Struct || !type.GetMembers("Parse").IsEmpty || !type.GetMembers("TryParse").IsEmpty);

    private static bool IsEncoded(ITypeSymbol type)
        => type.SpecialType == SpecialType.System_String || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Char };

    // What stands around a parse: cutting the text, keeping the result, asking the result.
    private static bool IsPlain(IInvocationOperation call)
    {
        INamedTypeSymbol type = call.TargetMethod.ContainingType;
        return type.SpecialType != SpecialType.None
            || type.IsAny(Helpers)
            || type.ContainingNamespace.IsWithin("System.Collections")
            || type.Is("System.Text.Json.JsonElement")
            || type.Is("System.Type")
            || IsOnAttempt(call);
    }

    // var amount = Convert.ChangeType(text, type); setter(order, amount): a delegate that keeps the value.
    private static bool KeepsWhatWasRead(IInvocationOperation call, IBlockOperation body)
    {
        if (call.TargetMethod.MethodKind != MethodKind.DelegateInvoke)
            return false;
        foreach (IOperation operation in body.Descendants())
        {
            if (operation is IVariableDeclaratorOperation { Symbol: var read, Initializer.Value: var value }
                && value.WithoutConversions() is IInvocationOperation { TargetMethod: var reader } && IsAttempt(reader)
                && call.Arguments.Any(argument => argument.Value.WithoutConversions() is ILocalReferenceOperation { Local: var handed } && SymbolEqualityComparer.Default.Equals(handed, read)))
                return true;
        }

        return false;
    }

    private static bool IsOnAttempt(IInvocationOperation call)
    {
        IOperation? receiver = call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
        while (receiver?.WithoutConversions() is IMemberReferenceOperation { Instance: { } instance })
            receiver = instance;
        return receiver?.WithoutConversions() is IInvocationOperation inner && IsAttempt(inner.TargetMethod);
    }

    // What holds the values that are read.
    private static bool IsPlain(ITypeSymbol type)
        => type.ContainingNamespace.IsWithin("System.Collections") || type.ContainingNamespace.IsWithin("System.Text.Json") || type.ContainingNamespace.IsWithin("Newtonsoft.Json");
}
