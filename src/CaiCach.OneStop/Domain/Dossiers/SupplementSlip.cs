namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>A paper that a slip asks for.</summary>
/// <param name="Name">The paper.</param>
/// <param name="Copies">How many.</param>
/// <param name="Kind">Original, copy and so on, in words.</param>
/// <param name="Note">What is missing of it; null for the paper itself.</param>
internal sealed record AskedPaper(string Name, int Copies, string Kind, string? Note);

/// <summary>A numbered slip that asks the applicant for papers (form 02), at the desk before anything is taken in, or for a dossier in hand.</summary>
internal sealed class SupplementSlip
{
    private SupplementSlip() { }

    public SupplementSlip(Guid unitId, Guid? dossierId, Guid procedureId, PartyDescription owner)
    {
        Id = Guid.CreateVersion7();
        UnitId = unitId;
        DossierId = dossierId;
        ProcedureId = procedureId;
        OwnerName = owner.Name;
        Address = owner.Address;
        Phone = owner.Phone;
        Email = owner.Email;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid? DossierId { get; private set; }

    public Guid ProcedureId { get; private set; }

    /// <summary>Number and symbol, e.g. <c>07/HDHS</c>; set when it is issued.</summary>
    public string Symbol { get; private set; } = "";

    public required DateTimeOffset IssuedAt { get; init; }

    public string OwnerName { get; private set; } = "";

    public string? Address { get; private set; }

    public string? Phone { get; private set; }

    public string? Email { get; private set; }

    public required IReadOnlyList<AskedPaper> Papers { get; init; }

    public required string Reason { get; init; }

    public DateOnly? AnswerBy { get; init; }

    public required string IssuedBy { get; init; }

    /// <summary>Whom the applicant calls: the official, else the desk; null where neither has said a telephone.</summary>
    public string? GuidePhone { get; private set; }

    /// <summary>Gives it its number, and the telephone of whoever guides the applicant.</summary>
    public void Issue(string symbol, string? guidePhone) => (Symbol, GuidePhone) = (symbol, guidePhone);
}
