namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>What can be put right of a dossier, besides its papers.</summary>
internal enum CorrectedPart
{
    OwnerName,
    OwnerIdentity,
    OwnerKind,
    OwnerBornOn,
    Phone,
    Email,
    Address,
    Submitter,
    Authorised,
    ReturnWay,
    Note,
    TellBy,
}
