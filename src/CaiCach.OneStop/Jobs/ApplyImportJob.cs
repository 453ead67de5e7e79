using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Jobs;

/// <summary>
/// Writes one set of an import's rows and, in the same transaction, asks for the job that writes the next: a process killed between two sets
/// has written the first and not the second. What a row does is worked out anew on the dossier as it stands now.
/// </summary>
internal sealed class ApplyImportJob(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    ImportGrounds grounds,
    ImportSources sources,
    JobQueue jobs,
    TimeProvider clock
) : IJobHandler
{
    public const string Kind = "one_stop.apply_import";

    public async Task<Result> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var importId = context.Payload<ImportPayload>().ImportId;
        await grounds.OneAfterTheOtherAsync(context.UnitId, cancellationToken);
        var import = await database.Imports.SingleOrDefaultAsync(import => import.Id == importId, cancellationToken);
        if (import is not { State: ImportState.Applying })
        {
            return Result.Done();
        }

        var rows = await database
            .ImportRows.Where(row => row.ImportId == importId && !row.IsDone)
            .OrderBy(row => row.Number)
            .Take(ImportLimits.BatchSize)
            .ToListAsync(cancellationToken);
        var events = await WriteAsync(import, rows, cancellationToken);
        if (rows.Count == ImportLimits.BatchSize)
        {
            var next = await jobs.EnqueueAsync(import.UnitId, Kind, new ImportPayload(importId), import.FileName, cancellationToken);
            import.GoOn(next, rows.Count);
        }
        else
        {
            await EndAsync(import, rows, events, cancellationToken);
        }

        return await unitOfWork.CommitAsync(events, null, cancellationToken);
    }

    private async Task<List<IEvent>> WriteAsync(DossierImport import, List<ImportRow> rows, CancellationToken cancellationToken)
    {
        var ground = await grounds.OfAsync(import.UnitId, cancellationToken);
        var setting = new ImportSetting(import.Source, sources, ground, import.UnitId, clock.GetUtcNow());
        SourceFacts[] told = [.. rows.Where(row => row.Facts is not null).Select(row => row.Facts!)];
        var set = await ImportSet.LoadAsync(setting, database, grounds, told, toWrite: true, cancellationToken);
        var events = new List<IEvent>();
        foreach (var row in rows)
        {
            if (row.Facts is not { } facts)
            {
                row.End(RowVerdict.Unmatched);
                continue;
            }

            var worked = set.Work(facts);
            if (worked.Failed)
            {
                row.End(worked.Errors.Select(error => error.Message));
                continue;
            }

            Keep(import, facts, worked.Value, events);
            row.End(worked.Value.Verdict);
        }

        return events;
    }

    private void Keep(DossierImport import, SourceFacts facts, RowOutcome outcome, List<IEvent> events)
    {
        var dossier = outcome.Dossier;
        if (outcome.Verdict == RowVerdict.Unchanged)
        {
            return;
        }

        if (outcome.Verdict == RowVerdict.New)
        {
            database.Add(dossier);
            database.Add(Owner(dossier, facts));
            KeepFee(dossier, facts);
        }

        database.AddRange(outcome.Events);
        events.Add(
            new DossierFollowed(
                import.UnitId,
                dossier.Id,
                dossier.Code,
                import.Source.ToString(),
                (int?)outcome.StatusBefore,
                (int)dossier.Status
            )
        );
        if (outcome.Owner is { } owner)
        {
            events.Add(Corrected(import, dossier, owner));
        }
    }

    private static DossierOwnerPutRight Corrected(DossierImport import, Dossier dossier, OwnerPutRight owner) =>
        new(
            import.UnitId,
            dossier.Id,
            dossier.Code,
            import.Source.ToString(),
            owner.Correction.Name is null ? null : owner.NameBefore,
            owner.Correction.Identity is not null,
            owner.Correction.Identity is null ? null : owner.IdentityBefore,
            owner.Correction.Phone is not null,
            owner.Correction.Address is not null
        );

    /// <summary>The number came sealed with the row; what is left of it to see is its masked form.</summary>
    private static DossierParty Owner(Dossier dossier, SourceFacts facts) =>
        new(
            dossier,
            PartyRole.Owner,
            new PartyDescription
            {
                Kind = facts.Identity?.Kind == IdentityKind.TaxCode ? ApplicantKind.Enterprise : ApplicantKind.Citizen,
                Name = facts.OwnerName,
                Identity = facts.Identity is { } identity ? new IdentityNumber(identity.Kind, identity.Masked) : null,
                Phone = facts.Phone,
                Address = facts.Address,
            },
            facts.Identity is { } number ? new SealedNumber(number.Hash, number.Content) : null
        );

    /// <summary>What the source has collected, and how it was paid where a column of the export says so.</summary>
    private void KeepFee(Dossier dossier, SourceFacts facts)
    {
        if (facts.FeeVnd is not > 0)
        {
            return;
        }

        var fee = new ProcedureFee(
            "NGUON",
            ImportNames.FeeName,
            FeeKind.Charge,
            facts.FeeVnd.Value,
            FeeBasis.Dossier,
            FeeMoment.Reception,
            sources.Of(dossier.Source!.Value).Name,
            []
        );
        var kept = new DossierFee(dossier, fee, facts.FeeVnd.Value, exemption: null);
        if (facts.FeeMeans is { } means)
        {
            kept.Pay(means, facts.ReceivedAt.At);
        }
        else
        {
            kept.Pay(FeePayment.None, facts.ReceivedAt.At);
        }

        database.Add(kept);
    }

    private async Task EndAsync(DossierImport import, List<ImportRow> rows, List<IEvent> events, CancellationToken cancellationToken)
    {
        var ids = rows.ConvertAll(row => row.Number);
        var before = await database
            .ImportRows.Where(row => row.ImportId == import.Id && !ids.Contains(row.Number))
            .GroupBy(row => row.Verdict)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        import.End(clock.GetUtcNow(), verdict => before.GetValueOrDefault(verdict) + rows.Count(row => row.Verdict == verdict));
        events.Add(
            new ImportApplied(
                import.UnitId,
                import.Id,
                import.Source.ToString(),
                import.NewCount,
                import.ChangedCount,
                import.UnmatchedCount
            )
        );
    }
}
