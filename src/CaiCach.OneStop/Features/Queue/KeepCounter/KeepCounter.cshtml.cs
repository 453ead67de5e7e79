using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Queue.KeepCounter;

/// <summary>One counter of the unit: its number, name and what it serves.</summary>
[AllowRoles(Role.Receptionist, Role.Leader, Role.Administrator)]
internal sealed class KeepCounterModel(KeepCounterHandler handler, OneStopDbContext database, CurrentUser user) : PageModel
{
    /// <summary>The counter; null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "ma")]
    public Guid? Id { get; set; }

    [BindProperty]
    public int Number { get; set; } = 1;

    [BindProperty]
    [MaxLength(QueueLimits.NameMaxLength, ErrorMessage = "Tên dài quá 60 ký tự.")]
    public string? Name { get; set; }

    [BindProperty]
    [MaxLength(QueueLimits.KeptMaxCount, ErrorMessage = "Chọn nhiều nhất 26 việc.")]
    public IReadOnlyList<Guid> Lines { get; set; } = [];

    [BindProperty]
    public bool IsOpen { get; set; }

    [BindProperty]
    public uint? Version { get; set; }

    public IReadOnlyList<QueueLine> Offered { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Id is not { } id)
        {
            IsOpen = true;
            return Page();
        }

        var counter = await database
            .QueueCounters.AsNoTracking()
            .SingleOrDefaultAsync(counter => counter.Id == id && counter.UnitId == user.UnitId, cancellationToken);
        if (counter is null)
        {
            return NotFound();
        }

        (Number, Name, Lines, IsOpen, Version) = (counter.Number, counter.Name, counter.LineIds, counter.IsOpen, counter.Version);
        return Page();
    }

    [AllowRoles(Role.Receptionist, Role.Leader, Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var kept = await handler.HandleAsync(
            new KeepCounterCommand(user.UnitId, Id, Number, Name, Lines, IsOpen, Version),
            cancellationToken
        );
        if (kept.Failed)
        {
            return this.Refuse(kept);
        }

        this.Announce("saved");
        return LocalRedirect(OneStopLinks.QueueSettings);
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Offered = await database
            .QueueLines.AsNoTracking()
            .Where(line => line.UnitId == user.UnitId)
            .OrderBy(line => line.Letter)
            .Take(QueueLimits.KeptMaxCount)
            .ToListAsync(cancellationToken);
}
