using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.MoveSeveral;

/// <summary>One step for several dossiers: handing over, signing, bringing results to the desk.</summary>
/// <param name="Action">The step; <see cref="MoveSeveralHandler.Actions"/>.</param>
/// <param name="Chosen">The ticked dossiers.</param>
/// <param name="OfficerId">Who works on them from now on, for a hand-over.</param>
/// <param name="Note">The reason or a note, the same for all.</param>
internal sealed record MoveSeveralCommand(DossierAction Action, IReadOnlyList<ChosenRow> Chosen, Guid? OfficerId, string? Note);

/// <summary>A ticked dossier that was left as it was.</summary>
/// <param name="Code">Its code; empty for one that is not the person's to see.</param>
/// <param name="Why">The reason.</param>
internal sealed record LeftDossier(string Code, Error Why);

/// <summary>What became of the ticked dossiers.</summary>
/// <param name="Moved">How many went on, all in one transaction.</param>
/// <param name="Left">Those left as they were.</param>
internal sealed record MovedSeveral(int Moved, IReadOnlyList<LeftDossier> Left);

/// <summary>
/// Moves those that can be moved in one transaction, each with its own line of history and event; the others are named with the reason. Where
/// somebody moves one of them at the same moment nothing is written, and the person is told.
/// </summary>
internal sealed class MoveSeveralHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    DossierTimekeepers timekeepers,
    ReleasedResults results,
    IPeopleDirectory people,
    CurrentUser user,
    TimeProvider clock
)
{
    /// <summary>Most at once: a page.</summary>
    public const int MostAtOnce = DossierLimits.PageSize;

    /// <summary>What can be done to several: the steps that ask each dossier nothing of its own.</summary>
    public static readonly IReadOnlyList<DossierAction> Actions = [DossierAction.Assign, DossierAction.Approve, DossierAction.Complete];

    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [DossierEventConfiguration.SequenceIsUnique] = Foundation.Data.DataErrors.Changed,
    };

    public async Task<Result<MovedSeveral>> HandleAsync(MoveSeveralCommand command, CancellationToken cancellationToken)
    {
        if (command.Chosen.Count is 0 or > MostAtOnce)
        {
            return command.Chosen.Count == 0 ? DossierErrors.NoneChosen : DossierErrors.TooManyChosen;
        }

        var now = clock.GetUtcNow();
        var officer = await OfficerAsync(command, now, cancellationToken);
        if (officer.Failed)
        {
            return Result<MovedSeveral>.Fail(officer.Errors);
        }

        var input = new MoveInput
        {
            OccurredAt = now,
            Note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim(),
            OfficerId = officer.Value?.HolderId,
            OfficerName = officer.Value?.HolderName,
        };
        var (events, kept, left) = await MoveAsync(command, input, now, cancellationToken);
        var saved =
            events.Count == 0
                ? Result.Done()
                : await unitOfWork.CommitAsync([.. kept, .. events], input.Note, cancellationToken, Constraints);
        return saved.Failed ? Result<MovedSeveral>.Fail(saved.Errors) : new MovedSeveral(events.Count, left);
    }

    private async Task<(List<IEvent> Events, List<IEvent> Kept, List<LeftDossier> Left)> MoveAsync(
        MoveSeveralCommand command,
        MoveInput input,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var ids = command.Chosen.Select(one => one.Id).ToArray();
        var unitId = user.UnitId;
        var dossiers = await database
            .Dossiers.Where(dossier => dossier.CompetentUnitId == unitId && ids.Contains(dossier.Id))
            .ToDictionaryAsync(dossier => dossier.Id, cancellationToken);
        var histories = (
            await database.Events.AsNoTracking().Where(happened => ids.Contains(happened.DossierId)).ToListAsync(cancellationToken)
        ).ToLookup(happened => happened.DossierId);
        var keepers = await timekeepers.OfAsync(dossiers.Values, cancellationToken);
        var (events, kept, left) = (new List<IEvent>(), new List<IEvent>(), new List<LeftDossier>());
        foreach (var one in command.Chosen)
        {
            var dossier = dossiers.GetValueOrDefault(one.Id);
            var before = dossier?.Status ?? default;
            var moved =
                dossier is null ? DossierErrors.NotFound
                : dossier.Version != one.Version ? Foundation.Data.DataErrors.Changed
                : dossier.Move(
                    command.Action,
                    input,
                    user.ActorFor(dossier),
                    user.RolesFor(dossier),
                    keepers[one.Id],
                    [.. histories[one.Id].OrderBy(happened => happened.Sequence)],
                    now
                );
            if (moved.Failed)
            {
                left.Add(new LeftDossier(dossier?.Code ?? "", moved.Errors[0]));
                continue;
            }

            database.Add(moved.Value);
            events.Add(EventOf(dossier!, moved.Value, before));
            if (command.Action == DossierAction.Complete)
            {
                kept.AddRange(await results.FollowAsync(dossier!, moved.Value, [], user.ActorFor(dossier!), cancellationToken));
            }
        }

        return (events, kept, left);
    }

    private static DossierMoved EventOf(Dossier dossier, DossierEvent happened, DossierStatus before) =>
        new(
            happened.UnitId,
            dossier.Id,
            dossier.Code,
            happened.Action.ToString(),
            (int)before,
            (int)dossier.Status,
            happened.OccurredAt,
            dossier.OfficerId
        );

    /// <summary>Whoever is to work on them holds a position at the unit, today.</summary>
    private async Task<Result<PositionInfo?>> OfficerAsync(
        MoveSeveralCommand command,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (command.Action != DossierAction.Assign)
        {
            return Result<PositionInfo?>.Success(null);
        }

        if (command.OfficerId is not { } officerId)
        {
            return DossierErrors.OfficerMissing;
        }

        var positions = await people.PositionsAsync(user.UnitId, VietnamTime.DayOf(now), cancellationToken);
        return positions.FirstOrDefault(position => position.HolderId == officerId) is { } found ? found : DossierErrors.OfficerUnknown;
    }
}
