using System;

namespace Observability.Analyzers.Models.Errors;

/// <summary>The ways that a caught exception takes through its catch block.</summary>
[Flags]
internal enum ExceptionRoutes
{
    /// <summary>It is looked at, or not even that.</summary>
    None = 0,

    /// <summary>It reaches the slot that a log method keeps for it.</summary>
    LogSlot = 1,

    /// <summary>It reaches a log method as one of the template's values.</summary>
    LogArgument = 2,

    /// <summary>Its text reaches a log method, the exception itself does not.</summary>
    LogText = 4,

    /// <summary>Its text is kept in a local, which may be logged later.</summary>
    TextKept = 8,

    /// <summary>It goes on as a whole: stored, returned, given to a call or to a lambda.</summary>
    HandedOn = 16,

    /// <summary>It is thrown again, as it is or as another exception's cause.</summary>
    Rethrown = 32,
}
