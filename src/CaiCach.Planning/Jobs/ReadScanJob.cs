using System.Threading.Channels;
using CaiCach.Documents.Reading;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Jobs;

/// <summary>The kept scan to read.</summary>
internal sealed record ReadScanPayload(Guid AttachmentId, string FileName);

/// <summary>What came of it.</summary>
internal sealed record ScanRead(Guid PlanId);

/// <summary>
/// Reads a scan page by page and saves the draft together with its own end: a process killed on the way has saved no draft, and the
/// next one reads the pages that were left.
/// </summary>
internal sealed class ReadScanJob(
    AttachmentBook attachments,
    IAttachmentStore store,
    DocumentReader documents,
    IPlanReader plans,
    DraftOfReading drafts,
    TimeProvider clock
) : IJobHandler
{
    public const string Kind = "planning.read_scan";

    public async Task<Result> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var (attachmentId, fileName) = context.Payload<ReadScanPayload>();
        if (
            await attachments.FindAsync(attachmentId, cancellationToken) is not { } kept
            || await store.OpenReadAsync(AttachmentHash.Parse(kept.Sha256), cancellationToken) is not { } content
        )
        {
            return PlanErrors.ScanIsGone;
        }

        await using var opened = content;
        var document = await ReadAsync(context, content, cancellationToken);
        if (document.Refusal is { } refusal)
        {
            return new Error(refusal.Code, refusal.Message);
        }

        var reading = plans.Read(document.Text!);
        if (reading.Failed)
        {
            return reading;
        }

        var milliseconds = (int)clock.GetElapsedTime(started).TotalMilliseconds;
        var saved = await drafts.SaveAsync(
            new ReadFile(context.UnitId, fileName, attachmentId, document.Text!, reading.Value, milliseconds),
            cancellationToken
        );
        if (!saved.Failed)
        {
            context.SetResult(new ScanRead(saved.Value));
        }

        return saved;
    }

    private async Task<DocumentReading> ReadAsync(JobContext context, Stream content, CancellationToken cancellationToken)
    {
        var pages = Channel.CreateUnbounded<PagesRead>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = ReadToEndAsync(context, content, pages.Writer, stop.Token);
        try
        {
            await foreach (var read in pages.Reader.ReadAllAsync(cancellationToken))
            {
                await context.ReportAsync(read.Done, read.Total, PlanningJobNames.Reading(read.Done, read.Total), cancellationToken);
            }
        }
        catch
        {
            await stop.CancelAsync();
            await reading.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw;
        }

        return await reading;
    }

    private async Task<DocumentReading> ReadToEndAsync(
        JobContext context,
        Stream content,
        ChannelWriter<PagesRead> pages,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await documents.ReadAsync(content, new Told(pages), new PagesOfJob(context), cancellationToken);
        }
        finally
        {
            pages.Complete();
        }
    }

    /// <summary>Passes on what the reader tells from any thread.</summary>
    private sealed class Told(ChannelWriter<PagesRead> pages) : IProgress<PagesRead>
    {
        public void Report(PagesRead value) => pages.TryWrite(value);
    }
}
