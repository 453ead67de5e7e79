using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Procedures.EditProcedure;

/// <summary>Adds a procedure to the catalogue, or puts right its name, field and source.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class EditProcedureModel(EditProcedureHandler handler, OneStopDbContext database, CatalogueKeeper keeper) : PageModel
{
    private const int MostFields = 200;

    /// <summary>The procedure that is edited; null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Edited { get; set; }

    [BindProperty]
    [MaxLength(ProcedureLimits.CodeMaxLength, ErrorMessage = "Mã dài quá 40 ký tự.")]
    public string? Code { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi tên thủ tục.")]
    [MaxLength(ProcedureLimits.NameMaxLength, ErrorMessage = "Tên dài quá 1.000 ký tự.")]
    public string Name { get; set; } = "";

    [BindProperty]
    [MaxLength(ProcedureLimits.TextMaxLength, ErrorMessage = "Tên gọi khác dài quá 4.000 ký tự.")]
    public string? OtherNames { get; set; }

    [BindProperty]
    [MaxLength(ProcedureLimits.CodeMaxLength, ErrorMessage = "Mã lĩnh vực dài quá 40 ký tự.")]
    public string? FieldCode { get; set; }

    [BindProperty]
    [MaxLength(ProcedureLimits.CodeMaxLength, ErrorMessage = "Mã lĩnh vực dài quá 40 ký tự.")]
    public string? NewFieldCode { get; set; }

    [BindProperty]
    [MaxLength(ProcedureLimits.FieldNameMaxLength, ErrorMessage = "Tên lĩnh vực dài quá 200 ký tự.")]
    public string? NewFieldName { get; set; }

    [BindProperty]
    [MaxLength(ProcedureLimits.LineMaxLength, ErrorMessage = "Nguồn dài quá 1.000 ký tự.")]
    public string? Source { get; set; }

    /// <summary>Whether it runs between agencies only.</summary>
    [BindProperty]
    public bool IsInternal { get; set; }

    [BindProperty]
    [EnumDataType(typeof(ProcedureLevel), ErrorMessage = "Hãy chọn cấp thực hiện.")]
    public ProcedureLevel Level { get; set; } = ProcedureLevel.Commune;

    [BindProperty]
    public uint Revision { get; set; }

    public IReadOnlyList<SelectListItem> Fields { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Levels { get; } =
    [.. Enum.GetValues<ProcedureLevel>().Select(level => new SelectListItem(ProcedureNames.Of(level), level.ToString()))];

    public string BackHref => Edited is null ? OneStopLinks.Procedures : OneStopLinks.Procedure(Edited);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await keeper.IsAsync(cancellationToken))
        {
            return new StatusCodeResult(StatusCodes.Status403Forbidden);
        }

        await LoadAsync(cancellationToken);
        if (Edited is null)
        {
            return Page();
        }

        var procedure = await database.Procedures.AsNoTracking().SingleOrDefaultAsync(one => one.Code == Edited, cancellationToken);
        if (procedure is null)
        {
            return NotFound();
        }

        (Name, FieldCode, Source, Revision) = (procedure.Name, procedure.FieldCode, procedure.Source, procedure.Revision);
        OtherNames = string.Join('\n', procedure.OtherNames);
        IsInternal = procedure.Kind == ProcedureKind.Internal;
        Level = procedure.Level;
        return Page();
    }

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var code = Edited ?? (Code ?? "").Trim().ToUpperInvariant();
        var command = new EditProcedureCommand(code, Edited is null ? null : Revision, Described());
        var saved = await handler.HandleAsync(command, cancellationToken);
        if (saved.Failed)
        {
            return this.Refuse(saved);
        }

        this.Announce("described");
        return LocalRedirect(Edited is null ? OneStopLinks.NewVersion(code) : OneStopLinks.Procedure(code));
    }

    private ProcedureDescription Described()
    {
        var source = string.IsNullOrWhiteSpace(Source) ? null : VietnameseText.Tidy(Source);
        var chosen = Fields.FirstOrDefault(field => field.Value == FieldCode);
        var field = chosen is null
            ? new ProcedureField((NewFieldCode ?? "").Trim().ToUpperInvariant(), VietnameseText.Tidy(NewFieldName))
            : new ProcedureField(chosen.Value, chosen.Text);
        return new ProcedureDescription(
            VietnameseText.Tidy(Name),
            field,
            TypedLines.Of(OtherNames),
            source is not null,
            source,
            IsInternal ? ProcedureKind.Internal : ProcedureKind.Public,
            Level
        );
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Fields = await database
            .Procedures.Select(one => new { one.FieldCode, one.FieldName })
            .Distinct()
            .OrderBy(one => one.FieldName)
            .Take(MostFields)
            .Select(one => new SelectListItem(one.FieldName, one.FieldCode))
            .ToListAsync(cancellationToken);
}
