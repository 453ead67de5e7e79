using System.Text.Json.Nodes;

namespace CaiCach.OneStop.Portal;

/// <summary>What came of a call.</summary>
internal enum PortalOutcome
{
    /// <summary>The Portal took it.</summary>
    Accepted,

    /// <summary>The Portal has the dossier already.</summary>
    Exists,

    /// <summary>The Portal refused it.</summary>
    Rejected,

    /// <summary>No answer that can be read: not reached, too late, out of order, or no log-in. Whether the call arrived is not known.</summary>
    Unanswered,
}

/// <summary>An answer of the Portal.</summary>
/// <param name="Outcome">What came of the call.</param>
/// <param name="Code">error_code, or why there is none.</param>
/// <param name="Message">The Portal's words; empty for none.</param>
/// <param name="Result">result; empty for none.</param>
internal sealed record PortalAnswer(PortalOutcome Outcome, string Code, string Message, JsonArray Result)
{
    /// <summary>Nothing came back.</summary>
    public static PortalAnswer Nothing(string why) => new(PortalOutcome.Unanswered, why, "", []);

    /// <summary>Code and words, for people.</summary>
    public string Summary => Message.Length == 0 ? Code : $"{Code}: {Message}";

    /// <summary>Whether something was found.</summary>
    public bool HasResult => Result.Any(item => item is JsonObject { Count: > 0 });
}
