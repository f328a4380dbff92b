using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.Rules.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1010: the property gets the spelling that the project uses most.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PropertySpellingConflictFix : RuleFix
{
    internal override string Id => "OBS1010";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1010", "Use the project's spelling"));

    internal override Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        if (!target.Properties.TryGetValue(PropertySpellingConflict.Renames, out string? text) || text is null)
            return Task.FromResult(false);
        Dictionary<string, string> renames = text.Split(';').Select(rename => rename.Split('=')).Where(rename => rename.Length == 2).ToDictionary(rename => rename[0], rename => rename[1]);
        return PropertyRename.ApplyAsync(session, target, name => renames.TryGetValue(name, out string? spelled) ? spelled : null);
    }
}
