using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Processes.DraftProcess;

/// <summary>Begins a process for a procedure.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class DraftProcessModel(DraftProcessHandler handler, OneStopDbContext database, TimeProvider clock) : PageModel
{
    /// <summary>A catalogue of a province has some 500 procedures that a commune receives.</summary>
    private const int MostOffered = 2000;

    [BindProperty(SupportsGet = true, Name = "thuTuc")]
    public string? Chosen { get; set; }

    /// <summary>The process whose steps the draft begins with; null for those that the procedure comes with.</summary>
    [BindProperty(SupportsGet = true, Name = "tu")]
    public Guid? FromId { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy chọn thủ tục.")]
    [MaxLength(DossierLimits.CodeMaxLength)]
    public string? ProcedureCode { get; set; }

    /// <summary>Procedures in force today.</summary>
    public IReadOnlyList<SelectListItem> Procedures { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ProcedureCode = Chosen;
        await LoadAsync(cancellationToken);
    }

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(new DraftProcessCommand(ProcedureCode!, FromId), cancellationToken);
        return result.Failed ? this.Refuse(result) : LocalRedirect(OneStopLinks.EditProcess(result.Value));
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var all = await database.ProceduresOn(VietnamTime.Today(clock)).Take(MostOffered).ToListAsync(cancellationToken);
        Procedures =
        [
            .. all.OrderBy(one => one.Name, StringComparer.CurrentCulture)
                .Select(one => new SelectListItem($"{one.Name} ({one.Code})", one.Code)),
        ];
    }
}
