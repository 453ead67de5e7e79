namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>Where a unit takes dossiers in and hands results out, as citizens read it.</summary>
internal sealed class DeskPlace
{
    public const int AddressMaxLength = 300;
    public const int PhoneMaxLength = 60;
    public const int HoursMaxLength = 300;

    private DeskPlace() { }

    public DeskPlace(Guid unitId) => UnitId = unitId;

    public Guid UnitId { get; private set; }

    public string Address { get; private set; } = "";

    /// <summary>Null where nobody answers a telephone.</summary>
    public string? Phone { get; private set; }

    /// <summary>When it is open, in words.</summary>
    public string Hours { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    public uint Version { get; private set; }

    /// <summary>Says so from now on.</summary>
    public void Describe(string address, string? phone, string hours, DateTimeOffset now) =>
        (Address, Phone, Hours, ChangedAt) = (address, phone, hours, now);
}
