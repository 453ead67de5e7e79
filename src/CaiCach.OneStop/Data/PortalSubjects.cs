using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Reads all that the Portal is told of a dossier.</summary>
internal sealed class PortalSubjects(
    OneStopDbContext database,
    DossierTimekeepers timekeepers,
    IUnitDirectory units,
    IPeopleDirectory people,
    SecretNumbers secrets,
    TimeProvider clock
)
{
    public async Task<PortalSubject> OfAsync(Guid dossierId, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.AsNoTracking().SingleAsync(dossier => dossier.Id == dossierId, cancellationToken);
        var owner = await database
            .Parties.AsNoTracking()
            .FirstAsync(party => party.DossierId == dossierId && party.Role == PartyRole.Owner, cancellationToken);
        var unit = await units.FindAsync(dossier.CompetentUnitId, cancellationToken);
        var positions = await people.PositionsAsync(dossier.CompetentUnitId, VietnamTime.Today(clock), cancellationToken);
        return new PortalSubject
        {
            Dossier = dossier,
            Procedure = await database.Procedures.AsNoTracking().SingleAsync(one => one.Id == dossier.ProcedureId, cancellationToken),
            Owner = owner,
            OwnerIdentity = owner.IdentitySealed is { } identity ? secrets.Open(identity) : null,
            Components = await database
                .Components.AsNoTracking()
                .Where(part => part.DossierId == dossierId)
                .OrderBy(part => part.SortOrder)
                .ToListAsync(cancellationToken),
            SupplementPapers = await database
                .SupplementPapers.AsNoTracking()
                .Where(paper => paper.DossierId == dossierId)
                .OrderBy(paper => paper.AskedSequence)
                .ThenBy(paper => paper.Name)
                .ToListAsync(cancellationToken),
            Fees = await database
                .Fees.AsNoTracking()
                .Where(fee => fee.DossierId == dossierId)
                .OrderBy(fee => fee.Code)
                .ToListAsync(cancellationToken),
            Files = await database
                .Files.AsNoTracking()
                .Where(file => file.DossierId == dossierId && !database.Signatures.Any(signature => signature.FileBeforeId == file.Id))
                .OrderBy(file => file.RecordedAt)
                .ToListAsync(cancellationToken),
            Result = await database
                .PaperFiles.AsNoTracking()
                .Where(file => file.DossierId == dossierId && file.ComponentId == null && file.RecordedAt >= dossier.ResultDigitisedAt)
                .OrderByDescending(file => file.RecordedAt)
                .FirstOrDefaultAsync(cancellationToken),
            History = await database
                .Events.AsNoTracking()
                .Where(line => line.DossierId == dossierId)
                .OrderBy(line => line.Sequence)
                .ToListAsync(cancellationToken),
            UnitName = unit?.Name ?? "",
            Titles = positions
                .Where(position => position.HolderId is not null)
                .DistinctBy(position => position.HolderId)
                .ToDictionary(position => position.HolderId!.Value, position => position.Title),
            IsFromPortal = await database.PortalArrivals.AnyAsync(arrival => arrival.DossierId == dossierId, cancellationToken),
            Timekeeper = await timekeepers.OfAsync(dossier, cancellationToken),
        };
    }
}
