namespace Observability.Analyzers.Models.Metrics;

/// <summary>The words of a name, in lower case, one after the other: those of <c>http_request_duration</c>, <c>http.request.duration</c> and <c>HttpRequestDuration</c> alike.</summary>
internal struct NameWords(string name)
{
    private int _position;

    public string Current { get; private set; } = "";

    public bool MoveNext()
    {
        while (_position < name.Length && !char.IsLetterOrDigit(name[_position]))
            _position++;
        if (_position == name.Length)
            return false;

        int start = _position++;
        while (_position < name.Length && char.IsLetterOrDigit(name[_position]) && !IsHump(_position))
            _position++;
        Current = name.Substring(start, _position - start).ToLowerInvariant();
        return true;
    }

    // The T of lastTime, and of HTTPTime.
    private readonly bool IsHump(int index)
        => char.IsUpper(name[index]) && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])));
}
