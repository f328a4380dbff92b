using System.Collections.Immutable;
using Markdig.Syntax;

namespace Observability.Tool.Pages;

/// <summary>A part of a rule's page under a heading of its own.</summary>
internal sealed record PageSection(string Title, ImmutableArray<Block> Blocks);
