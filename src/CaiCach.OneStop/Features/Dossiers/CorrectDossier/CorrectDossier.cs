using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.CorrectDossier;

/// <summary>Puts a dossier's data right.</summary>
/// <param name="Code">The dossier.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Phone">The owner's telephone.</param>
/// <param name="Email">The owner's e-mail.</param>
/// <param name="Address">The owner's address.</param>
/// <param name="Remark">The note of the reception.</param>
/// <param name="TellBy">How the people of the dossier want to be told.</param>
/// <param name="Reason">Why.</param>
internal sealed record CorrectDossierCommand(
    string Code,
    uint Version,
    string? Phone,
    string? Email,
    string? Address,
    string? Remark,
    MessageWays TellBy,
    string? Reason
);

/// <summary>Puts the owner's contact data, how the people want to be told, and the note of the reception right; the history says what was changed, by whom and why.</summary>
internal sealed class CorrectDossierHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    DossierTimekeepers timekeepers,
    MessageWords words,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [DossierEventConfiguration.SequenceIsUnique] = Foundation.Data.DataErrors.Changed,
    };

    public async Task<Result> HandleAsync(CorrectDossierCommand command, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.SingleOrDefaultAsync(dossier => dossier.Code == command.Code, cancellationToken);
        if (dossier is null)
        {
            return DossierErrors.NotFound;
        }

        database.Entry(dossier).Property(candidate => candidate.Version).OriginalValue = command.Version;
        var people = await database
            .Parties.Where(party => party.DossierId == dossier.Id && party.Role <= PartyRole.Submitter)
            .OrderBy(party => party.Role)
            .ToListAsync(cancellationToken);
        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return DossierErrors.ReasonMissing;
        }

        var note = Change(dossier, people, words.UsualOn(VietnamTime.DayOf(dossier.RecordedAt)), command);
        var moved = await MoveAsync(dossier, note, cancellationToken);
        if (moved.Failed)
        {
            return Result.Fail(moved.Errors);
        }

        database.Add(moved.Value);
        return await unitOfWork.CommitAsync([Moved(dossier, moved.Value)], note, cancellationToken, Constraints);
    }

    /// <summary>Changes what is typed otherwise; null when nothing is.</summary>
    private static string? Change(Dossier dossier, List<DossierParty> people, MessageWays usual, CorrectDossierCommand command)
    {
        var owner = people[0];
        var (phone, email, address, remark) = (Trim(command.Phone), Trim(command.Email), Trim(command.Address), Trim(command.Remark));
        var (isPhone, isEmail) = (IsOther(phone, owner.Phone), IsOther(email, owner.Email));
        var (isAddress, isNote) = (IsOther(address, owner.Address), IsOther(remark, dossier.Note));
        var isTellBy = people.Any(person => (person.TellBy ?? usual) != command.TellBy);
        if (!isPhone && !isEmail && !isAddress && !isNote && !isTellBy)
        {
            return null;
        }

        owner.Correct(phone, email, address);
        dossier.CorrectNote(remark);
        foreach (var person in people.Where(_ => isTellBy))
        {
            person.Tell(command.TellBy);
        }

        return DossierNames.Corrected(command.Reason!.Trim(), isPhone, isEmail, isAddress, isNote, isTellBy);
    }

    private async Task<Result<DossierEvent>> MoveAsync(Dossier dossier, string? note, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var history = await database
            .Events.AsNoTracking()
            .Where(happened => happened.DossierId == dossier.Id)
            .OrderBy(happened => happened.Sequence)
            .ToListAsync(cancellationToken);
        return dossier.Move(
            DossierAction.Correct,
            new MoveInput
            {
                OccurredAt = now,
                Note = note ?? nameof(DossierAction.Correct),
                IsCorrection = note is not null,
            },
            user.ActorFor(dossier),
            user.RolesFor(dossier, DossierAction.Correct),
            await timekeepers.OfAsync(dossier, cancellationToken),
            history,
            now
        );
    }

    private static DossierMoved Moved(Dossier dossier, DossierEvent happened) =>
        new(
            happened.UnitId,
            dossier.Id,
            dossier.Code,
            nameof(DossierAction.Correct),
            (int)dossier.Status,
            (int)dossier.Status,
            happened.OccurredAt,
            dossier.OfficerId
        );

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static bool IsOther(string? one, string? other) => !string.Equals(one, other, StringComparison.Ordinal);
}
