using CaiCach.Foundation.Jobs;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Papers.DigitisePapers;

/// <summary>The papers of a dossier.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="ProcedureName">Its procedure.</param>
/// <param name="Components">Its papers.</param>
/// <param name="Offered">Kept papers of the owner that fit, by component; those already in use left out.</param>
/// <param name="Scans">The last making of each paper, by component; the result under <see cref="Guid.Empty"/>.</param>
/// <param name="Jobs">The jobs of those that work.</param>
/// <param name="History">All files so far, newest first.</param>
internal sealed record DossierPapersView(
    Dossier Dossier,
    string ProcedureName,
    IReadOnlyList<DossierComponent> Components,
    ILookup<Guid, StoredPaper> Offered,
    IReadOnlyDictionary<Guid, PaperScan> Scans,
    IReadOnlyDictionary<Guid, JobLine> Jobs,
    IReadOnlyList<PaperFile> History
)
{
    /// <summary>The result's file; null while there is none, and once it was taken back.</summary>
    public PaperFile? Result => History.FirstOrDefault(file => file.ComponentId is null && file.RecordedAt >= Dossier.ResultDigitisedAt);
}

/// <summary>Reads the papers of a dossier by its code.</summary>
internal sealed class DigitisePapersQuery(OneStopDbContext database, DossierPapers papers, PaperKinds kinds, JobQuery jobs)
{
    public async Task<DossierPapersView?> ReadAsync(string code, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(dossier => dossier.Code == code, cancellationToken);
        if (dossier is null)
        {
            return null;
        }

        var components = await database
            .Components.AsNoTracking()
            .Where(component => component.DossierId == dossier.Id)
            .OrderBy(component => component.SortOrder)
            .Take(DossierLimits.ComponentsMaxCount * 2)
            .ToListAsync(cancellationToken);
        var scans = await database
            .PaperScans.AsNoTracking()
            .Where(scan => scan.DossierId == dossier.Id)
            .OrderByDescending(scan => scan.AskedAt)
            .Take(PaperLimits.HistoryMaxCount)
            .ToListAsync(cancellationToken);
        var last = scans.DistinctBy(scan => scan.ComponentId).ToDictionary(scan => scan.ComponentId ?? Guid.Empty);
        return new DossierPapersView(
            dossier,
            await database.Procedures.Where(one => one.Id == dossier.ProcedureId).Select(one => one.Name).SingleAsync(cancellationToken),
            components,
            await OfferedAsync(dossier, components, cancellationToken),
            last,
            await JobsAsync(last.Values, cancellationToken),
            await database
                .PaperFiles.AsNoTracking()
                .Where(file => file.DossierId == dossier.Id)
                .OrderByDescending(file => file.RecordedAt)
                .Take(PaperLimits.HistoryMaxCount)
                .ToListAsync(cancellationToken)
        );
    }

    private async Task<ILookup<Guid, StoredPaper>> OfferedAsync(
        Dossier dossier,
        IReadOnlyList<DossierComponent> components,
        CancellationToken cancellationToken
    )
    {
        var ownerHash = await database
            .Parties.Where(party => party.DossierId == dossier.Id && party.Role == PartyRole.Owner)
            .Select(party => party.IdentityHash)
            .FirstOrDefaultAsync(cancellationToken);
        var offered = await papers.OfferedAsync(ownerHash, cancellationToken);
        return components
            .SelectMany(component =>
                offered
                    .Where(paper => paper.DossierId != dossier.Id && paper.AttachmentId != component.AttachmentId)
                    .Where(paper => kinds.Fits(paper.Name, component.Name))
                    .Select(paper => (component.Id, Paper: paper))
            )
            .ToLookup(pair => pair.Id, pair => pair.Paper);
    }

    private async Task<IReadOnlyDictionary<Guid, JobLine>> JobsAsync(IEnumerable<PaperScan> scans, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, JobLine>();
        foreach (var scan in scans.Where(scan => scan.State == ScanState.Working))
        {
            if (await jobs.ByIdAsync(scan.JobId, cancellationToken) is { } job)
            {
                found[scan.Id] = job;
            }
        }

        return found;
    }
}
