using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Procedures.KeepFiles;

/// <summary>A place of a version where a file lies.</summary>
/// <param name="ProcedureCode">Of which procedure.</param>
/// <param name="VersionId">Of which version of it.</param>
/// <param name="ComponentCode">The paper whose template it is; null for the publishing decision.</param>
/// <param name="SeenId">The file that was seen there; null for none. Another one by now is not replaced unseen.</param>
internal sealed record FilePlace(string ProcedureCode, Guid VersionId, string? ComponentCode, Guid? SeenId);

/// <summary>A file to be kept.</summary>
internal sealed record KeepFileCommand(FilePlace Place, string FileName, Stream Content);

/// <summary>
/// Keeps the publishing decision of a version and the templates of its papers. What is missing may be added at any time; what is there is
/// replaced and taken away only as long as nobody can have relied on the version.
/// </summary>
internal sealed class KeepFileHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    CatalogueKeeper keeper,
    AttachmentBook attachments,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [VersionFileConfiguration.PlaceIsUnique] = VersionFileErrors.Changed,
    };

    public async Task<Result> HandleAsync(KeepFileCommand command, CancellationToken cancellationToken)
    {
        if (await keeper.UnitAsync(cancellationToken) is not { } unitId)
        {
            return ProcedureErrors.NotKeeper;
        }

        var place = command.Place;
        var found = await FindAsync(place, cancellationToken);
        if (found.Failed)
        {
            return found;
        }

        var kept = await attachments.KeepAsync(unitId, command.FileName, command.Content, ProcedureLimits.FileMaxBytes, cancellationToken);
        if (kept.Failed)
        {
            return Result.Fail([.. kept.Errors.Select(error => error.At("Upload"))]);
        }

        if (!VersionFile.Takes(place.ComponentCode, kept.Value.ContentType))
        {
            return place.ComponentCode is null ? VersionFileErrors.DecisionWrong : VersionFileErrors.TemplateWrong;
        }

        var (version, file) = found.Value;
        database.Add(new VersionFile(version, place.ComponentCode, kept.Value, user.Actor.Name, clock.GetUtcNow()));
        var happened = new VersionFileKept(
            unitId,
            version.ProcedureId,
            place.ProcedureCode,
            version.EffectiveFrom,
            place.ComponentCode,
            kept.Value.FileName,
            kept.Value.Sha256,
            file?.FileName
        );
        return await TakeAwayAsync(file, cancellationToken)
            ? await unitOfWork.CommitAsync([happened], null, cancellationToken, Constraints)
            : VersionFileErrors.Changed;
    }

    /// <summary>Takes away the file that was seen.</summary>
    public async Task<Result> RemoveAsync(FilePlace place, CancellationToken cancellationToken)
    {
        if (await keeper.UnitAsync(cancellationToken) is not { } unitId)
        {
            return ProcedureErrors.NotKeeper;
        }

        var found = await FindAsync(place, cancellationToken);
        if (found.Failed)
        {
            return found;
        }

        var (version, file) = found.Value;
        return file is not null && await TakeAwayAsync(file, cancellationToken)
            ? await unitOfWork.CommitAsync(
                [
                    new VersionFileRemoved(
                        unitId,
                        version.ProcedureId,
                        place.ProcedureCode,
                        version.EffectiveFrom,
                        place.ComponentCode,
                        file.FileName
                    ),
                ],
                null,
                cancellationToken
            )
            : VersionFileErrors.Changed;
    }

    /// <summary>The version, and the file that would give way; refused where it may not.</summary>
    private async Task<Result<(ProcedureVersion Version, VersionFile? File)>> FindAsync(
        FilePlace place,
        CancellationToken cancellationToken
    )
    {
        var version = await (
            from one in database.Versions.AsNoTracking()
            join procedure in database.Procedures on one.ProcedureId equals procedure.Id
            where one.Id == place.VersionId && procedure.Code == place.ProcedureCode
            select one
        ).SingleOrDefaultAsync(cancellationToken);
        if (version is null)
        {
            return ProcedureErrors.NotFound;
        }

        if (place.ComponentCode is { } code && version.Content.Components.All(component => component.Code != code))
        {
            return VersionFileErrors.PaperUnknown;
        }

        var file = await database
            .FilesOf([version.Id])
            .SingleOrDefaultAsync(one => one.ComponentCode == place.ComponentCode, cancellationToken);
        if (file?.Id != place.SeenId)
        {
            return VersionFileErrors.Changed;
        }

        var isUsed = file is not null && (await database.UsedAsync([version.Id], cancellationToken)).Count > 0;
        return file is not null && !version.IsOpen(VietnamTime.Today(clock), isUsed) ? VersionFileErrors.Fixed : (version, file);
    }

    /// <summary>At once, so that the file in its place does not meet it in the unique index; false where somebody else was faster.</summary>
    private async Task<bool> TakeAwayAsync(VersionFile? file, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return file is null
            || await database
                .VersionFiles.Where(one => one.Id == file.Id && one.RemovedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.RemovedAt, now), cancellationToken) == 1;
    }
}
