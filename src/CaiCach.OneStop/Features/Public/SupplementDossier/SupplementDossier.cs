using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaiCach.OneStop.Features.Public.SupplementDossier;

/// <summary>Papers that an applicant hands in from home.</summary>
/// <param name="Code">The dossier.</param>
/// <param name="Identity">The number of the owner or of whoever submitted, which proves that it is one of them.</param>
/// <param name="Note">What the applicant says with it.</param>
/// <param name="Files">The files, each with the code of the paper that it is; null where that is not said.</param>
internal sealed record SupplementDossierCommand(
    string Code,
    string? Identity,
    string? Note,
    IReadOnlyList<(string? Paper, string Name, Stream Content)> Files
);

/// <summary>What is asked for: in words, and the papers that are named.</summary>
internal sealed record AskedOfApplicant(string Note, IReadOnlyList<SupplementPaper> Papers);

/// <summary>
/// Takes the papers that were asked for, in the name of the applicant, as the desk would. Whoever does not know the number by which the applicant
/// is identified learns nothing, not even whether there is such a dossier.
/// </summary>
internal sealed class SupplementDossierHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    SubmissionDesk desk,
    DossierTimekeepers timekeepers,
    SupplementPapers papers,
    AttachmentBook attachments,
    SecretNumbers secrets,
    NpgsqlDataSource dataSource,
    IdentityRules identities,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [DossierEventConfiguration.SequenceIsUnique] = Foundation.Data.DataErrors.Changed,
    };

    /// <summary>What is asked for, to whoever has proved to be the applicant; null to all others, and where nothing is asked for.</summary>
    public async Task<AskedOfApplicant?> AskedAsync(string code, string? identity, CancellationToken cancellationToken) =>
        await FindAsync(code, identity, cancellationToken) is { } dossier
        && await database
            .Events.Where(happened => happened.DossierId == dossier.Id && happened.Action == DossierAction.AskSupplement)
            .OrderByDescending(happened => happened.Sequence)
            .Select(happened => happened.Note)
            .FirstOrDefaultAsync(cancellationToken)
            is { } note
            ? new AskedOfApplicant(note, await papers.OpenAsync(dossier.Id, cancellationToken))
            : null;

    public async Task<Result> HandleAsync(SupplementDossierCommand command, CancellationToken cancellationToken)
    {
        if (await FindAsync(command.Code, command.Identity, cancellationToken) is not { } dossier)
        {
            return SubmissionErrors.NotTheApplicant;
        }

        if (command.Files.Count is 0 or > SubmissionLimits.FilesOfQuestionMaxCount)
        {
            return (command.Files.Count == 0 ? SubmissionErrors.FileMissing : SubmissionErrors.TooManyFiles).At("Files");
        }

        var now = clock.GetUtcNow();
        var (timekeeper, before) = (await timekeepers.OfAsync(dossier, cancellationToken), dossier.Status);
        var history = await database
            .Events.AsNoTracking()
            .Where(happened => happened.DossierId == dossier.Id)
            .OrderBy(happened => happened.Sequence)
            .ToListAsync(cancellationToken);
        var moved = dossier.Move(
            DossierAction.Supplement,
            new MoveInput { OccurredAt = now, Note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim() },
            new DossierActor(null, SubmissionNames.Applicant.Name, dossier.CompetentUnitId),
            [Role.Receptionist],
            timekeeper,
            history,
            now
        );
        if (moved.Failed)
        {
            return moved;
        }

        var kept = await KeepAsync(dossier, moved.Value, command, cancellationToken);
        return kept.Failed
            ? kept
            : await unitOfWork.CommitAsync(
                [
                    new DossierMoved(
                        moved.Value.UnitId,
                        dossier.Id,
                        dossier.Code,
                        nameof(DossierAction.Supplement),
                        (int)before,
                        (int)dossier.Status,
                        now,
                        dossier.OfficerId
                    ),
                ],
                null,
                cancellationToken,
                Constraints
            );
    }

    /// <summary>What is one of the papers that were named becomes a paper of the dossier; the rest stays with the line of history.</summary>
    private async Task<Result> KeepAsync(
        Dossier dossier,
        DossierEvent happened,
        SupplementDossierCommand command,
        CancellationToken cancellationToken
    )
    {
        database.Add(happened);
        var brought = new List<BroughtPaper>();
        foreach (var (paper, name, content) in command.Files)
        {
            var kept = await attachments.KeepAsync(happened.UnitId, name, content, SubmissionLimits.FileMaxBytes, cancellationToken);
            if (kept.Failed)
            {
                return Result.Fail([.. kept.Errors.Select(error => (error with { Message = $"{name}: {error.Message}" }).At("Files"))]);
            }

            if (!SubmissionFile.Types.Contains(kept.Value.ContentType, StringComparer.Ordinal))
            {
                return SubmissionErrors.FileType.At("Files");
            }

            if (paper is null)
            {
                database.Add(new DossierFile(happened, kept.Value.Id, kept.Value.FileName));
            }
            else
            {
                brought.Add(new BroughtPaper(paper, kept.Value.Id));
            }
        }

        return await papers.BringAsync(dossier, happened, brought, cancellationToken);
    }

    /// <summary>The dossier that waits for papers of whoever has this number.</summary>
    private async Task<Dossier?> FindAsync(string code, string? identity, CancellationToken cancellationToken)
    {
        var number = IdentityNumber.Read(identity ?? "", identities);
        if (await UnitOfAsync(code, cancellationToken) is not { } unitId || number is null)
        {
            return null;
        }

        await desk.WorkForAsync(unitId, cancellationToken);
        var hash = await secrets.HashAsync(number.Value, cancellationToken);
        return await database.Dossiers.SingleOrDefaultAsync(
            dossier =>
                dossier.Code == code
                && dossier.AnswerBy != null
                && database.Parties.Any(party => party.DossierId == dossier.Id && party.IdentityHash == hash),
            cancellationToken
        );
    }

    private async Task<Guid?> UnitOfAsync(string code, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT unit_id FROM one_stop.look_up_arrival($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = code });
        return await command.ExecuteScalarAsync(cancellationToken) as Guid?;
    }
}
