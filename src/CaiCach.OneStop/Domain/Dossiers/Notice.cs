namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>What a notice tells the applicant.</summary>
internal enum NoticeKind : short
{
    /// <summary>That nothing is taken in (form 03).</summary>
    Refusal = 3,

    /// <summary>That handling is stopped (form 05).</summary>
    Stop = 5,
}

/// <summary>A numbered notice that ends a dossier, or refuses it at the desk before anything was taken in; it never changes.</summary>
internal sealed class Notice
{
    private Notice() { }

    public Notice(NoticeKind kind, Guid unitId, Guid? dossierId, Guid procedureId, PartyDescription owner)
    {
        Id = Guid.CreateVersion7();
        Kind = kind;
        UnitId = unitId;
        DossierId = dossierId;
        ProcedureId = procedureId;
        OwnerName = owner.Name;
        Address = owner.Address;
        Phone = owner.Phone;
        Email = owner.Email;
    }

    public Guid Id { get; private set; }

    public NoticeKind Kind { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid? DossierId { get; private set; }

    public Guid ProcedureId { get; private set; }

    /// <summary>Number and symbol, e.g. <c>07/PTC</c>; set when it is issued.</summary>
    public string Symbol { get; private set; } = "";

    public required DateTimeOffset IssuedAt { get; init; }

    public string OwnerName { get; private set; } = "";

    public string? Address { get; private set; }

    public string? Phone { get; private set; }

    public string? Email { get; private set; }

    /// <summary>Why, in words that the form prints.</summary>
    public required string Reason { get; init; }

    /// <summary>On whose request handling stops; null for the office's own decision.</summary>
    public string? Request { get; init; }

    /// <summary>At which stage handling stopped.</summary>
    public DossierStage? Stage { get; init; }

    /// <summary>What becomes of fees that were paid; null where none were.</summary>
    public string? MoneyHandling { get; init; }

    public required string IssuedBy { get; init; }

    /// <summary>In what office it was signed, "Chủ tịch UBND xã"; null where none is known.</summary>
    public string? SignerTitle { get; init; }

    /// <summary>Gives it its number.</summary>
    public void Number(string symbol) => Symbol = symbol;
}
