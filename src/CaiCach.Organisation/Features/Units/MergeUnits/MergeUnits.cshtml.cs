using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Units.MergeUnits;

/// <summary>Merges communes of a province on a day (sáp nhập).</summary>
[AllowRoles(Role.Administrator)]
internal sealed class MergeUnitsModel(MergeUnitsHandler handler, OrganisationDbContext database, AdministeredUnits administered) : PageModel
{
    private const int CommunesShown = 1000;

    [BindProperty(SupportsGet = true, Name = "capTren")]
    public Guid ParentId { get; set; }

    [BindProperty]
    public List<Guid> PredecessorIds { get; set; } = [];

    [BindProperty]
    public Guid? SuccessorId { get; set; }

    [BindProperty]
    [MaxLength(OrganisationLimits.CodeMaxLength, ErrorMessage = "Mã dài quá 60 ký tự.")]
    public string? Code { get; set; }

    [BindProperty]
    [MaxLength(OrganisationLimits.NameMaxLength, ErrorMessage = "Tên dài quá 200 ký tự.")]
    public string? Name { get; set; }

    [BindProperty]
    public UnitKind Kind { get; set; } = UnitKind.Commune;

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi ngày có hiệu lực.")]
    public DateOnly? EffectiveOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi căn cứ pháp lý.")]
    [MaxLength(OrganisationLimits.ReasonMaxLength, ErrorMessage = "Căn cứ dài quá 500 ký tự.")]
    public string LegalBasis { get; set; } = "";

    public Unit Parent { get; private set; } = null!;

    public IReadOnlyList<Unit> Communes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    [AllowRoles(Role.Administrator)]
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

        var result = await handler.HandleAsync(
            new MergeUnitsCommand(
                ParentId,
                PredecessorIds,
                SuccessorId,
                Code?.Trim(),
                Name?.Trim(),
                Kind,
                EffectiveOn!.Value,
                LegalBasis.Trim()
            ),
            cancellationToken
        );
        if (result.Failed)
        {
            ModelState.Add(result);
            return Page();
        }

        return LocalRedirect(OrganisationLinks.Unit(result.Value));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Parent = (await database.Units.AsNoTracking().SingleOrDefaultAsync(unit => unit.Id == ParentId, cancellationToken))!;
        if (Parent is null || !Parent.IsAuthority || !await administered.IncludeAsync(ParentId, cancellationToken))
        {
            return false;
        }

        Communes = await database
            .Units.AsNoTracking()
            .Where(unit => unit.ParentId == ParentId && unit.Id == unit.AuthorityId && unit.ValidTo == null)
            .OrderBy(unit => unit.FoldedName)
            .Take(CommunesShown)
            .ToListAsync(cancellationToken);
        return true;
    }
}
