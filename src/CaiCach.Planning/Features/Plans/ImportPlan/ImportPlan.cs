using CaiCach.Documents.Reading;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Jobs;

namespace CaiCach.Planning.Features.Plans.ImportPlan;

/// <summary>A plan document handed in for an authority.</summary>
internal sealed record ImportPlanCommand(Guid UnitId, string FileName, Stream Content);

/// <summary>What became of it: a draft that was read at once, or a job that reads the scan.</summary>
internal sealed record ImportedPlan(Guid? PlanId, Guid? JobId);

/// <summary>
/// Keeps the file and saves what was read as a draft for review; a scan is kept and read by a job. A refusal saves nothing: file, draft
/// and job are described in one commit.
/// </summary>
internal sealed class ImportPlanHandler(
    UnitOfWork unitOfWork,
    AttachmentBook attachments,
    DocumentReader documents,
    IPlanReader plans,
    DraftOfReading drafts,
    JobQueue jobs,
    TimeProvider clock
) : IPlanImport
{
    private const string Field = "File";

    /// <inheritdoc />
    public async Task<Result<Guid>> ImportAsync(Guid unitId, string fileName, Stream content, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var document = await documents.ReadAsync(content, null, cancellationToken);
        return await KeepReadAsync(new ImportPlanCommand(unitId, fileName, content), document, started, cancellationToken);
    }

    /// <summary>The draft, or the job that will make it.</summary>
    public async Task<Result<ImportedPlan>> HandleAsync(ImportPlanCommand command, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var document = await documents.ReadUnlessScannedAsync(command.Content, cancellationToken);
        if (document.Refusal is { Kind: ReadingRefusalKind.Scan })
        {
            return await KeepScanAsync(command, cancellationToken);
        }

        var saved = await KeepReadAsync(command, document, started, cancellationToken);
        return saved.Failed ? Result<ImportedPlan>.Fail(saved.Errors) : new ImportedPlan(saved.Value, null);
    }

    private async Task<Result<ImportedPlan>> KeepScanAsync(ImportPlanCommand command, CancellationToken cancellationToken)
    {
        var kept = await KeepAsync(command, cancellationToken);
        if (kept.Failed)
        {
            return Result<ImportedPlan>.Fail(kept.Errors);
        }

        var jobId = await jobs.EnqueueAsync(
            command.UnitId,
            ReadScanJob.Kind,
            new ReadScanPayload(kept.Value.Id, command.FileName),
            command.FileName,
            cancellationToken
        );
        var saved = await unitOfWork.CommitAsync([new PlanScanReceived(command.UnitId, jobId, command.FileName)], null, cancellationToken);
        return saved.Failed ? Result<ImportedPlan>.Fail(saved.Errors) : new ImportedPlan(null, jobId);
    }

    private async Task<Result<Guid>> KeepReadAsync(
        ImportPlanCommand command,
        DocumentReading document,
        long started,
        CancellationToken cancellationToken
    )
    {
        if (document.Refusal is { } refusal)
        {
            return new Error(refusal.Code, refusal.Message, ErrorKind.Invalid, Field);
        }

        var reading = plans.Read(document.Text!);
        if (reading.Failed)
        {
            return Result<Guid>.Fail([.. reading.Errors.Select(error => error.At(Field))]);
        }

        var kept = await KeepAsync(command, cancellationToken);
        if (kept.Failed)
        {
            return Result<Guid>.Fail(kept.Errors);
        }

        var milliseconds = (int)clock.GetElapsedTime(started).TotalMilliseconds;
        return await drafts.SaveAsync(
            new ReadFile(command.UnitId, command.FileName, kept.Value.Id, document.Text!, reading.Value, milliseconds),
            cancellationToken
        );
    }

    private async Task<Result<KeptAttachment>> KeepAsync(ImportPlanCommand command, CancellationToken cancellationToken)
    {
        command.Content.Position = 0;
        var kept = await attachments.KeepAsync(
            command.UnitId,
            command.FileName,
            command.Content,
            PlanLimits.FileMaxBytes,
            cancellationToken
        );
        return kept.Failed ? Result<KeptAttachment>.Fail([.. kept.Errors.Select(error => error.At(Field))]) : kept;
    }
}
