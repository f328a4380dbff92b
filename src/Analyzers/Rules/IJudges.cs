namespace Observability.Analyzers.Rules;

/// <summary>
/// Judges one kind of subject: a log call, a measurement, a catch block … Whoever recognises such a subject, a host, hands it to all that
/// judge it. A subject is a model of its own; a rule that judges several implements this for each.
/// </summary>
/// <typeparam name="T">What is judged.</typeparam>
internal interface IJudges<T>
{
    /// <summary>Reports what is wrong with the subject. Called from many threads.</summary>
    void Check(T subject, in RuleContext context);
}
