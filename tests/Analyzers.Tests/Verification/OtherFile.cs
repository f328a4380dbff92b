using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>A file beside the sources.</summary>
internal sealed class OtherFile(string name, string text) : AdditionalText
{
    public override string Path => "/0/" + name;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
}
