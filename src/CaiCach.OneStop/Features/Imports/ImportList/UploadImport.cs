using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.OneStop.Jobs;

namespace CaiCach.OneStop.Features.Imports.ImportList;

/// <summary>An export for a unit.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Content">The file.</param>
/// <param name="CoversFrom">First reception day of which it holds every dossier; null when it need not hold all.</param>
/// <param name="CoversTo">Last such day.</param>
internal sealed record UploadImportCommand(
    Guid UnitId,
    SourceSystem Source,
    string FileName,
    Stream Content,
    DateOnly? CoversFrom,
    DateOnly? CoversTo
);

/// <summary>Keeps an export and has it read; the answer is the import.</summary>
internal sealed class UploadImportHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    AttachmentBook attachments,
    JobQueue jobs,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly string[] Types = [AttachmentType.Xlsx.MediaType, AttachmentType.Xls.MediaType, AttachmentType.Text.MediaType];

    public async Task<Result<Guid>> HandleAsync(UploadImportCommand command, CancellationToken cancellationToken)
    {
        if (!user.MayImportFor(command.UnitId))
        {
            return ImportErrors.NotHere;
        }

        if (!IsSound(command.CoversFrom, command.CoversTo))
        {
            return ImportErrors.PeriodWrong;
        }

        var kept = await attachments.KeepAsync(
            command.UnitId,
            command.FileName,
            command.Content,
            ImportLimits.FileMaxBytes,
            cancellationToken
        );
        if (kept.Failed)
        {
            return Result<Guid>.Fail([.. kept.Errors.Select(error => error.At("Upload"))]);
        }

        if (!Types.Contains(kept.Value.ContentType))
        {
            return ImportErrors.NotTable;
        }

        var import = new DossierImport(command.UnitId, command.Source, kept.Value.Id, kept.Value.FileName, clock.GetUtcNow())
        {
            CoversFrom = command.CoversFrom,
            CoversTo = command.CoversTo,
            UploadedByName = user.Actor.Name,
        };
        var payload = new ImportPayload(import.Id);
        import.Read(await jobs.EnqueueAsync(command.UnitId, ReadImportJob.Kind, payload, import.FileName, cancellationToken));
        database.Add(import);
        var uploaded = new ImportUploaded(import.UnitId, import.Id, import.Source.ToString(), import.FileName);
        var committed = await unitOfWork.CommitAsync([uploaded], null, cancellationToken);
        return committed.Failed ? Result<Guid>.Fail(committed.Errors) : import.Id;
    }

    private bool IsSound(DateOnly? from, DateOnly? to) =>
        (from, to) switch
        {
            (null, null) => true,
            ({ } first, { } last) => first <= last && last <= VietnamTime.Today(clock) && last < first.AddYears(1),
            _ => false,
        };
}
