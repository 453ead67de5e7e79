namespace CaiCach.Planning.Domain;

/// <summary>A document by which someone above gave a task outside any plan.</summary>
internal sealed class Directive
{
    private Directive() { }

    public Directive(Guid unitId, string giver, string documentNumber, DateOnly documentOn, string @abstract, DateTimeOffset recordedAt)
    {
        Id = Guid.CreateVersion7(recordedAt);
        UnitId = unitId;
        Giver = giver;
        DocumentNumber = documentNumber;
        DocumentOn = documentOn;
        Abstract = @abstract;
        RecordedAt = recordedAt;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>Who gave it, e.g. Chủ tịch UBND tỉnh.</summary>
    public string Giver { get; private set; } = "";

    public string DocumentNumber { get; private set; } = "";

    public DateOnly DocumentOn { get; private set; }

    /// <summary>Trích yếu.</summary>
    public string Abstract { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }
}
