using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Certification;

/// <summary>The scan of an original, made one PDF.</summary>
/// <param name="Sha256">Hash of the PDF, hexadecimal.</param>
/// <param name="Bytes">Its size; the issued file begins with these bytes.</param>
/// <param name="Pages">Its pages.</param>
internal sealed record ComparedScan(string Sha256, int Bytes, int Pages);

/// <summary>
/// An electronic copy that was compared with its original and issued to be signed (Decree 45/2020, articles 10 and 11): who compared which scan when,
/// and the file that carries scan and statement. It is appended and never changes; what was signed since stands with the signatures.
/// </summary>
internal sealed class ElectronicCopy
{
    private ElectronicCopy() { }

    /// <summary>Keeps a copy.</summary>
    /// <param name="entry">Its line of the book.</param>
    /// <param name="scan">What was compared with the original.</param>
    /// <param name="issued">The file that is signed.</param>
    /// <param name="issuedSha256">The hash of that file.</param>
    /// <param name="comparedBy">Who compared, at the moment of the line of the book.</param>
    public ElectronicCopy(CertificationEntry entry, ComparedScan scan, DossierFile issued, string issuedSha256, DossierActor comparedBy)
    {
        (DossierId, UnitId, EntryId) = (entry.DossierId, entry.UnitId, entry.Id);
        (ScanSha256, ScanBytes, ScanPages) = scan;
        (IssuedFileId, IssuedSha256) = (issued.Id, issuedSha256);
        (ComparedById, ComparedByName, ComparedAt) = (comparedBy.PersonId, comparedBy.Name, entry.CertifiedAt);
    }

    public Guid DossierId { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>Its line of the book.</summary>
    public Guid EntryId { get; private set; }

    /// <summary>Hash of the scan as one PDF, hexadecimal.</summary>
    public string ScanSha256 { get; private set; } = "";

    /// <summary>The issued file begins with so many bytes of the scan.</summary>
    public int ScanBytes { get; private set; }

    public int ScanPages { get; private set; }

    /// <summary>The file with scan and statement, as it is handed out to be signed.</summary>
    public Guid IssuedFileId { get; private set; }

    public string IssuedSha256 { get; private set; } = "";

    public Guid? ComparedById { get; private set; }

    public string ComparedByName { get; private set; } = "";

    public DateTimeOffset ComparedAt { get; private set; }

    /// <summary>Day of issue of the original, as typed.</summary>
    public DateOnly? OriginalIssuedOn { get; init; }

    /// <summary>Last day on which the original holds, as typed.</summary>
    public DateOnly? OriginalValidTo { get; init; }
}

/// <summary>An electronic copy with its line of the book.</summary>
internal sealed record BookedCopy(ElectronicCopy Copy, CertificationEntry Entry);
