using System.Threading.Channels;
using CaiCach.Documents.Digitising;
using CaiCach.Documents.Reading;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Jobs;

/// <summary>The paper to make.</summary>
internal sealed record DigitisePayload(Guid ScanId);

/// <summary>Makes one straight PDF of the files that were handed in for a paper, and keeps it with the component or as the result.</summary>
internal sealed class DigitisePaperJob(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    DossierPapers papers,
    AttachmentBook attachments,
    IAttachmentStore store
) : IJobHandler
{
    public const string Kind = "one_stop.digitise_paper";

    public async Task<Result> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var scan = await database.PaperScans.SingleOrDefaultAsync(
            scan => scan.Id == context.Payload<DigitisePayload>().ScanId,
            cancellationToken
        );
        if (scan is not { State: ScanState.Working })
        {
            return Result.Done();
        }

        var files = new List<ReadOnlyMemory<byte>>();
        foreach (var attachmentId in scan.AttachmentIds)
        {
            if (await ContentAsync(attachmentId, cancellationToken) is not { } content)
            {
                scan.Refuse(PaperErrors.FileGone.Message);
                return await unitOfWork.CommitAsync([], null, cancellationToken);
            }

            files.Add(content);
        }

        var made = await MakeAsync(context, files, cancellationToken);
        if (made.Refusal is { } refusal)
        {
            scan.Refuse(refusal.Message);
            return await unitOfWork.CommitAsync([], null, cancellationToken);
        }

        return await KeepAsync(scan, made, cancellationToken);
    }

    private async Task<Result> KeepAsync(PaperScan scan, ScanMaking made, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.SingleAsync(dossier => dossier.Id == scan.DossierId, cancellationToken);
        var component = scan.ComponentId is null
            ? null
            : await database.Components.SingleAsync(component => component.Id == scan.ComponentId, cancellationToken);
        using var content = new MemoryStream(made.Pdf!);
        var kept = await attachments.KeepAsync(
            scan.UnitId,
            $"{component?.Name ?? dossier.Code}.pdf",
            content,
            PaperLimits.MostBytes,
            cancellationToken
        );
        if (kept.Failed)
        {
            return kept;
        }

        var paper = new MadePaper(kept.Value.Id, made.Pages, scan.Source, scan.IssuedOn, scan.ValidTo);
        IEvent happened = component is null
            ? await papers.KeepResultAsync(dossier, paper, scan.Actor, cancellationToken)
            : await papers.KeepAsync(dossier, component, paper, scan.Actor, cancellationToken);
        scan.Finish();
        return await unitOfWork.CommitAsync([happened], null, cancellationToken);
    }

    private static async Task<ScanMaking> MakeAsync(
        JobContext context,
        IReadOnlyList<ReadOnlyMemory<byte>> files,
        CancellationToken cancellationToken
    )
    {
        var pages = Channel.CreateUnbounded<PagesRead>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var making = ToEndAsync(files, pages.Writer, stop.Token);
        try
        {
            await foreach (var done in pages.Reader.ReadAllAsync(cancellationToken))
            {
                await context.ReportAsync(done.Done, done.Total, PaperNames.Page(done.Done, done.Total), cancellationToken);
            }
        }
        catch
        {
            await stop.CancelAsync();
            // It leaves no program and no file behind before the job gives up.
            await ((Task)making).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        return await making;
    }

    private static async Task<ScanMaking> ToEndAsync(
        IReadOnlyList<ReadOnlyMemory<byte>> files,
        ChannelWriter<PagesRead> pages,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await ScanMaker.MakeAsync(files, new Told(pages), cancellationToken);
        }
        finally
        {
            pages.Complete();
        }
    }

    private async Task<ReadOnlyMemory<byte>?> ContentAsync(Guid attachmentId, CancellationToken cancellationToken)
    {
        if (
            await attachments.FindAsync(attachmentId, cancellationToken) is not { } kept
            || await store.OpenReadAsync(AttachmentHash.Parse(kept.Sha256), cancellationToken) is not { } content
        )
        {
            return null;
        }

        await using (content)
        {
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, cancellationToken);
            return copy.ToArray();
        }
    }

    /// <summary>Passes on what is told from any thread.</summary>
    private sealed class Told(ChannelWriter<PagesRead> pages) : IProgress<PagesRead>
    {
        public void Report(PagesRead value) => pages.TryWrite(value);
    }
}
