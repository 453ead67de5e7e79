using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Units.AddUnit;

/// <summary>Adds a unit below another.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class AddUnitModel(
    AddUnitHandler handler,
    OrganisationDbContext database,
    AdministeredUnits administered,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "capTren")]
    public Guid ParentId { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi mã đơn vị.")]
    [MaxLength(OrganisationLimits.CodeMaxLength, ErrorMessage = "Mã dài quá 60 ký tự.")]
    public string Code { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi tên đơn vị.")]
    [MaxLength(OrganisationLimits.NameMaxLength, ErrorMessage = "Tên dài quá 200 ký tự.")]
    public string Name { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Hãy chọn loại đơn vị.")]
    [EnumDataType(typeof(UnitKind), ErrorMessage = "Loại đơn vị không có.")]
    public UnitKind? Kind { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi ngày thành lập.")]
    public DateOnly? ValidFrom { get; set; }

    public Unit Parent { get; private set; } = null!;

    public IEnumerable<UnitKind> Kinds => Enum.GetValues<UnitKind>().Where(kind => kind.MayStandBelow(Parent.Kind));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        ValidFrom = VietnamTime.Today(clock);
        Code = Parent.Code + ".";
        return Page();
    }

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
            new AddUnitCommand(ParentId, Code.Trim(), Name.Trim(), Kind!.Value, ValidFrom!.Value),
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
        return Parent is not null && await administered.IncludeAsync(Parent.AuthorityId, cancellationToken);
    }
}
