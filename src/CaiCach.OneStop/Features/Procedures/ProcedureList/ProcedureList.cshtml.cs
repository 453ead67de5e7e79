using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Procedures.ProcedureList;

/// <summary>The catalogue of procedures in force.</summary>
[AllowRoles]
internal sealed class ProcedureListModel(
    ProcedureListQuery query,
    LoadProceduresHandler load,
    ProcedureIndex index,
    CatalogueKeeper keeper,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    public const int PageSize = 50;

    private static readonly WorkbookColumn[] Columns =
    [
        new("Mã thủ tục", Width: 16),
        new("Tên", Width: 60),
        new("Lĩnh vực", Width: 24),
        new("Loại thủ tục", Width: 30),
        new("Cấp thực hiện", Width: 16),
        new("Thời hạn", Width: 22),
        new("Cách thức thực hiện", Width: 40),
        new("Mức độ trực tuyến", Width: 24),
        new("Số quyết định công bố", Width: 20),
        new("Ngày quyết định", WorkbookColumnKind.Day, 14),
        new("Hiệu lực từ", WorkbookColumnKind.Day, 14),
    ];

    [BindProperty(SupportsGet = true, Name = QueryLinks.SearchName)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    /// <summary>Whether those are listed that do not hold today: to come, ended, withdrawn, or without a version.</summary>
    [BindProperty(SupportsGet = true, Name = "khac")]
    public bool Others { get; set; }

    [BindProperty(SupportsGet = true, Name = "loai")]
    public ProcedureKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "cap")]
    public ProcedureLevel? Level { get; set; }

    /// <summary>Whether the version in force has its publishing decision.</summary>
    [BindProperty(SupportsGet = true, Name = "congBo")]
    public bool? IsPublished { get; set; }

    public IReadOnlyList<ListedProcedure> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayKeep { get; private set; }

    public IReadOnlyList<FilterChip> Chips { get; } =
    [
        new("khac", "Hiệu lực", [new("true", "Chưa hoặc hết hiệu lực")]),
        new(
            "loai",
            "Loại",
            [.. Enum.GetValues<ProcedureKind>().Select(kind => new FilterOption(kind.ToString(), ProcedureNames.Of(kind)))]
        ),
        new(
            "cap",
            "Cấp thực hiện",
            [.. Enum.GetValues<ProcedureLevel>().Select(level => new FilterOption(level.ToString(), ProcedureNames.Of(level)))]
        ),
        new("congBo", "Công bố", [new("true", "Đã ghi quyết định"), new("false", "Chưa ghi quyết định")]),
    ];

    public bool MayReceive => user.RolesIn([user.UnitId]).Contains(Role.Receptionist);

    /// <summary>Whether there are more than are searched, so that the list ends before they do.</summary>
    public bool IsCut { get; private set; }

    public string ExportUrl => QueryLinks.With(Request, "handler", "Export");

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        MayKeep = await keeper.IsAsync(cancellationToken);
        var found = await FoundAsync(cancellationToken);
        Total = found.Count;
        Procedure[] shown = [.. found.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
        Rows = await query.WithVersionsAsync(shown, VietnamTime.Today(clock), cancellationToken);
    }

    /// <summary>The list as it is filtered, as a workbook; the one of the catalogue as a whole is what an import reads.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = await query.WithVersionsAsync(await FoundAsync(cancellationToken), VietnamTime.Today(clock), cancellationToken);
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var sheet = new WorkbookSheet("Thủ tục", Columns, [.. rows.Select(Cells)])
        {
            Title = new WorkbookTitle("Danh sách thủ tục hành chính", unit?.Name, AsOf: now) { Notes = [$"Số thủ tục: {rows.Count}"] },
        };
        return WorkbookFile.Of(sheet, now, "thu-tuc.xlsx", cancellationToken);
    }

    /// <summary>Loads the procedures that come with the program.</summary>
    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostLoadAsync(CancellationToken cancellationToken)
    {
        if (!await keeper.IsAsync(cancellationToken))
        {
            return new StatusCodeResult(StatusCodes.Status403Forbidden);
        }

        await load.HandleAsync(cancellationToken);
        return LocalRedirect(OneStopLinks.Procedures);
    }

    private async Task<IReadOnlyList<Procedure>> FoundAsync(CancellationToken cancellationToken)
    {
        var filter = new ProcedureFilter(Others, Kind, Level, IsPublished);
        var all = await query.ProceduresAsync(filter, VietnamTime.Today(clock), cancellationToken);
        IsCut = all.Count == ProcedureListQuery.MostSearched;
        if (string.IsNullOrWhiteSpace(Words))
        {
            return
            [
                .. all.OrderBy(one => one.FieldName, StringComparer.CurrentCulture).ThenBy(one => one.Name, StringComparer.CurrentCulture),
            ];
        }

        var byCode = all.ToDictionary(one => one.Code, StringComparer.Ordinal);
        return [.. index.Find(all, Words, ProcedureListQuery.MostSearched).Select(code => byCode[code])];
    }

    private static WorkbookCell[] Cells(ListedProcedure row)
    {
        var (procedure, version) = row;
        return
        [
            WorkbookCell.Of(procedure.Code),
            WorkbookCell.Of(procedure.Name),
            WorkbookCell.Of(procedure.FieldName),
            WorkbookCell.Of(ProcedureNames.Of(procedure.Kind)),
            WorkbookCell.Of(ProcedureNames.Of(procedure.Level)),
            WorkbookCell.Of(version is null ? null : DossierNames.Of(version.Content.Limit)),
            WorkbookCell.Of(version is null ? null : string.Join("; ", version.Content.OfferedChannels().Select(DossierNames.Of))),
            WorkbookCell.Of(version is null ? null : DossierNames.Of(version.Content.OnlineLevel)),
            WorkbookCell.Of(version?.Decision?.Number),
            WorkbookCell.Of(version?.Decision?.IssuedOn),
            WorkbookCell.Of(version?.EffectiveFrom),
        ];
    }
}
