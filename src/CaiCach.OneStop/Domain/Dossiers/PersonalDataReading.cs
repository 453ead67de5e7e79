namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>That somebody looked at what identifies an applicant.</summary>
internal sealed class PersonalDataReading
{
    private PersonalDataReading() { }

    public PersonalDataReading(Guid unitId, Guid dossierId, Guid? personId, string personName, DateTimeOffset readAt)
    {
        Id = Guid.CreateVersion7();
        UnitId = unitId;
        DossierId = dossierId;
        PersonId = personId;
        PersonName = personName;
        ReadAt = readAt;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid DossierId { get; private set; }

    public Guid? PersonId { get; private set; }

    public string PersonName { get; private set; } = "";

    public DateTimeOffset ReadAt { get; private set; }
}
