using System.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaiCach.Planning.Features.Notices.CalendarFile;

/// <summary>A person's open deadlines for a calendar program, which signs in as nobody and knows the secret address.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Reads)]
internal sealed class CalendarFileModel(UnitOfWork unitOfWork, PlanningDbContext database, IPeopleDirectory people, TimeProvider clock)
    : PageModel
{
    private const int DeadlinesMaxCount = 500;

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        await unitOfWork.OpenAsync([], cancellationToken);
        if (await OwnerAsync(token, cancellationToken) is not { } owner)
        {
            return NotFound();
        }

        await unitOfWork.OpenAsync([owner.UnitId], cancellationToken);
        var now = clock.GetUtcNow();
        var held = (await people.PositionsAsync(owner.UnitId, VietnamTime.DayOf(now), cancellationToken))
            .Where(position => position.HolderId == owner.PersonId)
            .ToList();
        var departments = held.Select(position => position.DepartmentId).ToArray();
        var positions = held.Select(position => position.Id).ToArray();
        var deadlines = await (
            from milestone in database.Milestones
            join task in database.Tasks on milestone.TaskId equals task.Id
            where task.UnitId == owner.UnitId && task.IsActive && milestone.SubmittedOn == null && milestone.DueOn != null
            where departments.Contains(task.LeadUnitId!.Value) || positions.Contains(task.LeadPositionId!.Value)
            orderby milestone.DueOn, milestone.Id
            select new CalendarEntry(milestone.Id, task.Text, milestone.Label, (milestone.ExtendedDueOn ?? milestone.DueOn)!.Value)
        )
            .Take(DeadlinesMaxCount)
            .ToListAsync(cancellationToken);
        return File(Encoding.UTF8.GetBytes(CalendarText.Of(deadlines, now)), "text/calendar; charset=utf-8");
    }

    private async Task<(Guid UnitId, Guid PersonId)?> OwnerAsync(string token, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT unit_id, person_id FROM planning.feed_owner($1)", unitOfWork.Connection)
        {
            Parameters = { new() { Value = CalendarSecret.HashOf(token) } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? (reader.GetGuid(0), reader.GetGuid(1)) : null;
    }
}
