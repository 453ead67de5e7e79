using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Processes;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Processes.EndProcess;

/// <summary>Ends a process; dossiers that began with it go on by it.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class EndProcessModel(EndProcessHandler handler, ProcessReach reach, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi ngày cuối cùng.")]
    public DateOnly? EndOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi lý do, căn cứ.")]
    [MaxLength(DossierLimits.NoteMaxLength, ErrorMessage = "Nội dung dài quá 2.000 ký tự.")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } process)
        {
            return NotFound();
        }

        Version = process.Version;
        EndOn = VietnamTime.Today(clock);
        return Page();
    }

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(new EndProcessCommand(Id, Version, EndOn!.Value, Reason!.Trim()), cancellationToken);
        return result.Failed ? this.Refuse(result) : LocalRedirect(OneStopLinks.Process(Id));
    }

    private async Task<InternalProcess?> FindAsync(CancellationToken cancellationToken) =>
        await reach.FindAsync(Id, cancellationToken) is { } process && user.MayChange(process) ? process : null;
}
