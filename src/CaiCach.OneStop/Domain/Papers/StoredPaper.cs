using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Papers;

/// <summary>
/// A paper of a person that was accepted or issued here and need not be asked for again (Decree 107/2021, article 21a). It is seen by the unit that
/// digitised it and by whoever has that unit in scope, and offered to nobody else: a commune does not hand people's papers to another commune.
/// The owner's number lies here only enciphered, and as a keyed hash to find it by.
/// </summary>
internal sealed class StoredPaper
{
    private StoredPaper() { }

    /// <summary>Keeps a paper.</summary>
    /// <param name="owner">Whose it is; with a number, else it could not be found again.</param>
    /// <param name="file">The file in the dossier.</param>
    /// <param name="unitId">The unit that holds it.</param>
    /// <param name="issuedOn">Day of issue, where known.</param>
    /// <param name="validTo">Last day on which it holds; null without an end.</param>
    public StoredPaper(DossierParty owner, PaperFile file, Guid unitId, DateOnly? issuedOn, DateOnly? validTo)
    {
        Id = Guid.CreateVersion7(file.RecordedAt);
        UnitId = unitId;
        OwnerHash = owner.IdentityHash ?? throw new ArgumentException("The owner has no number.", nameof(owner));
        OwnerSealed = owner.IdentitySealed!;
        OwnerEnd = owner.IdentityEnd ?? "";
        OwnerName = owner.Name;
        Name = file.Name;
        ResultCode = file.ResultCode;
        DossierId = file.DossierId;
        ComponentId = file.ComponentId;
        AttachmentId = file.AttachmentId;
        Pages = file.Pages;
        IssuedOn = issuedOn;
        ValidTo = validTo;
        StoredAt = file.RecordedAt;
        StoredByName = file.RecordedByName;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public byte[] OwnerHash { get; private set; } = [];

    public byte[] OwnerSealed { get; private set; } = [];

    /// <summary>The number as pages show it: its last characters behind dots.</summary>
    public string OwnerEnd { get; private set; } = "";

    public string OwnerName { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Its code where it is a result of a dossier; null for a paper that was handed in.</summary>
    public string? ResultCode { get; private set; }

    /// <summary>The dossier that it comes from.</summary>
    public Guid DossierId { get; private set; }

    /// <summary>The component that it was; null for a result.</summary>
    public Guid? ComponentId { get; private set; }

    public Guid AttachmentId { get; private set; }

    public int? Pages { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public DateTimeOffset StoredAt { get; private set; }

    public string StoredByName { get; private set; } = "";

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnByName { get; private set; }

    public string? WithdrawalReason { get; private set; }

    public uint Version { get; private set; }

    /// <summary>Whether it is offered on a day: neither withdrawn nor past its end.</summary>
    public bool IsOffered(DateOnly day) => WithdrawnAt is null && !(ValidTo < day);

    /// <summary>It is another person's than was typed at first; what it is stays.</summary>
    /// <param name="owner">Whose it is, with a number.</param>
    public void BelongTo(DossierParty owner) =>
        (OwnerHash, OwnerSealed, OwnerEnd, OwnerName) = (owner.IdentityHash!, owner.IdentitySealed!, owner.IdentityEnd ?? "", owner.Name);

    /// <summary>Takes it out of use, because it is wrong or was replaced; what used it keeps its file.</summary>
    public Result Withdraw(string reason, string byName, DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
        {
            return PaperErrors.AlreadyWithdrawn;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return PaperErrors.ReasonMissing;
        }

        (WithdrawnAt, WithdrawnByName, WithdrawalReason) = (now, byName, reason.Trim());
        return Result.Done();
    }
}
