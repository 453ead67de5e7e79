namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>
/// When the lines of a history happened, as known last. A source that did not say when a turn was may say it later; the line that was kept first
/// stays as it is, and a later one puts its time right.
/// </summary>
internal sealed class TrueTimes
{
    private readonly Dictionary<int, DossierEvent> _told;

    public TrueTimes(IEnumerable<DossierEvent> history) =>
        _told = history
            .Where(line => line.Retimes is not null)
            .GroupBy(line => line.Retimes!.Value)
            .ToDictionary(lines => lines.Key, lines => lines.MaxBy(line => line.Sequence)!);

    /// <summary>When it happened.</summary>
    public DateTimeOffset At(DossierEvent line) => Teller(line).OccurredAt;

    /// <summary>Whether nobody has said so yet.</summary>
    public bool IsAssumed(DossierEvent line) => Teller(line).IsTimeAssumed;

    /// <summary>Whether its time was told later than the turn itself.</summary>
    public bool IsPutRight(DossierEvent line) => _told.ContainsKey(line.Sequence);

    /// <summary>What the history shows: of a line that puts another right, when that was learned.</summary>
    public DateTimeOffset ShownAt(DossierEvent line) => line.Retimes is null ? At(line) : line.RecordedAt;

    private DossierEvent Teller(DossierEvent line) => _told.GetValueOrDefault(line.Sequence, line);
}
