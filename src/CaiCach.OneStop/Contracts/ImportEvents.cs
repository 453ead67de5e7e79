using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Contracts;

/// <summary>What another system says of a dossier was taken over; statuses are the National Portal's codes.</summary>
/// <param name="UnitId">The unit that decides on it here.</param>
/// <param name="SubjectId">The dossier.</param>
/// <param name="Code">Its code.</param>
/// <param name="Source">The system that says so.</param>
/// <param name="StatusBefore">The status before; null for a dossier that was not here.</param>
/// <param name="StatusAfter">The status now.</param>
public sealed record DossierFollowed(Guid UnitId, Guid SubjectId, string Code, string Source, int? StatusBefore, int StatusAfter) : IEvent;

/// <summary>
/// The system that decides a dossier put its owner's data right. What was before is told as pages show it: the number behind dots, telephone and
/// address not at all.
/// </summary>
/// <param name="UnitId">The unit that decides on it here.</param>
/// <param name="SubjectId">The dossier.</param>
/// <param name="Code">Its code.</param>
/// <param name="Source">The system that says so.</param>
/// <param name="NameBefore">The name until now; null where it stays.</param>
/// <param name="IsIdentityChanged">Whether the identity number is another.</param>
/// <param name="IdentityBefore">The number until now, its last three characters; null for none, or where it stays.</param>
/// <param name="IsPhoneChanged">Whether the telephone is another.</param>
/// <param name="IsAddressChanged">Whether the address is another.</param>
public sealed record DossierOwnerPutRight(
    Guid UnitId,
    Guid SubjectId,
    string Code,
    string Source,
    string? NameBefore,
    bool IsIdentityChanged,
    string? IdentityBefore,
    bool IsPhoneChanged,
    bool IsAddressChanged
) : IEvent;

/// <summary>An export of another system was uploaded.</summary>
public sealed record ImportUploaded(Guid UnitId, Guid SubjectId, string Source, string FileName) : IEvent;

/// <summary>Somebody said how the exports of a source are read.</summary>
public sealed record ImportMapped(Guid UnitId, Guid SubjectId, string Source) : IEvent;

/// <summary>An export was written to its end.</summary>
public sealed record ImportApplied(Guid UnitId, Guid SubjectId, string Source, int Added, int Changed, int Unmatched) : IEvent;

/// <summary>Somebody had an export written.</summary>
public sealed record ImportConfirmed(Guid UnitId, Guid SubjectId, string Source) : IEvent;
