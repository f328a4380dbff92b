namespace Observability.Analyzers.Models.Logging;

/// <summary>What becomes of two values of one name in a template.</summary>
internal enum DuplicateProperty
{
    /// <summary>The event has both; which of them a log store keeps is the store's affair.</summary>
    KeptTwice,

    /// <summary>The property keeps the last value only.</summary>
    LastValueOnly,

    /// <summary>The second value becomes a property with a number behind its name.</summary>
    Numbered,
}

/// <summary>Who makes properties of an object's own, where a template asks for it by <c>{@Name}</c>.</summary>
internal enum ObjectCapture
{
    /// <summary>Nobody: the library has no such operator.</summary>
    Never,

    /// <summary>The library hands the operator on, and the provider behind it may know it.</summary>
    ByItsProvider,

    /// <summary>The library itself.</summary>
    ByItself,
}

/// <summary>Where the exception stands in a call.</summary>
internal enum ExceptionPlace
{
    /// <summary>Before the message.</summary>
    BeforeMessage,

    /// <summary>Behind the message, and only in methods that print their text as it is.</summary>
    BehindPlainText,
}
