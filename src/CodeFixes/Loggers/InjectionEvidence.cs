using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Output;
using Observability.Analyzers.Models.Wiring.Libraries;

namespace Observability.Analyzers.CodeFixes.Loggers;

/// <summary>
/// Tells whether a container of services makes the objects of a class, and can fill one parameter more. That nobody writes
/// <c>new T</c> proves nothing: serializers, activators, attributes, options and model binding make objects too, and the
/// program starts no more, or fails at the first request, when their constructor asks for a logger.
/// </summary>
internal sealed class InjectionEvidence(FixSession session)
{
    // A registered class takes another, which takes this one: further nobody looks.
    private const int MostSteps = 3;

    private readonly Dictionary<INamedTypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a logger can be injected into the class.</summary>
    public static async Task<bool> AllowsAsync(FixSession session, INamedTypeSymbol type, TelemetryModel model)
    {
        // What makes the log cannot wait for a logger: the container would go in a circle, or the event would come back.
        if (TelemetryMakers.Surround(type, model) || TelemetryMakers.Configures(type))
            return false;
        return await session.Shared(typeof(InjectionEvidence), () => new InjectionEvidence(session)).IsMadeByContainerAsync(type, MostSteps).ConfigureAwait(false);
    }

    private async Task<bool> IsMadeByContainerAsync(INamedTypeSymbol type, int steps)
    {
        type = type.OriginalDefinition;
        if (_known.TryGetValue(type, out bool known))
            return known;
        _known[type] = false;
        return _known[type] = await FindAsync(type, steps).ConfigureAwait(false);
    }

    private async Task<bool> FindAsync(INamedTypeSymbol type, int steps)
    {
        if (ContainerContracts.AreMadeWithout(type))
            return false;
        List<Mention> mentions = await MentionsAsync(type).ConfigureAwait(false);
        if (mentions.Any(mention => mention.Maker == ObjectMaker.Other))
            return false;
        if (ContainerContracts.AreMade(type) || mentions.Any(mention => mention.Maker == ObjectMaker.Container))
            return true;
        return await TakesServicesAsync(type).ConfigureAwait(false) || (steps > 0 && await IsTakenAsync(mentions, steps).ConfigureAwait(false));
    }

    // What it takes already is what containers alone have, or what somebody has registered.
    private async Task<bool> TakesServicesAsync(INamedTypeSymbol type)
    {
        foreach (IParameterSymbol parameter in type.InstanceConstructors.SelectMany(constructor => constructor.Parameters))
        {
            if (ContainerContracts.IsService(parameter.Type))
                return true;
            if (parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Interface or TypeKind.Class } taken
                && taken.Locations.Any(location => location.IsInSource)
                && (await MentionsAsync(taken.OriginalDefinition).ConfigureAwait(false)).Any(mention => mention.Maker == ObjectMaker.Container))
                return true;
        }

        return false;
    }

    // A controller that takes it can have it from the container alone.
    private async Task<bool> IsTakenAsync(List<Mention> mentions, int steps)
    {
        foreach (Mention mention in mentions)
        {
            if (mention.Taker is { } taker && await IsMadeByContainerAsync(taker, steps - 1).ConfigureAwait(false))
                return true;
        }

        return false;
    }

    private async Task<List<Mention>> MentionsAsync(INamedTypeSymbol type)
    {
        var mentions = new List<Mention>();
        foreach (ReferencedSymbol referenced in await session.ReferencesAsync(type).ConfigureAwait(false))
        {
            foreach (ReferenceLocation location in referenced.Locations)
            {
                if (location.IsImplicit
                    || await location.Document.GetSyntaxRootAsync(session.CancellationToken).ConfigureAwait(false) is not { } root
                    || await location.Document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is not { } semantics)
                    continue;
                SyntaxNode node = root.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true);
                mentions.Add(new Mention(ContainerMention.MakerAt(node, semantics, session.CancellationToken), TakerAt(node, semantics)));
            }
        }

        return mentions;
    }

    private INamedTypeSymbol? TakerAt(SyntaxNode node, SemanticModel semantics)
        => node.Parent is ParameterSyntax parameter
            && parameter.Type == node
            && semantics.GetDeclaredSymbol(parameter, session.CancellationToken) is { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor }
            ? constructor.ContainingType
            : null;

    private readonly struct Mention(ObjectMaker maker, INamedTypeSymbol? taker)
    {
        public ObjectMaker Maker { get; } = maker;

        /// <summary>The class whose constructor takes it.</summary>
        public INamedTypeSymbol? Taker { get; } = taker;
    }
}
