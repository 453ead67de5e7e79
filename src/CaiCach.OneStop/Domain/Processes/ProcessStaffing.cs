namespace CaiCach.OneStop.Domain.Processes;

/// <summary>Whom a unit proposes for a step of a process: a position of its own, so that whoever holds it that day is meant.</summary>
internal sealed class ProcessStaffing
{
    private ProcessStaffing() { }

    public ProcessStaffing(Guid unitId, InternalProcess process, string stepCode, Guid positionId, DateTimeOffset recordedAt)
    {
        Id = Guid.CreateVersion7(recordedAt);
        UnitId = unitId;
        ProcessId = process.Id;
        StepCode = stepCode;
        PositionId = positionId;
        RecordedAt = recordedAt;
    }

    public Guid Id { get; private set; }

    /// <summary>The unit whose people are meant.</summary>
    public Guid UnitId { get; private set; }

    public Guid ProcessId { get; private set; }

    public string StepCode { get; private set; } = "";

    public Guid PositionId { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Proposes another position from now on.</summary>
    public void Propose(Guid positionId, DateTimeOffset recordedAt) => (PositionId, RecordedAt) = (positionId, recordedAt);
}
