using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging.Generation;

/// <summary>A source generator that implements log methods, and the types that a declaration for it is written with.</summary>
internal sealed class LogMethodGenerator(LogLibrary library, INamedTypeSymbol attribute, INamedTypeSymbol logger, INamedTypeSymbol level, INamedTypeSymbol exception)
{
    /// <summary>The attribute of the methods that it writes.</summary>
    public INamedTypeSymbol Attribute { get; } = attribute;

    public INamedTypeSymbol Logger { get; } = logger;

    public INamedTypeSymbol Level { get; } = level;

    public INamedTypeSymbol Exception { get; } = exception;

    /// <summary>The grammar of its templates; null where a template is no text that is read at run time.</summary>
    public TemplateDialect? Dialect { get; init; }

    /// <summary>Whether it is of a version that writes every method that may be asked of it without fault.</summary>
    public bool IsSound { get; init; }

    /// <summary>The attribute on a method.</summary>
    public AttributeData? AttributeOf(IMethodSymbol method)
    {
        foreach (AttributeData candidate in method.GetAttributes())
        {
            if (candidate.AttributeClass.Is(Attribute))
                return candidate;
        }

        return null;
    }

    /// <summary>
    /// What a method that gets no logger logs through: the field of its class or of one below it, else a parameter of the primary
    /// constructor. Null where there is none, and where there are several, which the generator refuses.
    /// </summary>
    public ISymbol? LoggerOf(INamedTypeSymbol type)
    {
        ISymbol? found = null;
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is not IFieldSymbol { IsImplicitlyDeclared: false } field || !field.Type.IsOrInherits(Logger)
                    || (field.DeclaredAccessibility == Accessibility.Private && current != (object)type))
                    continue;
                if (found is not null)
                    return null;
                found = field;
            }
        }

        return found ?? LoggerParameterOf(type);
    }

    /// <summary>What the attribute and the parameters say.</summary>
    public LogMethod Read(IMethodSymbol method, AttributeData attribute)
    {
        string template = "";
        LogLevel? level = null;
        foreach (TypedConstant argument in attribute.ConstructorArguments)
            Read(argument);
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key is "Message" or "Level")
                Read(argument.Value);
        }

        int logger = -1, levelParameter = -1, exception = -1, first = -1;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (logger < 0 && parameter.Type.IsOrInherits(Logger))
                logger = parameter.Ordinal;
            else if (exception < 0 && parameter.Type.IsOrInherits(Exception))
                exception = parameter.Ordinal;
            else if (levelParameter < 0 && parameter.Type.Is(Level))
                levelParameter = parameter.Ordinal;
            else if (first < 0)
                first = parameter.Ordinal;
        }

        return new LogMethod(library)
        {
            Level = level,
            Dialect = Dialect,
            Logger = logger,
            LevelParameter = levelParameter,
            Exception = exception,
            FirstArgument = first,
            DeclaredTemplate = template,
        };

        void Read(TypedConstant argument)
        {
            if (argument.Kind == TypedConstantKind.Primitive && argument.Value is string text)
                template = text;
            else if (argument.Type.Is(Level) && argument.Value is int number && number is >= 0 and <= (int)LogLevel.Critical)
                level = (LogLevel)number;
        }
    }

    private IParameterSymbol? LoggerParameterOf(INamedTypeSymbol type)
    {
        IParameterSymbol? found = null;
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaringSyntaxReferences.Length != 1 || constructor.DeclaringSyntaxReferences[0].GetSyntax() is not TypeDeclarationSyntax)
                continue;
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                if (!parameter.Type.IsOrInherits(Logger))
                    continue;
                if (found is not null)
                    return null;
                found = parameter;
            }
        }

        return found;
    }
}
