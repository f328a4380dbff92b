using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Tags;

/// <summary>The types and members whose values are without a bound, for certain.</summary>
internal sealed class UnboundedSources(TypeLookup types)
{
    private readonly INamedTypeSymbol? _guid = types.Find("System.Guid");
    private readonly INamedTypeSymbol? _offset = types.Find("System.DateTimeOffset");
    private readonly INamedTypeSymbol? _timeOnly = types.Find("System.TimeOnly");
    private readonly INamedTypeSymbol? _uri = types.Find("System.Uri");
    private readonly INamedTypeSymbol? _exception = types.Find("System.Exception");
    private readonly INamedTypeSymbol? _environment = types.Find("System.Environment");
    private readonly INamedTypeSymbol? _thread = types.Find("System.Threading.Thread");
    private readonly INamedTypeSymbol? _activity = types.Find("System.Diagnostics.Activity", "System.Diagnostics.DiagnosticSource");
    private readonly INamedTypeSymbol? _request = types.Find("Microsoft.AspNetCore.Http.HttpRequest", "Microsoft.AspNetCore.Http.Abstractions");
    private readonly INamedTypeSymbol? _connection = types.Find("Microsoft.AspNetCore.Http.ConnectionInfo", "Microsoft.AspNetCore.Http.Abstractions");
    private readonly INamedTypeSymbol? _requestAddresses = types.Find("Microsoft.AspNetCore.Http.Extensions.UriHelper", "Microsoft.AspNetCore.Http.Extensions");
    private readonly INamedTypeSymbol? _identity = types.Find("System.Security.Principal.IIdentity");
    private readonly INamedTypeSymbol? _principal = types.Find("System.Security.Principal.IPrincipal");
    private readonly INamedTypeSymbol? _claimsPrincipal = types.Find("System.Security.Claims.ClaimsPrincipal");
    private readonly INamedTypeSymbol? _claimsExtensions = types.Find("System.Security.Claims.PrincipalExtensions");
    private readonly INamedTypeSymbol? _sentRequest = types.Find("System.Net.Http.HttpRequestMessage");
    private readonly INamedTypeSymbol? _listenerRequest = types.Find("System.Net.HttpListenerRequest");

    /// <summary>The type of an HTTP request and all that belongs to it.</summary>
    public INamedTypeSymbol? HttpContext { get; } = types.Find("Microsoft.AspNetCore.Http.HttpContext", "Microsoft.AspNetCore.Http.Abstractions");

    /// <summary>An endpoint that knows its route; null where there is no routing.</summary>
    public INamedTypeSymbol? RouteEndpoint { get; } = types.Find("Microsoft.AspNetCore.Routing.RouteEndpoint", "Microsoft.AspNetCore.Routing");

    public bool IsException(ITypeSymbol? type) => type.IsOrInherits(_exception);

    /// <summary>Whether values of the type are points in time.</summary>
    public bool IsTime(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_DateTime || type.Is(_offset) || type.Is(_timeOnly);

    /// <summary>What the operation reads without a bound; null where it may be one of few.</summary>
    public UnboundedKind? KindOf(IOperation operation)
    {
        UnboundedKind? byMember = operation switch
        {
            IPropertyReferenceOperation property => OfProperty(property),
            IInvocationOperation call => OfCall(call),
            _ => null,
        };
        return byMember ?? (IsFixed(operation) ? null : OfType(operation));
    }

    /// <summary>Whether the address is one that was asked for, and not one of few that were configured.</summary>
    private bool IsRequested(IOperation? address)
    {
        for (int steps = 0; steps < 4 && address is not null; steps++)
        {
            switch (address.WithoutConversions())
            {
                case IPropertyReferenceOperation { Property: { Name: "RequestUri" or "Url" } property }:
                    return property.ContainingType.Is(_sentRequest) || property.ContainingType.Is(_listenerRequest);
                case ILocalReferenceOperation local:
                    address = LocalWrites.SingleValue(local.Local, local);
                    break;
                case IConditionalAccessOperation access:
                    address = access.WhenNotNull;
                    break;
                case IConditionalAccessInstanceOperation instance:
                    address = instance.Target();
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private UnboundedKind? OfProperty(IPropertyReferenceOperation reference)
    {
        INamedTypeSymbol type = reference.Property.ContainingType;
        switch (reference.Property.Name)
        {
            case "Path" when type.Is(_request):
                return UnboundedKind.RequestPath;
            case "QueryString" when type.Is(_request):
                return UnboundedKind.RequestAddress;
            case "Message" or "StackTrace" when IsException(type):
                return UnboundedKind.ExceptionText;
            case "TraceIdentifier" when type.Is(HttpContext):
            case "Id" when type.Is(_connection):
            case "Id" or "ParentId" or "RootId" or "TraceId" or "SpanId" or "ParentSpanId" when type.Is(_activity):
                return UnboundedKind.RequestId;
            case "RemoteIpAddress" when type.Is(_connection):
                return UnboundedKind.ClientAddress;
            case "AbsoluteUri" or "PathAndQuery" or "AbsolutePath" or "LocalPath" or "OriginalString" or "Query" when type.Is(_uri) && IsRequested(reference.Instance):
            case "RequestUri" or "Url" when reference.Type.Is(_uri) && IsRequested(reference):
                return UnboundedKind.RequestAddress;
            case "PathAndQuery" or "Query" when type.Is(_uri) && reference.Instance?.WithoutConversions() is IParameterReferenceOperation:
                return UnboundedKind.RequestAddress;
            case "TickCount" or "TickCount64" when type.Is(_environment):
            case "Ticks" when IsTime(type):
                return UnboundedKind.Time;
            case "CurrentManagedThreadId" when type.Is(_environment):
            case "ManagedThreadId" when type.Is(_thread):
                return UnboundedKind.ThreadId;
            case "Name" when type.IsOrInherits(_identity) && IsOfPrincipal(reference.Instance):
                return UnboundedKind.UserIdentity;
            default:
                return null;
        }
    }

    private UnboundedKind? OfCall(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        switch (method.Name)
        {
            case "GetDisplayUrl" or "GetEncodedUrl" or "GetEncodedPathAndQuery" when method.ContainingType.Is(_requestAddresses):
                return UnboundedKind.RequestAddress;
            case "FindFirst" or "FindFirstValue" when (method.ContainingType.Is(_claimsPrincipal) || method.ContainingType.Is(_claimsExtensions)) && AsksForIdentity(call):
                return UnboundedKind.UserIdentity;
            default:
                return null;
        }
    }

    private UnboundedKind? OfType(IOperation operation)
    {
        ITypeSymbol? type = operation.Type;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        if (type.Is(_guid))
            return UnboundedKind.UniqueId;
        if (IsException(type))
            return UnboundedKind.ExceptionText;

        // A method may round a time to the hour; and a day is no time.
        return IsTime(type) && operation is not IInvocationOperation && operation is not IPropertyReferenceOperation { Property.Name: "Date" or "Today" } ? UnboundedKind.Time : null;
    }

    // What the process is given once: its own id, when it was built or started.
    private static bool IsFixed(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } => field.IsStatic || operation is IFieldReferenceOperation { Instance: IInstanceReferenceOperation },
        IPropertyReferenceOperation { Property: { IsStatic: true } property } => property.Name is not ("Now" or "UtcNow"),
        IPropertyReferenceOperation { Instance: IInstanceReferenceOperation, Property.IsReadOnly: true } => true,
        _ => false,
    };

    private bool IsOfPrincipal(IOperation? identity) => identity?.WithoutConversions() switch
    {
        IPropertyReferenceOperation { Property: { Name: "Identity", ContainingType: { } type } } => type.IsOrInherits(_principal),
        IConditionalAccessInstanceOperation instance => IsOfPrincipal(instance.Target()),
        IConditionalAccessOperation access => IsOfPrincipal(access.WhenNotNull),
        _ => false,
    };

    // A role or a plan is one of few.
    private static bool AsksForIdentity(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value.ConstantValue.Value is string claim && TagVocabulary.IdentityClaims.Is(claim.Substring(claim.LastIndexOf('/') + 1)))
                return true;
        }

        return false;
    }
}
