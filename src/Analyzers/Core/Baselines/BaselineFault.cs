using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Core.Baselines;

/// <summary>What is wrong with a line of a baseline.</summary>
internal enum BaselineFault
{
    /// <summary>The file says nowhere that it is a baseline, and nothing in it can be read as one.</summary>
    NoBaseline,

    /// <summary>The first line does not say that it is a baseline; the others do.</summary>
    NoHeader,

    /// <summary>It is of a version that this package does not read.</summary>
    OtherVersion,

    /// <summary>A merge was not resolved.</summary>
    ConflictMarker,

    /// <summary>It is none of a baseline's.</summary>
    Unreadable,
}

/// <summary>A line of a baseline that cannot be read.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Span">Where it stands in the text, without its line break.</param>
/// <param name="Fault">What is wrong.</param>
internal readonly record struct BaselineProblem(int Line, TextSpan Span, BaselineFault Fault);
