using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Certification;

/// <summary>Who signs a certification, as the book names them.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">Name.</param>
/// <param name="Title">Title of the position held that day.</param>
internal sealed record CertificationSigner(Guid PersonId, string Name, string Title);

/// <summary>A line of a certification book; it is appended and never changes.</summary>
internal sealed class CertificationEntry
{
    private CertificationEntry() { }

    /// <summary>A line for a paper of a dossier.</summary>
    /// <param name="dossier">The dossier, certified.</param>
    /// <param name="rules">The kind, with its book.</param>
    /// <param name="number">The number in the book of the year.</param>
    /// <param name="paper">What was certified.</param>
    /// <param name="feeVnd">What was paid for it, in đồng.</param>
    /// <param name="signer">Who signed.</param>
    /// <param name="certifiedAt">When.</param>
    public CertificationEntry(
        Dossier dossier,
        CertificationKindRules rules,
        int number,
        CertificationPaper paper,
        long feeVnd,
        CertificationSigner signer,
        DateTimeOffset certifiedAt
    )
    {
        Id = Guid.CreateVersion7(certifiedAt);
        UnitId = dossier.UnitId;
        DossierId = dossier.Id;
        Kind = rules.Kind;
        Book = rules.BookKind;
        Year = VietnamTime.DayOf(certifiedAt).Year;
        Number = number;
        PaperName = paper.Name;
        Pages = paper.Pages;
        Copies = paper.Copies;
        FeeVnd = feeVnd;
        RequesterName = dossier.OwnerName;
        FoldedWords = VietnameseText.Fold($"{dossier.OwnerName} {paper.Name}");
        SignerId = signer.PersonId;
        SignerName = signer.Name;
        SignerTitle = signer.Title;
        CertifiedAt = certifiedAt;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid DossierId { get; private set; }

    public CertificationKind Kind { get; private set; }

    /// <summary>The kind in whose book the line stands.</summary>
    public CertificationKind Book { get; private set; }

    /// <summary>The calendar year of the book.</summary>
    public int Year { get; private set; }

    /// <summary>From 1 in each book and year.</summary>
    public int Number { get; private set; }

    public string PaperName { get; private set; } = "";

    public int Pages { get; private set; }

    public int Copies { get; private set; }

    /// <summary>What was paid, in đồng; 0 when exempt.</summary>
    public long FeeVnd { get; private set; }

    /// <summary>Why nothing was to be paid; null for nothing to say.</summary>
    public string? Note { get; init; }

    public string RequesterName { get; private set; } = "";

    /// <summary>For the search: requester and paper without diacritics, in small letters.</summary>
    public string FoldedWords { get; private set; } = "";

    public Guid SignerId { get; private set; }

    public string SignerName { get; private set; } = "";

    public string SignerTitle { get; private set; } = "";

    public DateTimeOffset CertifiedAt { get; private set; }
}
