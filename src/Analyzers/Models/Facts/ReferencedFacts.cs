using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Facts;

/// <summary>What the assemblies that a compilation references tell of themselves: the same for a reference assembly of a build and for a project in an editor.</summary>
internal sealed class ReferencedFacts(Compilation compilation)
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, FactsOfAssembly> Known = new();

    private ImmutableArray<FactsOfAssembly> _told;

    /// <summary>The assemblies that tell something.</summary>
    public ImmutableArray<FactsOfAssembly> Told
    {
        get
        {
            if (_told.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _told, Read());
            return _told;
        }
    }

    /// <summary>All facts of one kind, with whose they are.</summary>
    public IEnumerable<(FactsOfAssembly Owner, Fact Fact)> Of(FactVerb verb, string subject)
    {
        foreach (FactsOfAssembly told in Told)
        {
            foreach (Fact fact in told.Facts)
            {
                if (fact.Verb == verb && fact.Subject == subject)
                    yield return (told, fact);
            }
        }
    }

    /// <summary>
    /// Whether an assembly may set something up in the program, as far as can be seen. Not if it tells what it sets up. Of a package the compiler has the code, and knows
    /// what that references; a project of a solution hides it, and can do no harm only where it is handed nothing to set up with.
    /// </summary>
    /// <param name="assembly">A referenced assembly.</param>
    /// <param name="libraries">What code must reference that sets it up.</param>
    public bool MaySetUp(IAssemblySymbol assembly, params string[] libraries)
    {
        if (IsOfPlatform(assembly) || Of(assembly) is not { AreTold: false } facts)
            return false;
        return IsOfProject(facts) ? facts.TakesSetUp : References(assembly, libraries);
    }

    /// <summary>Whether an assembly may create meters, or sources of spans, of which it does not tell.</summary>
    public bool MayCreate(IAssemblySymbol assembly)
        => !IsOfPlatform(assembly) && Of(assembly) is { AreTold: false } facts && (IsOfProject(facts) || References(assembly, ["System.Diagnostics.DiagnosticSource", "OpenTelemetry.Api"]));

    /// <summary>Whether an assembly is a project of the same solution, not of a package. In an editor a project has code, which the build of the same program does not see.</summary>
    public bool IsOfProject(FactsOfAssembly facts) => facts.IsReferenceAssembly || compilation.GetMetadataReference(facts.Assembly) is CompilationReference;

    private static FactsOfAssembly Of(IAssemblySymbol assembly) => Known.GetValue(assembly, FactsOfAssembly.Read);

    private static bool References(IAssemblySymbol assembly, string[] libraries)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (AssemblyIdentity reference in module.ReferencedAssemblies)
            {
                if (System.Array.IndexOf(libraries, reference.Name) >= 0)
                    return true;
            }
        }

        return false;
    }

    // Its assemblies are many, signatures only, and tell nothing.
    private static bool IsOfPlatform(IAssemblySymbol assembly) => assembly.Name is "mscorlib" or "netstandard" || assembly.Name.IsOfFamily("System") || assembly.Name.IsOfFamily("Microsoft");

    private ImmutableArray<FactsOfAssembly> Read()
    {
        ImmutableArray<FactsOfAssembly>.Builder told = ImmutableArray.CreateBuilder<FactsOfAssembly>();
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!IsOfPlatform(assembly) && Of(assembly) is { Facts.IsEmpty: false } facts)
                told.Add(facts);
        }

        return told.ToImmutable();
    }
}
