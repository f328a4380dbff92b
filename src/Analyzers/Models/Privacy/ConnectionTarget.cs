using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>What a connection string leads to, as far as the code around it tells.</summary>
internal enum ConnectionTarget
{
    /// <summary>The code does not tell.</summary>
    Unknown,

    /// <summary>A database server, to which one gets with a password.</summary>
    Server,

    /// <summary>A file, or a place to send telemetry to: an address without a password.</summary>
    Open,
}

internal static class ConnectionTargets
{
    private static readonly ImmutableArray<string> Servers = ImmutableArray.Create(
        "Npgsql", "Microsoft.Data.SqlClient", "System.Data.SqlClient", "MySql.Data.MySqlClient", "MySqlConnector", "Oracle.ManagedDataAccess.Client", "MongoDB.Driver");

    private static readonly ImmutableArray<string> Open = ImmutableArray.Create("Microsoft.Data.Sqlite", "System.Data.SQLite", "Microsoft.ApplicationInsights", "Azure.Monitor.OpenTelemetry");

    /// <summary>Reads where a connection string leads to that is recorded at a place.</summary>
    public static ConnectionTarget Of(IOperation place, ISymbol? member)
    {
        if (NamesOpen(place) || NamesOpenType(member))
            return ConnectionTarget.Open;
        if (place is IPropertyReferenceOperation { Instance.Type: { } owner } && OfType(owner) is var held and not ConnectionTarget.Unknown)
            return held;
        ISymbol? variable = place switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation property => property.Property,
            _ => null,
        };
        return variable is null ? ConnectionTarget.Unknown : OfUses(variable, place.Root());
    }

    // What the same body gives it to, or makes it of.
    private static ConnectionTarget OfUses(ISymbol variable, IOperation body)
    {
        foreach (IOperation operation in body.Descendants())
        {
            ConnectionTarget target = operation switch
            {
                IArgumentOperation { Value: { } value, Parent: { } taker } when IsThe(value.WithoutConversions(), variable) => OfTaker(taker),
                IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, variable) => OfMaker(declarator.GetVariableInitializer()?.Value),
                ISimpleAssignmentOperation { Target: { } written, Value: { } value } when IsThe(written, variable) => OfMaker(value),
                _ => ConnectionTarget.Unknown,
            };
            if (target != ConnectionTarget.Unknown)
                return target;
        }

        return ConnectionTarget.Unknown;
    }

    private static ConnectionTarget OfTaker(IOperation taker) => taker switch
    {
        IObjectCreationOperation made => OfType(made.Type),
        IInvocationOperation { TargetMethod: { Name: "UseNpgsql" or "UseSqlServer" or "UseMySql" or "UseMySQL" or "UseOracle" } } => ConnectionTarget.Server,
        IInvocationOperation { TargetMethod: { Name: "UseSqlite" } } => ConnectionTarget.Open,
        IInvocationOperation call => OfType(call.TargetMethod.ContainingType),
        _ => ConnectionTarget.Unknown,
    };

    // builder.ConnectionString, builder.ToString()
    private static ConnectionTarget OfMaker(IOperation? made) => made?.WithoutConversions() switch
    {
        IPropertyReferenceOperation { Instance.Type: { } owner } => OfType(owner),
        IInvocationOperation { Instance.Type: { } owner } => OfType(owner),
        _ => ConnectionTarget.Unknown,
    };

    private static ConnectionTarget OfType(ITypeSymbol? type)
    {
        for (ITypeSymbol? current = type; current?.ContainingNamespace is { } space; current = current.BaseType)
        {
            foreach (string server in Servers)
            {
                if (space.IsWithin(server))
                    return ConnectionTarget.Server;
            }

            foreach (string open in Open)
            {
                if (space.IsWithin(open))
                    return ConnectionTarget.Open;
            }
        }

        return ConnectionTarget.Unknown;
    }

    private static bool NamesOpen(IOperation place)
    {
        foreach (IOperation operation in place.DescendantsAndSelf())
        {
            string? name = operation switch
            {
                ILocalReferenceOperation local => local.Local.Name,
                IParameterReferenceOperation parameter => parameter.Parameter.Name,
                IMemberReferenceOperation member => member.Member.Name,
                { ConstantValue.Value: string text } => text,
                _ => null,
            };
            if (name is not null && PrivacyVocabulary.OpenTargets.IsIn(name))
                return true;
        }

        return false;
    }

    private static bool NamesOpenType(ISymbol? member)
    {
        for (INamedTypeSymbol? type = member as INamedTypeSymbol ?? member?.ContainingType; type is not null; type = type.ContainingType)
        {
            if (PrivacyVocabulary.OpenTargets.IsIn(type.Name))
                return true;
        }

        return false;
    }

    private static bool IsThe(IOperation operation, ISymbol variable) => operation switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, variable),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, variable),
        IMemberReferenceOperation member => SymbolEqualityComparer.Default.Equals(member.Member, variable),
        _ => false,
    };
}
