using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Contributions.AskEveryone;

/// <summary>Everything that is missing in a draft, asked of these people.</summary>
/// <param name="ReportId">The draft.</param>
/// <param name="People">Who is asked, by who owes it; what nobody is named for is not asked.</param>
/// <param name="DueOn">The day by which it is needed.</param>
/// <param name="Note">What to look at; null for nothing.</param>
internal sealed record AskEveryoneCommand(Guid ReportId, IReadOnlyDictionary<string, Guid?> People, DateOnly DueOn, string? Note);

/// <summary>Asks everybody who owes a part of a draft for it, in one go, and tells them.</summary>
internal sealed class AskEveryoneHandler(
    UnitOfWork unitOfWork,
    ReportingDbContext database,
    AskEveryoneQuery query,
    IPeopleDirectory people,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [ContributionConfiguration.OneOpen] = ContributionErrors.AskedTwice,
    };

    public async Task<Result> HandleAsync(AskEveryoneCommand command, CancellationToken cancellationToken)
    {
        var report = await database.Reports.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.ReportId, cancellationToken);
        if (report is null)
        {
            return ReportErrors.NotFound;
        }

        if (!user.MayReportFor(report.UnitId))
        {
            return ReportErrors.NotOfThisUnit;
        }

        var now = clock.GetUtcNow();
        if (MayAsk(report, command, VietnamTime.DayOf(now)) is { Failed: true } refused)
        {
            return refused;
        }

        var positions = await people.PositionsAsync(report.UnitId, VietnamTime.DayOf(now), cancellationToken);
        var names = positions
            .Where(position => position.HolderId is not null)
            .DistinctBy(position => position.HolderId)
            .ToDictionary(position => position.HolderId!.Value, position => position.HolderName ?? "");
        var asked = new List<Contribution>();
        var note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim();
        foreach (var owed in await query.ReadAsync(report, cancellationToken))
        {
            if (command.People.GetValueOrDefault(owed.Owner) is not { } person)
            {
                continue;
            }

            if (!names.TryGetValue(person, out var name))
            {
                return ContributionErrors.PersonOfAnotherUnit.At($"{nameof(command.People)}[{owed.Owner}]");
            }

            var request = new ContributionRequest(person, name, command.DueOn, note);
            asked.AddRange(owed.Items.Select(item => new Contribution(report, item, request, user.Actor.PersonId, now)));
        }

        if (asked.Count == 0)
        {
            return ContributionErrors.NobodyChosen;
        }

        database.Contributions.AddRange(asked);
        database.Notices.AddRange(asked.Select(one => new ReportNotice(one, one.PersonId, ReportNoticeKind.Asked, null, now)));
        return await unitOfWork.CommitAsync(
            [.. asked.Select(one => new ContributionAsked(one.UnitId, one.Id, report.Id, one.Item, one.PersonId, one.DueOn))],
            null,
            cancellationToken,
            Constraints
        );
    }

    private static Result MayAsk(Report report, AskEveryoneCommand command, DateOnly today) =>
        report.MustBeDraft() is { Failed: true } refused ? refused
        : command.DueOn < today ? ContributionErrors.DueInThePast
        : command.Note?.Length > ReportLimits.NoteMaxLength ? ContributionErrors.NoteTooLong.At(nameof(command.Note))
        : Result.Done();
}
