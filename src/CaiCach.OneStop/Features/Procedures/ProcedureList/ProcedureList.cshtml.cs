using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Ui.Components.Filters;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Procedures.ProcedureList;

/// <summary>A row of the list.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Version">The version in force; null where none is.</param>
internal sealed record ListedProcedure(Procedure Procedure, ProcedureVersion? Version);

/// <summary>The catalogue of procedures in force.</summary>
[AllowRoles]
internal sealed class ProcedureListModel(
    OneStopDbContext database,
    LoadProceduresHandler load,
    CatalogueKeeper keeper,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    public const int PageSize = 50;

    /// <summary>A catalogue of a province has some 500 procedures that a commune receives; all are searched in memory.</summary>
    private const int MostSearched = 2000;

    [BindProperty(SupportsGet = true, Name = QueryLinks.SearchName)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    /// <summary>Whether those are listed that do not hold today: to come, ended, withdrawn, or without a version.</summary>
    [BindProperty(SupportsGet = true, Name = "khac")]
    public bool Others { get; set; }

    [BindProperty(SupportsGet = true, Name = "loai")]
    public ProcedureKind? Kind { get; set; }

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
        new("congBo", "Công bố", [new("true", "Đã ghi quyết định"), new("false", "Chưa ghi quyết định")]),
    ];

    public bool MayReceive => user.RolesIn([user.UnitId]).Contains(Role.Receptionist);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        MayKeep = await keeper.IsAsync(cancellationToken);
        var today = VietnamTime.Today(clock);
        var all = Others
            ? await database
                .NotInForce(today)
                .Take(MostSearched)
                .Select(one => new ListedProcedure(one, null))
                .ToListAsync(cancellationToken)
            : await database
                .InForce(today)
                .Take(MostSearched)
                .Select(one => new ListedProcedure(one.Procedure, one.Version))
                .ToListAsync(cancellationToken);
        var found = Found([.. all.Where(IsWanted)]);
        Total = found.Count;
        Rows = [.. found.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
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

    private bool IsWanted(ListedProcedure one) =>
        (Kind is null || one.Procedure.Kind == Kind) && (IsPublished is null || IsPublished == (one.Version?.Decision is not null));

    private List<ListedProcedure> Found(List<ListedProcedure> all)
    {
        if (string.IsNullOrWhiteSpace(Words))
        {
            return
            [
                .. all.OrderBy(one => one.Procedure.FieldName, StringComparer.CurrentCulture)
                    .ThenBy(one => one.Procedure.Name, StringComparer.CurrentCulture),
            ];
        }

        var byCode = all.ToDictionary(one => one.Procedure.Code, StringComparer.Ordinal);
        return [.. all.Select(one => one.Procedure).Find(Words, MostSearched).Select(code => byCode[code])];
    }
}
