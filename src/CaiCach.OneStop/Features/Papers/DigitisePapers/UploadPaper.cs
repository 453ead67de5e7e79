using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.OneStop.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Papers.DigitisePapers;

/// <summary>A file of a paper.</summary>
internal sealed record UploadedFile(string FileName, Stream Content, long SizeBytes);

/// <summary>Hands files in that become one paper of a dossier.</summary>
internal sealed record UploadPaperCommand
{
    public required string DossierCode { get; init; }

    /// <summary>Which component; null for the result.</summary>
    public Guid? ComponentId { get; init; }

    public PaperSource Source { get; init; } = PaperSource.Scanned;

    /// <summary>In the order of the pages; none where the applicant's own file is taken (<see cref="PaperSource.Submitted"/>).</summary>
    public IReadOnlyList<UploadedFile> Files { get; init; } = [];

    public DateOnly? IssuedOn { get; init; }

    public DateOnly? ValidTo { get; init; }
}

/// <summary>Keeps the files as they came and has the paper made of them.</summary>
internal sealed class UploadPaperHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    AttachmentBook attachments,
    JobQuery jobs,
    JobQueue queue,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly string[] Types = [AttachmentType.Pdf.MediaType, AttachmentType.Jpeg.MediaType, AttachmentType.Png.MediaType];

    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [PaperScanConfiguration.WorkingIsUnique] = PaperErrors.Working,
    };

    public async Task<Result<Guid>> HandleAsync(UploadPaperCommand command, CancellationToken cancellationToken)
    {
        var dossier = await database
            .Dossiers.AsNoTracking()
            .SingleOrDefaultAsync(dossier => dossier.Code == command.DossierCode, cancellationToken);
        if (dossier is null)
        {
            return DossierErrors.NotFound;
        }

        var component = command.ComponentId is null
            ? null
            : await database
                .Components.AsNoTracking()
                .SingleOrDefaultAsync(one => one.Id == command.ComponentId && one.DossierId == dossier.Id, cancellationToken);
        if (Refusal(command, dossier, component) is { } refusal)
        {
            return refusal;
        }

        return await StillWorkingAsync(dossier.Id, command.ComponentId, cancellationToken)
            ? PaperErrors.Working
            : await AskAsync(command, dossier, component, cancellationToken);
    }

    private async Task<Result<Guid>> AskAsync(
        UploadPaperCommand command,
        Dossier dossier,
        DossierComponent? component,
        CancellationToken cancellationToken
    )
    {
        var actor = user.ActorFor(dossier);
        var kept =
            command.Source == PaperSource.Submitted
                ? Result<Guid[]>.Success([component!.AttachmentId!.Value])
                : await KeepAsync(command, actor.UnitId, cancellationToken);
        if (kept.Failed)
        {
            return Result<Guid>.Fail([.. kept.Errors.Select(error => error.At("Files"))]);
        }

        var scan = new PaperScan(dossier, command.ComponentId, command.Source, kept.Value, actor, clock.GetUtcNow())
        {
            IssuedOn = command.IssuedOn,
            ValidTo = command.ValidTo,
        };
        var about = component is null ? dossier.Code : $"{dossier.Code} · {component.Name}";
        scan.GiveTo(await queue.EnqueueAsync(actor.UnitId, DigitisePaperJob.Kind, new DigitisePayload(scan.Id), about, cancellationToken));
        database.Add(scan);
        var committed = await unitOfWork.CommitAsync([], null, cancellationToken, Constraints);
        return committed.Failed ? Result<Guid>.Fail(committed.Errors) : scan.Id;
    }

    private Error? Refusal(UploadPaperCommand command, Dossier dossier, DossierComponent? component)
    {
        var today = VietnamTime.Today(clock);
        return command.ComponentId is not null && component is null ? PaperErrors.ComponentUnknown
            : !(component is null ? PaperRights.MayDigitiseResult(user, dossier) : PaperRights.MayDigitise(user, dossier))
                ? PaperErrors.NotHere
            : !Enum.IsDefined(command.Source) || command.Source == PaperSource.Reused ? PaperErrors.SourceWrong
            : component is null && !PaperRights.HasResult(dossier) ? PaperErrors.NotEnded
            : command.IssuedOn > today || command.ValidTo < command.IssuedOn ? PaperErrors.DaysWrong
            : command.Source == PaperSource.Submitted ? (component?.AttachmentId is null ? PaperErrors.NotSubmitted : null)
            : command.Files.Count == 0 ? PaperErrors.FileMissing
            : command.Files.Count > PaperLimits.FilesMaxCount ? PaperErrors.TooManyFiles
            : command.Files.Sum(file => file.SizeBytes) > PaperLimits.MostBytes ? PaperErrors.TooLarge
            : null;
    }

    /// <summary>A making whose job was called off or failed gives way to a new one.</summary>
    private async Task<bool> StillWorkingAsync(Guid dossierId, Guid? componentId, CancellationToken cancellationToken)
    {
        var working = await database.PaperScans.SingleOrDefaultAsync(
            scan => scan.DossierId == dossierId && scan.ComponentId == componentId && scan.State == ScanState.Working,
            cancellationToken
        );
        if (working is null)
        {
            return false;
        }

        if (await jobs.ByIdAsync(working.JobId, cancellationToken) is { IsOpen: true })
        {
            return true;
        }

        // At once, so that the new one does not meet it in the unique index.
        await database
            .PaperScans.Where(scan => scan.Id == working.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(scan => scan.State, ScanState.Refused), cancellationToken);
        return false;
    }

    private async Task<Result<Guid[]>> KeepAsync(UploadPaperCommand command, Guid unitId, CancellationToken cancellationToken)
    {
        var ids = new List<Guid>();
        foreach (var file in command.Files)
        {
            var kept = await attachments.KeepAsync(unitId, file.FileName, file.Content, PaperLimits.MostBytes, cancellationToken);
            if (kept.Failed)
            {
                return Result<Guid[]>.Fail(kept.Errors);
            }

            if (!Types.Contains(kept.Value.ContentType))
            {
                return PaperErrors.NotPicture;
            }

            ids.Add(kept.Value.Id);
        }

        return ids.ToArray();
    }
}
