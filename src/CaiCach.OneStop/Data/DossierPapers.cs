using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaiCach.OneStop.Data;

/// <summary>
/// Keeps files of papers: as line of history, in the component or dossier, and, where the owner has a number and the kind is used for other
/// dossiers, among the papers of the person. The caller commits, with the event that is answered.
/// </summary>
internal sealed class DossierPapers(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    PaperKinds kinds,
    IUnitDirectory units,
    TimeProvider clock
)
{
    /// <summary>Keeps the file of a component.</summary>
    public async Task<PaperDigitised> KeepAsync(
        Dossier dossier,
        DossierComponent component,
        MadePaper made,
        DossierActor actor,
        CancellationToken cancellationToken
    )
    {
        var file = new PaperFile(component, made, actor, clock.GetUtcNow());
        component.Take(file);
        database.Add(file);
        // What was not taken in was not accepted.
        if (dossier.ReceivedAt is not null)
        {
            await StoreAsync(file, made, actor.UnitId, cancellationToken);
        }

        return new PaperDigitised(actor.UnitId, dossier.Id, component.Code, (int)made.Source, made.Pages);
    }

    /// <summary>Keeps the result; its code is given the first time and stays.</summary>
    public async Task<ResultDigitised> KeepResultAsync(
        Dossier dossier,
        MadePaper made,
        DossierActor actor,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var name = made.Name ?? await ResultNameAsync(dossier, cancellationToken);
        dossier.KeepResult(dossier.ResultCode ?? await NextCodeAsync(dossier, cancellationToken), now);
        var file = new PaperFile(dossier, name, dossier.ResultCode!, made, actor, now);
        database.Add(file);
        await StoreAsync(
            file,
            made with
            {
                IssuedOn = made.IssuedOn ?? (made.Name is null && dossier.EndedAt is { } ended ? VietnamTime.DayOf(ended) : null),
            },
            actor.UnitId,
            cancellationToken
        );
        return new ResultDigitised(actor.UnitId, dossier.Id, dossier.ResultCode!, made.Pages);
    }

    private async Task<string> ResultNameAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        var version = await database.Versions.AsNoTracking().SingleAsync(one => one.Id == dossier.VersionId, cancellationToken);
        return version.Content.Results is [var result, ..]
            ? result.Name
            : await database.Procedures.Where(one => one.Id == dossier.ProcedureId).Select(one => one.Name).SingleAsync(cancellationToken);
    }

    /// <summary>Takes the kept result out of use: the dossier was taken back from the desk.</summary>
    public async Task DropResultAsync(Dossier dossier, DossierActor actor, CancellationToken cancellationToken)
    {
        dossier.DropResult();
        var stored = await database
            .StoredPapers.Where(paper => paper.DossierId == dossier.Id && paper.ComponentId == null && paper.WithdrawnAt == null)
            .ToListAsync(cancellationToken);
        stored.ForEach(paper => paper.Withdraw(PaperNames.TakenBack, actor.Name, clock.GetUtcNow()));
    }

    /// <summary>The papers of a person that are offered today within the scope, newest first.</summary>
    public async Task<IReadOnlyList<StoredPaper>> OfferedAsync(byte[]? ownerHash, CancellationToken cancellationToken)
    {
        if (ownerHash is null)
        {
            return [];
        }

        var today = VietnamTime.Today(clock);
        return await database
            .StoredPapers.AsNoTracking()
            .Where(paper => paper.OwnerHash == ownerHash && paper.WithdrawnAt == null && (paper.ValidTo == null || paper.ValidTo >= today))
            .OrderByDescending(paper => paper.StoredAt)
            .Take(PaperLimits.OfPersonMaxCount)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Whether a kept paper can stand for a component.</summary>
    public bool Fits(StoredPaper paper, DossierComponent component) => kinds.Fits(paper.Name, component.Name);

    /// <summary>Uses a kept paper of the owner for a component; refused unless it is offered today and fits.</summary>
    public async Task<Result<PaperReused>> ReuseAsync(
        DossierComponent component,
        byte[]? ownerHash,
        Guid storedPaperId,
        DossierActor actor,
        CancellationToken cancellationToken
    )
    {
        var paper = (await OfferedAsync(ownerHash, cancellationToken)).FirstOrDefault(paper => paper.Id == storedPaperId);
        if (paper is null || !Fits(paper, component))
        {
            return PaperErrors.NotOffered;
        }

        var made = new MadePaper(paper.AttachmentId, paper.Pages, PaperSource.Reused);
        var file = new PaperFile(component, made, actor, clock.GetUtcNow());
        component.Take(file, paper);
        database.Add(file);
        return new PaperReused(actor.UnitId, component.DossierId, component.Code, paper.Id);
    }

    /// <summary>
    /// The papers of a dossier follow its owner, who was put right: those kept become the owner's, or go out of use where the owner has no number any
    /// more; where there was no number, the digitised ones are kept from now on.
    /// </summary>
    /// <param name="owner">The owner as put right.</param>
    /// <param name="hadNumber">Whether there was a number before.</param>
    /// <param name="actor">Who put it right.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task FollowOwnerAsync(DossierParty owner, bool hadNumber, DossierActor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var kept = await database
            .StoredPapers.Where(paper => paper.DossierId == owner.DossierId && paper.WithdrawnAt == null)
            .ToListAsync(cancellationToken);
        foreach (var paper in kept)
        {
            if (owner.IdentityHash is null)
            {
                paper.Withdraw(PaperNames.OwnerPutRight, actor.Name, now);
            }
            else
            {
                paper.BelongTo(owner);
            }
        }

        if (hadNumber || owner.IdentityHash is null)
        {
            return;
        }

        var files = await database
            .PaperFiles.AsNoTracking()
            .Where(file => file.DossierId == owner.DossierId && file.Source != PaperSource.Reused)
            .OrderByDescending(file => file.RecordedAt)
            .Take(PaperLimits.HistoryMaxCount)
            .ToListAsync(cancellationToken);
        foreach (var file in files.DistinctBy(file => file.ComponentId).Where(file => kinds.IsReusable(file.Name)))
        {
            database.Add(new StoredPaper(owner, file, actor.UnitId, issuedOn: null, kinds.ValidTo(file.Name, null, null)));
        }
    }

    private async Task StoreAsync(PaperFile file, MadePaper made, Guid unitId, CancellationToken cancellationToken)
    {
        var owner = await database
            .Parties.AsNoTracking()
            .FirstOrDefaultAsync(party => party.DossierId == file.DossierId && party.Role == PartyRole.Owner, cancellationToken);
        if (owner?.IdentityHash is null || !kinds.IsReusable(file.Name))
        {
            return;
        }

        var before = await database
            .StoredPapers.Where(paper =>
                paper.DossierId == file.DossierId
                && paper.ComponentId == file.ComponentId
                && paper.UnitId == unitId
                && paper.WithdrawnAt == null
            )
            .ToListAsync(cancellationToken);
        before.ForEach(paper => paper.Withdraw(PaperNames.Replaced, file.RecordedByName, file.RecordedAt));
        database.Add(new StoredPaper(owner, file, unitId, made.IssuedOn, kinds.ValidTo(file.Name, made.IssuedOn, made.ValidTo)));
    }

    /// <summary>Two results never get the same: the row of the year is locked until the commit.</summary>
    private async Task<string> NextCodeAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        var day = VietnamTime.Today(clock);
        var unit = await units.FindAsync(dossier.CompetentUnitId, cancellationToken);
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO one_stop.result_counter (unit_id, year, last_number) VALUES ($1, $2, 1)
            ON CONFLICT (unit_id, year) DO UPDATE SET last_number = one_stop.result_counter.last_number + 1
            RETURNING last_number
            """,
            unitOfWork.Connection
        )
        {
            Parameters =
            {
                new() { Value = dossier.CompetentUnitId },
                new() { Value = day.Year },
            },
        };
        var number = (int)(await command.ExecuteScalarAsync(cancellationToken))!;
        return new DossierCodeRules(kinds.ResultCodes).CodeOf(unit!.Code.ToUpperInvariant(), day, number);
    }
}
