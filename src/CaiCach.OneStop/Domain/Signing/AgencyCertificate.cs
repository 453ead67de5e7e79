namespace CaiCach.OneStop.Domain.Signing;

/// <summary>The certificate by which a unit signs as an agency, its key sealed.</summary>
internal sealed class AgencyCertificate
{
    private AgencyCertificate() { }

    public AgencyCertificate(Guid unitId) => UnitId = unitId;

    public Guid UnitId { get; private set; }

    /// <summary>PKCS#12 file and password, sealed.</summary>
    public byte[] Sealed { get; private set; } = [];

    public string Holder { get; private set; } = "";

    public string? Organisation { get; private set; }

    public string Issuer { get; private set; } = "";

    public string SerialNumber { get; private set; } = "";

    public DateTimeOffset ValidFrom { get; private set; }

    public DateTimeOffset ValidTo { get; private set; }

    public string ChangedBy { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    public uint Version { get; private set; }

    /// <summary>Takes another one over.</summary>
    public void Put(byte[] sealedKey, CertificateFacts certificate, string by, DateTimeOffset now)
    {
        (Holder, Organisation, Issuer, SerialNumber, ValidFrom, ValidTo) = certificate;
        (Sealed, ChangedBy, ChangedAt) = (sealedKey, by, now);
    }
}
