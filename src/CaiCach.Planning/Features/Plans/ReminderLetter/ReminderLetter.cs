using CaiCach.Documents.Official;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.ReminderLetter;

/// <summary>The late tasks that a letter is to chase.</summary>
internal sealed record PrintReminderCommand(Guid PlanId, IReadOnlyList<Guid> TaskIds);

/// <summary>Prints the reminder letter as .docx, and keeps in each task's history that it was chased.</summary>
internal sealed class PrintReminderHandler(
    UnitOfWork unitOfWork,
    PlanningDbContext database,
    LateTasksQuery late,
    IUnitDirectory units,
    IPeopleDirectory people,
    UnitCalendars calendars,
    TimeProvider clock
)
{
    private const int WorkingDaysToAnswer = 5;

    /// <summary>The file.</summary>
    public async Task<Result<byte[]>> HandleAsync(PrintReminderCommand command, CancellationToken cancellationToken)
    {
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == command.PlanId, cancellationToken);
        if (plan is null)
        {
            return PlanErrors.PlanNotFound;
        }

        var today = VietnamTime.Today(clock);
        var tasks = (await late.ReadAsync(plan.Id, today, cancellationToken)).Where(task => command.TaskIds.Contains(task.Id)).ToList();
        if (tasks.Count == 0)
        {
            return PlanErrors.NoneChosen;
        }

        var calendar = await calendars.OfAsync(plan.UnitId, cancellationToken);
        var names = await units.OfAsync([plan.UnitId, .. tasks.Select(task => task.LeadUnitId).OfType<Guid>()], cancellationToken);
        var document = LetterText.Of(
            new LetterContent(
                names[plan.UnitId].Name,
                plan.Title,
                plan is { Number: { } number, IssuedOn: { } on } ? $"{number} ngày {VietnameseDate.Format(on)}" : null,
                [.. tasks.Select(task => (task, task.LeadUnitId is { } lead && names.TryGetValue(lead, out var unit) ? unit.Name : "…"))],
                await people.SignerAsync(plan.UnitId, today, cancellationToken),
                today,
                calendar.AddWorkingDays(today, WorkingDaysToAnswer),
                clock.GetUtcNow()
            )
        );
        var file = OfficialDocumentWriter.Write(document);
        IReadOnlyList<IEvent> events =
        [
            new ReminderLetterPrinted(plan.UnitId, plan.Id, tasks.Count),
            .. tasks.Select(task => new ReminderLetterPrinted(plan.UnitId, task.Id, tasks.Count)),
        ];
        var saved = await unitOfWork.CommitAsync(events, null, cancellationToken);
        return saved.Failed ? Result<byte[]>.Fail(saved.Errors) : file;
    }
}
