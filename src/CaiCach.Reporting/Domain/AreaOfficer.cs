using CaiCach.Foundation.Reform;

namespace CaiCach.Reporting.Domain;

/// <summary>Who is in charge of a reform area in a unit.</summary>
internal sealed class AreaOfficer
{
    private AreaOfficer() { }

    public AreaOfficer(Guid unitId, ReformArea area, Guid personId, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        (UnitId, Area) = (unitId, ReformAreas.Of(area).Id);
        (PersonId, NamedAt) = (personId, at);
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>The area, by its id.</summary>
    public string Area { get; private set; } = "";

    public Guid PersonId { get; private set; }

    public DateTimeOffset NamedAt { get; private set; }

    /// <summary>Names another person.</summary>
    public void Name(Guid personId, DateTimeOffset at) => (PersonId, NamedAt) = (personId, at);
}
