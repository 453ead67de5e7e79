namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>Of what a unit is told.</summary>
internal enum UnitNoticeKind : short
{
    /// <summary>Another unit has received a dossier that this one decides.</summary>
    CameIn = 1,

    /// <summary>Another unit has decided a dossier whose result this one hands out.</summary>
    ResultReady = 2,
}

/// <summary>What a unit is told of a dossier that another one received or decided; once each, and it stays.</summary>
internal sealed class UnitNotice
{
    private UnitNotice() { }

    public UnitNotice(Guid unitId, Dossier dossier, UnitNoticeKind kind, Guid fromUnitId, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        UnitId = unitId;
        DossierId = dossier.Id;
        Kind = kind;
        FromUnitId = fromUnitId;
        RecordedAt = now;
    }

    public Guid Id { get; private set; }

    /// <summary>The unit that is told.</summary>
    public Guid UnitId { get; private set; }

    public Guid DossierId { get; private set; }

    public UnitNoticeKind Kind { get; private set; }

    /// <summary>The unit that has done it.</summary>
    public Guid FromUnitId { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }
}

/// <summary>Up to when a person has read what a unit was told.</summary>
internal sealed class UnitNoticeReading
{
    private UnitNoticeReading() { }

    public UnitNoticeReading(Guid unitId, Guid personId, DateTimeOffset now) => (UnitId, PersonId, ReadUntil) = (unitId, personId, now);

    public Guid UnitId { get; private set; }

    public Guid PersonId { get; private set; }

    public DateTimeOffset ReadUntil { get; private set; }

    /// <summary>All that is there now has been read.</summary>
    public void Read(DateTimeOffset now) => ReadUntil = now;
}
