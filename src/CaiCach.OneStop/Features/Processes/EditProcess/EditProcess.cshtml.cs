using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Processes.EditProcess;

/// <summary>The table of a draft.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class EditProcessModel(EditProcessHandler handler, OneStopDbContext database, ProcessReach reach, CurrentUser user)
    : PageModel
{
    private const int EmptyRows = 3;

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [MaxLength(ProcessLimits.StepsMaxCount + EmptyRows, ErrorMessage = "Quy trình có tối đa 40 bước.")]
    public List<TypedStep> Rows { get; set; } = [];

    public string ProcedureName { get; private set; } = "";

    public TimeLimit Limit { get; private set; } = TimeLimit.Unlimited;

    public IReadOnlyList<SelectListItem> Kinds { get; } =
    [.. Enum.GetValues<ProcessStepKind>().Select(kind => new SelectListItem(ProcessNames.Of(kind), kind.ToString()))];

    public IReadOnlyList<SelectListItem> Roles { get; } =
    [.. ProcessNames.Roles.Select(role => new SelectListItem(ProcessNames.Of(role), role.ToString()))];

    public IReadOnlyList<SelectListItem> Agencies { get; } =
    [.. Enum.GetValues<AgencyKind>().Select(agency => new SelectListItem(ProcessNames.Of(agency), agency.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is not { } process)
        {
            return NotFound();
        }

        if (process.Decision is not null)
        {
            return LocalRedirect(OneStopLinks.Process(Id));
        }

        Version = process.Version;
        Rows = [.. process.Steps.Select(TypedStep.Of)];
        AddEmptyRows();
        return Page();
    }

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var steps = Rows.Where(row => !string.IsNullOrWhiteSpace(row.Code))
            .OrderBy(row => row.Place ?? int.MaxValue)
            .Select(row => row.Read())
            .ToList();
        var result = await handler.HandleAsync(new EditProcessCommand(Id, Version, steps), cancellationToken);
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        this.Announce("saved");
        return LocalRedirect(OneStopLinks.Process(Id));
    }

    private void AddEmptyRows() => Rows.AddRange(Enumerable.Range(0, EmptyRows).Select(_ => new TypedStep()));

    private async Task<InternalProcess?> LoadAsync(CancellationToken cancellationToken)
    {
        var process = await reach.FindAsync(Id, cancellationToken);
        if (process is null || !user.MayChange(process))
        {
            return null;
        }

        ProcedureName = (
            await database.Procedures.AsNoTracking().SingleAsync(one => one.Id == process.ProcedureId, cancellationToken)
        ).Name;
        var version = await database.Versions.AsNoTracking().SingleAsync(one => one.Id == process.VersionId, cancellationToken);
        Limit = version.Content.Limit;
        return process;
    }
}
