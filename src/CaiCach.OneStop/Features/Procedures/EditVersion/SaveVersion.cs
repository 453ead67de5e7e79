using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Procedures.EditVersion;

/// <summary>A version to be kept.</summary>
/// <param name="ProcedureCode">Of which procedure.</param>
/// <param name="VersionId">The version that is changed; null for a new one.</param>
/// <param name="Revision">The revision of that version that was looked at.</param>
/// <param name="EffectiveFrom">Its first day.</param>
/// <param name="Decision">The publishing decision; null where it is not known.</param>
/// <param name="Content">What it asks and promises.</param>
internal sealed record SaveVersionCommand(
    string ProcedureCode,
    Guid? VersionId,
    uint Revision,
    DateOnly EffectiveFrom,
    PublicationDecision? Decision,
    ProcedureContent Content
)
{
    /// <summary>Papers of a new version that do not take over the template of the version before.</summary>
    public IReadOnlyList<string> WithoutTemplates { get; init; } = [];
}

/// <summary>
/// Adds a version, which ends its predecessor the day before, or changes one that nobody can have relied on yet. The internal process is
/// taken over, and shortened where the limit has become shorter; so are the files of papers that are still asked for.
/// </summary>
internal sealed class SaveVersionHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    CatalogueKeeper keeper,
    RefusedComponentFile refused,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [ProcedureVersionConfiguration.FirstDayIsUnique] = ProcedureErrors.Overlap,
        [ProcedureVersionConfiguration.OneAtATime] = ProcedureErrors.Overlap,
    };

    public async Task<Result> HandleAsync(SaveVersionCommand command, CancellationToken cancellationToken)
    {
        if (await keeper.UnitAsync(cancellationToken) is not { } unitId)
        {
            return ProcedureErrors.NotKeeper;
        }

        var procedure = await database.Procedures.SingleOrDefaultAsync(one => one.Code == command.ProcedureCode, cancellationToken);
        var versions = procedure is null
            ? []
            : await database
                .Versions.Where(one => one.ProcedureId == procedure.Id)
                .OrderBy(one => one.EffectiveFrom)
                .ToListAsync(cancellationToken);
        var edited = versions.Find(one => one.Id == command.VersionId);
        if (procedure is null || (command.VersionId is not null && edited is null))
        {
            return ProcedureErrors.NotFound;
        }

        var placed = edited is null
            ? await AddAsync(procedure, versions.LastOrDefault(), command, cancellationToken)
            : await ChangeAsync(procedure.Kind, edited, versions, command, cancellationToken);
        return placed.Failed
            ? placed
            : await unitOfWork.CommitAsync(
                [
                    new ProcedureVersionSaved(
                        unitId,
                        procedure.Id,
                        procedure.Code,
                        command.EffectiveFrom,
                        command.Decision?.Number,
                        edited is null
                    ),
                ],
                null,
                cancellationToken,
                Constraints
            );
    }

    private async Task<Result> AddAsync(
        Procedure procedure,
        ProcedureVersion? last,
        SaveVersionCommand command,
        CancellationToken cancellationToken
    )
    {
        var said = new ShippedVersion(
            command.EffectiveFrom,
            null,
            command.Decision,
            command.Content,
            last is null
                ? ProposedProcess.Within(command.Content.Limit, command.Content.OnlineLimit)
                : ProposedProcess.Fitted(last.Steps, command.Content.Limit, command.Content.OnlineLimit)
        );
        if (Refusal(procedure.Kind, said, last) is { } refusal)
        {
            return refusal;
        }

        Follow(last, command.EffectiveFrom);
        var now = clock.GetUtcNow();
        var version = new ProcedureVersion(procedure, said, now);
        await database.CarryFilesOnAsync(new HashSet<ProcedureVersion> { version }, command.WithoutTemplates, now, cancellationToken);
        database.Add(version);
        return Result.Done();
    }

    private async Task<Result> ChangeAsync(
        ProcedureKind kind,
        ProcedureVersion edited,
        List<ProcedureVersion> versions,
        SaveVersionCommand command,
        CancellationToken cancellationToken
    )
    {
        var isUsed = (await database.UsedAsync([edited.Id], cancellationToken)).Count > 0;
        if (!edited.IsOpen(VietnamTime.Today(clock), isUsed))
        {
            return ProcedureErrors.Locked;
        }

        var said = new ShippedVersion(
            command.EffectiveFrom,
            edited.EffectiveTo,
            command.Decision,
            command.Content,
            ProposedProcess.Fitted(edited.Steps, command.Content.Limit, command.Content.OnlineLimit)
        );
        var predecessor = versions.FindLast(one => one.EffectiveFrom < edited.EffectiveFrom);
        if (Refusal(kind, said, predecessor) is { } refusal)
        {
            return refusal;
        }

        database.Entry(edited).Property(one => one.Revision).OriginalValue = command.Revision;
        await database.BordersMayMoveAsync(cancellationToken);
        if (predecessor?.EffectiveTo == edited.EffectiveFrom.AddDays(-1) || predecessor?.EffectiveTo >= command.EffectiveFrom)
        {
            predecessor.EndOn(command.EffectiveFrom.AddDays(-1));
        }

        edited.Rewrite(said);
        await database.DropStrayFilesAsync(edited, clock.GetUtcNow(), cancellationToken);
        return Result.Done();
    }

    private Result? Refusal(ProcedureKind kind, ShippedVersion said, ProcedureVersion? predecessor)
    {
        var errors = ProcedureRules.Broken(said, refused.Components).Concat(ProcedureRules.Broken(kind, said.Content)).ToList();
        if (predecessor is not null && said.EffectiveFrom <= predecessor.EffectiveFrom)
        {
            errors.Add(ProcedureErrors.MustFollow(predecessor.EffectiveFrom));
        }

        if (said.EffectiveTo < said.EffectiveFrom)
        {
            errors.Add(ProcedureErrors.EndsBeforeItBegins);
        }

        return errors.Count == 0 ? null : Result.Fail(errors);
    }

    private static void Follow(ProcedureVersion? last, DateOnly from)
    {
        if (last is not null && (last.EffectiveTo is not { } end || end >= from))
        {
            last.EndOn(from.AddDays(-1));
        }
    }
}
