using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Privacy.Libraries;

/// <summary>Where a value is asked for by a name that is a text: configuration, the environment, forms, headers.</summary>
internal sealed class SecretStores(TypeLookup types)
{
    private static readonly string[] Headers = ["Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "X-Api-Key", "X-Functions-Key", "Ocp-Apim-Subscription-Key"];

    private const string HttpFeatures = "Microsoft.AspNetCore.Http.Features";

    private readonly INamedTypeSymbol? _configuration = types.Find("Microsoft.Extensions.Configuration.IConfiguration", "Microsoft.Extensions.Configuration.Abstractions");
    private readonly INamedTypeSymbol? _configurationBinder = types.Find("Microsoft.Extensions.Configuration.ConfigurationBinder", "Microsoft.Extensions.Configuration.Binder");
    private readonly INamedTypeSymbol? _environment = types.Find("System.Environment");
    private readonly INamedTypeSymbol? _collection = types.Find("System.Collections.Specialized.NameValueCollection");
    private readonly INamedTypeSymbol? _headers = types.Find("Microsoft.AspNetCore.Http.IHeaderDictionary", HttpFeatures);
    private readonly INamedTypeSymbol? _request = types.Find("Microsoft.AspNetCore.Http.HttpRequest", "Microsoft.AspNetCore.Http.Abstractions");
    private readonly INamedTypeSymbol? _form = types.Find("Microsoft.AspNetCore.Http.IFormCollection", HttpFeatures);
    private readonly INamedTypeSymbol? _query = types.Find("Microsoft.AspNetCore.Http.IQueryCollection", HttpFeatures);
    private readonly INamedTypeSymbol? _texts = types.Find("Microsoft.Extensions.Primitives.StringValues", "Microsoft.Extensions.Primitives");
    private readonly INamedTypeSymbol? _sentHeaders = types.Find("System.Net.Http.Headers.HttpRequestHeaders");
    private readonly INamedTypeSymbol? _authentication = types.Find("System.Net.Http.Headers.AuthenticationHeaderValue");

    /// <summary>Whether the type is the one that several values of a header, a form or a query share.</summary>
    public bool AreTexts(ITypeSymbol type) => type.Is(_texts);

    /// <summary>The name under which the value is asked for, where it is one constant; null where the operation asks for none.</summary>
    public string? KeyOf(IOperation read) => read switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } index, Instance: { } instance } when IsStore(instance.Type)
            => LastPart(index[0].Value.ConstantValue.Value as string),
        IInvocationOperation { TargetMethod: { Name: "GetEnvironmentVariable" } method } call when method.ContainingType.Is(_environment) => LastPart(FirstText(call)),
        IInvocationOperation { TargetMethod: { Name: "GetValue" } method } call when method.ContainingType.Is(_configurationBinder) => LastPart(FirstText(call)),
        _ => null,
    };

    /// <summary>All headers of a request, where they are written with their values; null otherwise.</summary>
    public string? AllHeaders(IOperation read)
    {
        if (read is not IPropertyReferenceOperation { Property: { IsIndexer: false } property, Type: { } type })
            return null;

        // Those that came in are a dictionary, which shows its values as an element of a log event, but not as a text.
        if (type.Is(_headers) && property.ContainingType.Is(_request))
            return IsText(read) ? null : property.Name;

        // Those that are sent show them as a text only; there is something to hide where the code has put it in.
        return type.Is(_sentHeaders) && IsText(read) && LetsIn(read.Root()) ? property.Name : null;
    }

    /// <summary>What was sent to let somebody in, decoded: user and password; null for all else.</summary>
    public string? DecodedCredentials(IOperation read)
    {
        if (read is not IInvocationOperation { TargetMethod: { Name: "GetString", ContainingType: var type } } text || !type.Is("System.Text.Encoding") || text.Arguments.Length != 1)
            return null;
        if (text.Arguments[0].Value.WithoutConversions() is not IInvocationOperation { TargetMethod: { Name: "FromBase64String", ContainingType: var converter }, Arguments: { Length: 1 } encoded }
            || !converter.Is("System.Convert"))
            return null;
        string? name = encoded[0].Value.WithoutConversions() switch
        {
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            _ => null,
        };
        return name is not null && PrivacyVocabulary.Credentials.Ends(name) ? name : null;
    }

    private static bool IsText(IOperation read)
    {
        IOperation? user = read.Parent;
        while (user is IConversionOperation or IParenthesizedOperation)
            user = user.Parent;
        return user is IInvocationOperation { TargetMethod.Name: "ToString" } or IInterpolationOperation or IBinaryOperation;
    }

    private bool LetsIn(IOperation body)
    {
        foreach (IOperation operation in body.Descendants())
        {
            bool letsIn = operation switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Authorization" } target } => target.Property.ContainingType.Is(_sentHeaders),
                IInvocationOperation { TargetMethod.Name: "Add" or "TryAddWithoutValidation" } call => FirstText(call) is { } header && IsSecretHeader(header),
                _ => false,
            };
            if (letsIn)
                return true;
        }

        return false;
    }

    /// <summary>The header that carries what lets somebody in, where the operation reads one; null otherwise.</summary>
    public string? SecretHeader(IOperation read)
    {
        if (read is not IPropertyReferenceOperation { Property: var property } reference)
            return null;
        switch (property.Name)
        {
            case "Authorization" or "ProxyAuthorization" or "Cookie" or "SetCookie" when property.ContainingType.Is(_headers):
            case "Authorization" or "ProxyAuthorization" when property.ContainingType.Is(_sentHeaders):
                return property.Name;
            case "Parameter" when property.ContainingType.Is(_authentication):
                return "Authorization";
        }

        return property.IsIndexer && reference.Arguments.Length == 1 && reference.Instance?.Type.IsOrInherits(_headers) == true
            && reference.Arguments[0].Value.ConstantValue.Value is string header && IsSecretHeader(header)
            ? header
            : null;
    }

    /// <summary>Whether a word in the source may be the name of such a header, as a text or as a property.</summary>
    public static bool MayBeHeader(string word) => word is "Authorization" or "ProxyAuthorization" or "Cookie" or "SetCookie" or "FromBase64String" || IsSecretHeader(word);

    private static bool IsSecretHeader(string header)
    {
        foreach (string secret in Headers)
        {
            if (string.Equals(secret, header, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private bool IsStore(ITypeSymbol? type)
        => type.IsOrInherits(_configuration) || type.IsOrInherits(_collection) || type.IsOrInherits(_headers) || type.IsOrInherits(_form) || type.IsOrInherits(_query);

    private static string? FirstText(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value.ConstantValue.Value is string text)
                return text;
        }

        return null;
    }

    // Db:Password and Db__Password are the password of a section.
    private static string? LastPart(string? key)
    {
        if (key is null)
            return null;
        int start = key.LastIndexOf(':') + 1;
        int nested = key.LastIndexOf("__", StringComparison.Ordinal) + 2;
        start = Math.Max(start, nested > 1 ? nested : 0);
        return start == 0 ? key : key.Substring(start);
    }
}
