using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Facts;

/// <summary>The facts that one assembly carries in its metadata.</summary>
internal sealed class FactsOfAssembly
{
    private bool? _takesSetUp;

    private FactsOfAssembly(IAssemblySymbol assembly, ImmutableArray<Fact>? facts, bool isReferenceAssembly)
    {
        Assembly = assembly;
        Facts = facts ?? ImmutableArray<Fact>.Empty;
        AreTold = facts is not null;
        IsReferenceAssembly = isReferenceAssembly;
    }

    public IAssemblySymbol Assembly { get; }

    public ImmutableArray<Fact> Facts { get; }

    /// <summary>Whether it tells what it does, be it nothing.</summary>
    public bool AreTold { get; }

    /// <summary>Whether the compiler sees signatures only, so that what its code references is hidden too: so it is with each project of a build.</summary>
    public bool IsReferenceAssembly { get; }

    /// <summary>Whether one of its public methods is handed something to set a program up with. Asked where it does not tell what for.</summary>
    public bool TakesSetUp => _takesSetUp ??= SetUpParameters.AreIn(Assembly);

    /// <summary>Reads what an assembly carries; nothing where what stands under the key is somebody else's.</summary>
    public static FactsOfAssembly Read(IAssemblySymbol assembly)
    {
        ImmutableArray<Fact>? facts = null;
        bool isReferenceAssembly = false;
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass.Is("System.Runtime.CompilerServices.ReferenceAssemblyAttribute"))
                isReferenceAssembly = true;
            else if (attribute is { ConstructorArguments: { Length: 2 } arguments }
                && attribute.AttributeClass.Is("System.Reflection.AssemblyMetadataAttribute")
                && arguments[0].Value is FactsText.Key
                && arguments[1].Value is string text)
                facts ??= FactsText.Read(text);
        }

        return new FactsOfAssembly(assembly, facts, isReferenceAssembly);
    }
}
