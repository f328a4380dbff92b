namespace Observability.Tool;

/// <summary>Something that the user gave cannot be worked with: the message says what, and what to do; nothing else is shown.</summary>
internal sealed class BadInputException(string message) : Exception(message);
