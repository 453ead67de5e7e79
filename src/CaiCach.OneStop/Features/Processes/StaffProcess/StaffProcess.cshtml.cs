using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Processes.StaffProcess;

/// <summary>Who does the steps of a process at the unit that is looked at.</summary>
[AllowRoles(Role.Administrator, Role.Leader)]
internal sealed class StaffProcessModel(
    StaffProcessHandler handler,
    OneStopDbContext database,
    ProcessReach reach,
    IPeopleDirectory people,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    /// <summary>Positions by step code.</summary>
    [BindProperty]
    public Dictionary<string, Guid?> Positions { get; set; } = new(StringComparer.Ordinal);

    public InternalProcess Process { get; private set; } = null!;

    private StepStaff _staff = new([], Enumerable.Empty<Role>().ToLookup(_ => Guid.Empty));

    /// <summary>Those who may do a step; whoever was proposed and may not any more is still named, so that nothing changes unseen.</summary>
    public IEnumerable<SelectListItem> ChoicesOf(ProcessStep step) =>
        _staff
            .Positions.Where(position => _staff.MayDo(step, position) || position.Id == Positions.GetValueOrDefault(step.Code))
            .Select(position => new SelectListItem(
                $"{position.HolderName ?? "Chưa có người"} – {position.Title}{(_staff.MayDo(step, position) ? "" : " (không còn vai trò này)")}",
                position.Id.ToString()
            ));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Positions = await database
            .Staffing.AsNoTracking()
            .Where(one => one.ProcessId == Id && one.UnitId == user.UnitId)
            .ToDictionaryAsync(one => one.StepCode, one => (Guid?)one.PositionId, StringComparer.Ordinal, cancellationToken);
        return Page();
    }

    [AllowRoles(Role.Administrator, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(new StaffProcessCommand(Id, Positions), cancellationToken);
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        this.Announce("staffed");
        return LocalRedirect(OneStopLinks.Process(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!user.MayStaff() || await reach.FindAsync(Id, cancellationToken) is not { Decision: not null } process)
        {
            return false;
        }

        Process = process;
        _staff = await StepStaff.OfAsync(people, user.UnitId, VietnamTime.Today(clock), cancellationToken);
        return true;
    }
}
