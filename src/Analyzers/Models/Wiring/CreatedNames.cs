using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Wiring;

/// <summary>The constant names of one kind under which a compilation creates something.</summary>
internal sealed class CreatedNames
{
    private CreatedNames(ImmutableArray<RegisteredName> all, SyntaxNode? unread)
    {
        All = all;
        Unread = unread;
    }

    /// <summary>The names where they are given.</summary>
    public ImmutableArray<RegisteredName> All { get; }

    /// <summary>A creation under a name that only a run would tell.</summary>
    public SyntaxNode? Unread { get; }

    /// <summary>The name that a registered one was meant for: it fits none that is created, and one that nobody registers is a slip away.</summary>
    public RegisteredName? MeantBy(string registered, Registrations registrations)
    {
        RegisteredName? meant = null;
        foreach (RegisteredName created in All)
        {
            if (NamePattern.Fits(registered, created.Text))
                return null;
            if (meant is null && EditDistance.IsSlip(registered, created.Text) && !registrations.Include(created.Text))
                meant = created;
        }

        return meant;
    }

    public static CreatedNames Of(Compilation compilation, CollectedByName kind, CancellationToken cancellation)
    {
        ImmutableArray<RegisteredName>.Builder names = ImmutableArray.CreateBuilder<RegisteredName>();
        SyntaxNode? unread = null;
        ImportedTypeName? imported = null;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (!kind.MayBeCreatedIn(tree, cancellation))
                continue;
            SemanticModel? semantics = null;
            foreach (WrittenCreation creation in CreationsInFile.Of(tree, kind, cancellation))
            {
                imported ??= new ImportedTypeName(compilation, kind.Type.Namespace, kind.Type.Name);
                if (creation is { Type: { } type, Name: { } written } && imported.IsMeantBy(type))
                    names.Add(written);
                else if ((semantics ??= compilation.SemanticsOf(tree))?.GetOperation(creation.Syntax, cancellation) is { } operation && kind.IsCreatedBy(operation))
                    Add(kind.NameIn(operation), creation.Syntax);
            }
        }

        return new CreatedNames(names.ToImmutable(), unread);

        void Add(IOperation? name, SyntaxNode creation)
        {
            if (name is { ConstantValue.Value: string text })
                names.Add(new RegisteredName(text, name.Syntax));
            else
                unread ??= creation;
        }
    }
}
