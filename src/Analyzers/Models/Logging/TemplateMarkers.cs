using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Models.Logging;

/// <summary>
/// The attributes by which a method says which parameter is a template. They are known by their short names, whatever assembly declares them: that is how JetBrains means
/// its annotations to be copied into a project, and Serilog's tools read theirs.
/// </summary>
internal static class TemplateMarkers
{
    private const string OfParameter = "StructuredMessageTemplateAttribute";
    private const string OfMethod = "MessageTemplateFormatMethodAttribute";

    /// <summary>Whether an attribute may be one of them, as it is written.</summary>
    public static bool MayBe(NameSyntax name)
        => ((name as QualifiedNameSyntax)?.Right ?? name).ToString() is OfParameter or OfMethod or "StructuredMessageTemplate" or "MessageTemplateFormatMethod";

    /// <summary>The parameter that is marked; null where none is.</summary>
    public static IParameterSymbol? MarkedIn(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            foreach (AttributeData attribute in parameter.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: OfParameter })
                    return parameter;
            }
        }

        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: OfMethod, ConstructorArguments: { Length: 1 } arguments } && arguments[0].Value is string name)
                return Named(method, name);
        }

        return null;
    }

    private static IParameterSymbol? Named(IMethodSymbol method, string name)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Name == name)
                return parameter;
        }

        return null;
    }
}
