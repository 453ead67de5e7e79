namespace CaiCach.OneStop.Domain.Payments;

/// <summary>What became of a transfer.</summary>
internal enum BankEntryState : short
{
    /// <summary>It belongs to no dossier that owes this sum; somebody has to look.</summary>
    Unmatched = 1,

    /// <summary>It paid a dossier's fees.</summary>
    Matched = 2,

    /// <summary>Somebody said that it is no fee, or was given back.</summary>
    SetAside = 3,
}

/// <summary>A transfer as a bank or gateway reported it.</summary>
/// <param name="Reference">The bank's number of it, unique at the unit's account.</param>
/// <param name="AmountVnd">The sum in đồng, above 0.</param>
/// <param name="Content">The words of the transfer.</param>
/// <param name="OccurredAt">When it came in.</param>
internal sealed record ReportedTransfer(string Reference, long AmountVnd, string Content, DateTimeOffset OccurredAt);

/// <summary>A transfer on a unit's account, and what became of it.</summary>
internal sealed class BankEntry
{
    private BankEntry() { }

    public BankEntry(Guid unitId, ReportedTransfer transfer, DateTimeOffset recordedAt)
    {
        Id = Guid.CreateVersion7(recordedAt);
        UnitId = unitId;
        Reference = transfer.Reference;
        AmountVnd = transfer.AmountVnd;
        Content = transfer.Content;
        OccurredAt = transfer.OccurredAt;
        RecordedAt = recordedAt;
        State = BankEntryState.Unmatched;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>The bank's number.</summary>
    public string Reference { get; private set; } = "";

    public long AmountVnd { get; private set; }

    public string Content { get; private set; } = "";

    public DateTimeOffset OccurredAt { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public BankEntryState State { get; private set; }

    /// <summary>The dossier whose fees it paid; null unless matched.</summary>
    public Guid? DossierId { get; private set; }

    /// <summary>Why it was set aside.</summary>
    public string? Note { get; private set; }

    public uint Version { get; private set; }

    /// <summary>It paid this dossier's fees.</summary>
    public void Match(Guid dossierId) => (State, DossierId) = (BankEntryState.Matched, dossierId);

    /// <summary>It is no fee of ours.</summary>
    public void SetAside(string note) => (State, Note) = (BankEntryState.SetAside, note);
}
