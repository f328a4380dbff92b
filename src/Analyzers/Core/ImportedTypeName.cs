using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Core;

/// <summary>
/// Where a simple name means a certain type of a library, told without binding: its namespace is imported, and nothing else in reach has the name.
/// Says yes only where the compiler would; where it says no the compiler must be asked. Binding a place in each of many files costs more than all that is asked of them.
/// </summary>
internal sealed class ImportedTypeName
{
    private static readonly ConditionalWeakTable<SyntaxTree, UsingDirectiveSyntax[]> GlobalUsings = new();

    private readonly Dictionary<string, bool> _isNearer = [];
    private readonly TypeLookup _types;
    private readonly string _space;
    private readonly string _name;
    private readonly bool _isUnique;
    private readonly bool _isGlobal;

    /// <param name="compilation">Whose files are asked about.</param>
    /// <param name="space">The namespace of the type.</param>
    /// <param name="name">Its name.</param>
    public ImportedTypeName(Compilation compilation, string space, string name)
    {
        _types = new TypeLookup(compilation);
        _space = space;
        _name = name;
        UsingDirectiveSyntax[] usings = compilation.SyntaxTrees.SelectMany(static tree => GlobalUsings.GetValue(tree, GlobalUsingsOf)).ToArray();
        _isGlobal = usings.Any(directive => directive.Imports(space));
        _isUnique = !usings.Any(directive => directive.Renames(name)) && !compilation.ContainsSymbolsWithName(name, SymbolFilter.Namespace | SymbolFilter.Type);
    }

    /// <summary>Whether the name of a type, as it is written there, means the type.</summary>
    public bool IsMeantBy(WrittenTypeName name) => _isUnique && (_isGlobal || name.IsImported) && !IsNearerIn(name.Namespace);

    // What stands in a namespace around is found before what is imported: in that of `namespace Shop.Orders`, and in Shop.
    private bool IsNearerIn(string space)
    {
        if (!_isNearer.TryGetValue(space, out bool isNearer))
        {
            for (string outer = space; outer.Length > 0 && !isNearer; outer = outer.Substring(0, Math.Max(outer.LastIndexOf('.'), 0)))
                isNearer = outer != _space && _types.Find($"{outer}.{_name}") is not null;
            _isNearer.Add(space, isNearer);
        }

        return isNearer;
    }

    private static UsingDirectiveSyntax[] GlobalUsingsOf(SyntaxTree tree)
        => tree.GetRoot() is CompilationUnitSyntax unit ? unit.Usings.Where(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)).ToArray() : [];
}
