using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Members that run once, or as often as their object is made: where a program starts and where objects come about.</summary>
internal static class RunsOnce
{
    // What a program is put together from; whoever takes one does it while it starts.
    internal static readonly ImmutableArray<string> Builders = ImmutableArray.Create(
        "Microsoft.Extensions.DependencyInjection.IServiceCollection",
        "Microsoft.Extensions.Hosting.IHost",
        "Microsoft.Extensions.Hosting.IHostBuilder",
        "Microsoft.Extensions.Hosting.IHostApplicationBuilder",
        "Microsoft.Extensions.Hosting.HostBuilderContext",
        "Microsoft.Extensions.Logging.ILoggingBuilder",
        "Microsoft.AspNetCore.Builder.IApplicationBuilder",
        "Microsoft.AspNetCore.Builder.WebApplication",
        "Microsoft.AspNetCore.Builder.WebApplicationBuilder",
        "Microsoft.AspNetCore.Routing.IEndpointRouteBuilder",
        "Microsoft.AspNetCore.Hosting.IWebHost",
        "Microsoft.AspNetCore.Hosting.IWebHostBuilder",
        "Microsoft.AspNetCore.Hosting.WebHostBuilderContext");

    public static bool IsLikely(IMethodSymbol member, TelemetryModel model)
    {
        if (member.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor || member.Name is "Main" or "<Main>$")
            return true;
        if (LoggingVocabulary.OneTimers.Begins(member.Name) && !IsDoneAllDay(member))
            return true;
        if (!member.ContainingType.GetMembers("Main").IsEmpty || model.Logging.MakesLoggers(member.ContainingType))
            return true;
        foreach (IParameterSymbol parameter in member.Parameters)
        {
            if (parameter.Type.IsAny(Builders))
                return true;
        }

        return false;
    }

    /// <summary>The same, or a private method that only such members call.</summary>
    public static bool IsLikelyWithCallers(IMethodSymbol member, TelemetryModel model)
        => IsLikely(member, model) || PrivateCallers.AreAll(member, caller => PrivateCallers.MakesTheObject(caller)
            || (caller is MethodDeclarationSyntax { Identifier.ValueText: var name } && AreLikely(member.ContainingType, name, model)));

    private static bool AreLikely(INamedTypeSymbol type, string name, TelemetryModel model)
    {
        foreach (ISymbol caller in type.GetMembers(name))
        {
            if (caller is not IMethodSymbol method || !IsLikely(method, model))
                return false;
        }

        return true;
    }

    /// <summary><c>CreateOrder()</c>, <c>Run(int id)</c>: the first word alone says nothing where the rest names what there are many of.</summary>
    public static bool IsDoneAllDay(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Ordinary || !LoggingVocabulary.Undecided.Begins(method.Name) || !method.ContainingType.GetMembers("Main").IsEmpty)
            return false;
        bool takesData = false;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.IsAny(Builders) || parameter.Type.TypeKind is TypeKind.Interface or TypeKind.Delegate)
                return false;
            takesData |= IsOneOfMany(parameter.Type);
        }

        return takesData || !(LoggingVocabulary.Undecided.Is(method.Name) || LoggingVocabulary.SetUpOnce.Ends(method.Name));
    }

    private static bool IsOneOfMany(ITypeSymbol type)
        => type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt32 or SpecialType.System_UInt64 or SpecialType.System_Decimal or SpecialType.System_Double
            || type.NameIn("System") is "Guid" or "DateTime" or "DateTimeOffset";
}
