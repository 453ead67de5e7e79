namespace CaiCach.Foundation.Writes;

/// <summary>What kind of refusal it is; decides the HTTP status.</summary>
public enum ErrorKind
{
    /// <summary>The input breaks a rule (400 as problem details, errors on the page).</summary>
    Invalid,

    /// <summary>The person may not do this (403).</summary>
    Forbidden,

    /// <summary>There is no such thing within the person's scope (404).</summary>
    NotFound,

    /// <summary>The thing has changed or is in another state (409).</summary>
    Conflict,
}

/// <summary>One reason why a request was refused, ready to be read by the person who asked.</summary>
/// <param name="Code">Stable code, e.g. <c>planning.task.not_open</c>.</param>
/// <param name="Message">Vietnamese text: what happened, what was kept, what to do.</param>
/// <param name="Kind">The kind of refusal.</param>
/// <param name="Field">The input that it belongs to; null for the whole form.</param>
public sealed record Error(string Code, string Message, ErrorKind Kind = ErrorKind.Invalid, string? Field = null)
{
    /// <summary>The same error beside an input.</summary>
    public Error At(string field) => this with { Field = field };
}
