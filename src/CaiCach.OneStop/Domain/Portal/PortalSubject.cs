using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Portal;

/// <summary>All that the Portal is told of a dossier, as the database has it.</summary>
internal sealed record PortalSubject
{
    public required Dossier Dossier { get; init; }

    public required Procedure Procedure { get; init; }

    public required DossierParty Owner { get; init; }

    /// <summary>The owner's number in full; null for none.</summary>
    public string? OwnerIdentity { get; init; }

    public IReadOnlyList<DossierComponent> Components { get; init; } = [];

    /// <summary>The papers that requests for papers name.</summary>
    public IReadOnlyList<SupplementPaper> SupplementPapers { get; init; } = [];

    public IReadOnlyList<DossierFee> Fees { get; init; } = [];

    public IReadOnlyList<DossierFile> Files { get; init; } = [];

    /// <summary>The result as it was digitised last; null while it was not, and once it was taken back.</summary>
    public PaperFile? Result { get; init; }

    /// <summary>Addresses by which files can be fetched, by attachment; a file that has none may not be.</summary>
    public IReadOnlyDictionary<Guid, string> Links { get; init; } = new Dictionary<Guid, string>();

    /// <summary>All lines of history, in order.</summary>
    public required IReadOnlyList<DossierEvent> History { get; init; }

    /// <summary>The unit that decides.</summary>
    public required string UnitName { get; init; }

    /// <summary>Titles of those who acted, by person.</summary>
    public IReadOnlyDictionary<Guid, string> Titles { get; init; } = new Dictionary<Guid, string>();

    /// <summary>Whether it was filed on the Portal, which has given its code.</summary>
    public bool IsFromPortal { get; init; }

    public required DossierTimekeeper Timekeeper { get; init; }
}
