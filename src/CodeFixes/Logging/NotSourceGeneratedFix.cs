using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Logging.Generation;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1302: the call becomes one of a method that the LoggerMessage generator writes; the class gets its declaration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NotSourceGeneratedFix : LogCallFix
{
    internal override string Id => "OBS1302";

    internal override FixSafety Safety => FixSafety.KeepsWhatArrives;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1302", "Convert to a [LoggerMessage] method"));

    private protected override LogCall? Recognise(FixTarget target) => LogCallFinder.WithTemplate(target);

    private protected override async Task<bool> TryFixAsync(FixSession session, FixTarget target, LogCall call)
    {
        Document document = target.Document;
        if (GeneratedLogMethod.TryCreate(call) is not { } method)
            return false;

        var invocation = (InvocationExpressionSyntax)call.Operation.Syntax;
        if (!session.IsFree(document.Id, invocation))
            return false;
        var signature = new LogMethodSignature(method, call.Library.Generator!, target.Semantics, session.CancellationToken);
        if (await LogMethodDeclarations.AddAsync(session, document, signature).ConfigureAwait(false) is not { } name)
            return false;
        await session.ReplaceAsync(document.Id, invocation, GeneratedCall.Of(method, name)).ConfigureAwait(false);
        return true;
    }
}
