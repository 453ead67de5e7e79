using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Imports.LinkSource;

/// <summary>Says that a dossier received here is handled in a ministry's system, and under which code.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
internal sealed class LinkSourceModel(LinkSourceHandler handler, ImportSources sources, OneStopDbContext database) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string Code { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [EnumDataType(typeof(SourceSystem), ErrorMessage = "Hãy chọn hệ thống.")]
    public SourceSystem System { get; set; } = SourceSystem.CivilStatus;

    [BindProperty]
    [MaxLength(DossierLimits.CodeMaxLength, ErrorMessage = "Mã dài quá 60 ký tự.")]
    public string? ExternalCode { get; set; }

    /// <summary>The systems; a province's takes dossiers in by itself.</summary>
    public IEnumerable<SelectListItem> Systems =>
        sources
            .Sources.Where(source => source.System != SourceSystem.ProvinceOneStop)
            .Select(source => new SelectListItem(source.Name, source.System.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } dossier)
        {
            return NotFound();
        }

        (Version, ExternalCode, System) = (dossier.Version, dossier.ExternalCode, dossier.Source ?? System);
        return Page();
    }

    [AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } dossier)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var linked = await handler.HandleAsync(new LinkSourceCommand(dossier.Code, Version, System, ExternalCode), cancellationToken);
        return linked.Failed ? this.Refuse(linked) : LocalRedirect(OneStopLinks.Dossier(dossier.Code));
    }

    private async Task<Dossier?> FindAsync(CancellationToken cancellationToken)
    {
        var code = Code.ToUpperInvariant();
        return code.Length is > 0 and <= DossierLimits.CodeMaxLength
            ? await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(dossier => dossier.Code == code, cancellationToken)
            : null;
    }
}
