namespace CaiCach.Indicators.Domain;

/// <summary>
/// Which records of a set are counted: those to which something happened in the period, or those that stand so at its end. Or, instead of all that,
/// what another indicator counts.
/// </summary>
internal sealed record CountQuery
{
    /// <summary>The record set; null where another indicator is named.</summary>
    public string? Set { get; init; }

    /// <summary>The moment that has to lie in the period.</summary>
    public string? During { get; init; }

    /// <summary>What has to have begun, and not ended, at the end of the period.</summary>
    public Standing? Standing { get; init; }

    /// <summary>Facts that have to be true.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>Facts that may not be true.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>What may not have begun by the moment that is looked at: the end of the period, or its start; null for nothing.</summary>
    public string? NotYet { get; init; }

    /// <summary>The fields that a record has to be of, by their codes in its set; none for all.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The indicator whose count is taken over.</summary>
    public string? Indicator { get; init; }
}

/// <summary>What stands at a moment: begun by then, and not over.</summary>
/// <param name="From">The moment by which it begins.</param>
/// <param name="Until">The moment by which it ends.</param>
/// <param name="IsAtStart">Whether it is looked at when the period begins, not when it ends: what was carried over.</param>
internal sealed record Standing(string From, string Until, bool IsAtStart = false);
