using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Procedures.ImportCatalogue;

/// <summary>The kept workbook.</summary>
/// <param name="AttachmentId">Where it is kept.</param>
/// <param name="FileName">The name it came with.</param>
/// <param name="Fingerprint">The preview that is taken over; null to work out a preview.</param>
internal sealed record ImportCataloguePayload(Guid AttachmentId, string FileName, string? Fingerprint);

/// <summary>What the file would do, or has done.</summary>
/// <param name="IsApplied">Whether it was done.</param>
/// <param name="Payload">The file.</param>
/// <param name="Fingerprint">Of the whole preview.</param>
/// <param name="Counts">Rows by what they do.</param>
/// <param name="Lines">The rows, refused ones first, as many as are shown.</param>
internal sealed record ImportedCatalogue(
    bool IsApplied,
    ImportCataloguePayload Payload,
    string Fingerprint,
    IReadOnlyDictionary<CatalogueDeed, int> Counts,
    IReadOnlyList<CatalogueLine> Lines
);

/// <summary>Works out what a workbook would do to the catalogue, and does it when the preview was accepted; all of it commits with the job.</summary>
internal sealed class ImportCatalogueJob(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    AttachmentBook attachments,
    IAttachmentStore store,
    RefusedComponentFile refused,
    TimeProvider clock
) : IJobHandler
{
    public const string Kind = "onestop.import_catalogue";

    public async Task<Result> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var payload = context.Payload<ImportCataloguePayload>();
        var sheets = await ReadAsync(payload, cancellationToken);
        if (sheets.Failed)
        {
            return sheets;
        }

        var plan = await PlanAsync(context, sheets.Value, cancellationToken);
        var fingerprint = plan.Fingerprint();
        if (payload.Fingerprint is { } accepted)
        {
            if (accepted != fingerprint)
            {
                return CatalogueErrors.Changed;
            }

            var saved = await ApplyAsync(plan, cancellationToken);
            if (saved.Failed)
            {
                return saved;
            }
        }

        context.SetResult(
            new ImportedCatalogue(
                payload.Fingerprint is not null,
                payload,
                fingerprint,
                Enum.GetValues<CatalogueDeed>().ToDictionary(deed => deed, plan.Count),
                [.. plan.Lines.OrderByDescending(line => line.Deed).Take(CatalogueLimits.LinesShown)]
            )
        );
        return Result.Done();
    }

    private async Task<Result<CatalogueSheets>> ReadAsync(ImportCataloguePayload payload, CancellationToken cancellationToken)
    {
        if (
            await attachments.FindAsync(payload.AttachmentId, cancellationToken) is not { } kept
            || await store.OpenReadAsync(AttachmentHash.Parse(kept.Sha256), cancellationToken) is not { } content
        )
        {
            return CatalogueErrors.Gone;
        }

        await using var opened = content;
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole, cancellationToken);
        whole.Position = 0;
        return CatalogueSheets.Read(whole, cancellationToken);
    }

    private async Task<CataloguePlan> PlanAsync(JobContext context, CatalogueSheets sheets, CancellationToken cancellationToken)
    {
        var reading = CatalogueReading.Of(sheets);
        var plan = new CataloguePlan();
        var planner = new CataloguePlanner(await GroundAsync(context.UnitId, cancellationToken), plan);
        foreach (var (versions, done) in reading.Procedures.Select((versions, index) => (versions, index)))
        {
            var total = reading.Procedures.Count;
            await context.ReportAsync(done, total, CatalogueNames.Progress(done, total), cancellationToken);
            planner.Plan(versions);
        }

        plan.Lines.AddRange(
            reading.Strays.Select(stray => new CatalogueLine(
                stray.Row.Sheet,
                stray.Row.Number,
                stray.Row.Text(CatalogueNames.ProcedureCode),
                null,
                CatalogueDeed.Refuse,
                [stray.Problem]
            ))
        );
        return plan;
    }

    private async Task<CatalogueGround> GroundAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var procedures = await database.Procedures.ToDictionaryAsync(one => one.Code, StringComparer.Ordinal, cancellationToken);
        var versions = await database.Versions.OrderBy(one => one.EffectiveFrom).ToListAsync(cancellationToken);
        return new CatalogueGround(
            unitId,
            VietnamTime.Today(clock),
            clock.GetUtcNow(),
            procedures,
            versions.ToLookup(one => one.ProcedureId),
            await database.UsedAsync(versions.Select(one => one.Id), cancellationToken),
            refused.Components
        );
    }

    private async Task<Result> ApplyAsync(CataloguePlan plan, CancellationToken cancellationToken)
    {
        await database.BordersMayMoveAsync(cancellationToken);
        plan.Changes.ForEach(change => change());
        await database.CarryFilesOnAsync(plan.Added.OfType<ProcedureVersion>().ToHashSet(), [], clock.GetUtcNow(), cancellationToken);
        database.AddRange(plan.Added);
        return await unitOfWork.CommitAsync(plan.Events, null, cancellationToken);
    }
}
