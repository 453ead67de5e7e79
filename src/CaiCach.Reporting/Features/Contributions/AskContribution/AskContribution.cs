using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Contributions.AskContribution;

/// <summary>Items of a draft, asked of one person of its unit.</summary>
internal sealed record AskContributionCommand(Guid ReportId, IReadOnlyList<string> Items, Guid PersonId, DateOnly DueOn, string? Note);

/// <summary>Asks a person for the texts of items and tells that person.</summary>
internal sealed class AskContributionHandler(
    UnitOfWork unitOfWork,
    ReportingDbContext database,
    ReportComposer composer,
    IPeopleDirectory people,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [ContributionConfiguration.OneOpen] = ContributionErrors.AskedTwice,
    };

    public async Task<Result> HandleAsync(AskContributionCommand command, CancellationToken cancellationToken)
    {
        var report = await database.Reports.SingleOrDefaultAsync(candidate => candidate.Id == command.ReportId, cancellationToken);
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

        var items = await ItemsAsync(report, command.Items, cancellationToken);
        if (items.Failed)
        {
            return items;
        }

        var positions = await people.PositionsAsync(report.UnitId, VietnamTime.DayOf(now), cancellationToken);
        if (positions.FirstOrDefault(position => position.HolderId == command.PersonId) is not { HolderName: { } name })
        {
            return ContributionErrors.PersonOfAnotherUnit;
        }

        var note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim();
        var request = new ContributionRequest(command.PersonId, name, command.DueOn, note);
        Contribution[] asked = [.. items.Value.Select(item => new Contribution(report, item, request, user.Actor.PersonId, now))];
        database.Contributions.AddRange(asked);
        database.Notices.AddRange(asked.Select(one => new ReportNotice(one, one.PersonId, ReportNoticeKind.Asked, null, now)));
        return await unitOfWork.CommitAsync(
            [.. asked.Select(one => new ContributionAsked(one.UnitId, one.Id, report.Id, one.Item, one.PersonId, one.DueOn))],
            null,
            cancellationToken,
            Constraints
        );
    }

    private static Result MayAsk(Report report, AskContributionCommand command, DateOnly today) =>
        report.MustBeDraft() is { Failed: true } refused ? refused
        : command.Items.Count == 0 ? ContributionErrors.ItemsMissing
        : command.DueOn < today ? ContributionErrors.DueInThePast
        : command.Note?.Length > ReportLimits.NoteMaxLength ? ContributionErrors.NoteTooLong.At(nameof(command.Note))
        : Result.Done();

    private async Task<Result<IReadOnlyList<ReportItem>>> ItemsAsync(
        Report report,
        IReadOnlyList<string> chosen,
        CancellationToken cancellationToken
    )
    {
        var composed = await composer.ComposeAsync(report, cancellationToken);
        if (composed.Failed)
        {
            return Result<IReadOnlyList<ReportItem>>.Fail(composed.Errors);
        }

        ReportItem[] items = [.. composed.Value.Items.Where(item => chosen.Contains(item.Id, StringComparer.Ordinal))];
        if (items.Length != chosen.Distinct(StringComparer.Ordinal).Count())
        {
            return ContributionErrors.ItemUnknown;
        }

        var taken = await database
            .Contributions.AsNoTracking()
            .Where(one => one.ReportId == report.Id && chosen.Contains(one.Item))
            .FirstOrDefaultAsync(
                one => one.State != ContributionState.Taken && one.State != ContributionState.Withdrawn,
                cancellationToken
            );
        return taken is null
            ? Result<IReadOnlyList<ReportItem>>.Success(items)
            : ContributionErrors.AskedAlready(taken.Heading, taken.PersonName);
    }
}
