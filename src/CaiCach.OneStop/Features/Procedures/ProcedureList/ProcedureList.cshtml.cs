using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Procedures.ProcedureList;

/// <summary>The catalogue of procedures in force.</summary>
[AllowRoles]
internal sealed class ProcedureListModel(OneStopDbContext database, LoadProceduresHandler load, CurrentUser user, TimeProvider clock)
    : PageModel
{
    public const int PageSize = 50;

    /// <summary>A catalogue of a province has some 500 procedures that a commune receives; all are searched in memory.</summary>
    private const int MostSearched = 2000;

    [BindProperty(SupportsGet = true, Name = QueryLinks.SearchName)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<ProcedureInForce> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayLoad => user.IsAny(Role.Administrator);

    public bool MayReceive => user.RolesIn([user.UnitId]).Contains(Role.Receptionist);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        var all = await database.InForce(VietnamTime.Today(clock)).Take(MostSearched).ToListAsync(cancellationToken);
        var found = Found(all);
        Total = found.Count;
        Rows = [.. found.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
    }

    /// <summary>Loads the procedures that come with the program.</summary>
    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostLoadAsync(CancellationToken cancellationToken)
    {
        await load.HandleAsync(cancellationToken);
        return LocalRedirect(OneStopLinks.Procedures);
    }

    private List<ProcedureInForce> Found(List<ProcedureInForce> all)
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
