using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Procedures.ProcedureDetails;

/// <summary>A procedure with its versions: what it asks, promises and costs, and the internal process.</summary>
[AllowRoles]
internal sealed class ProcedureDetailsModel(OneStopDbContext database, CurrentUser user, TimeProvider clock) : PageModel
{
    private const int VersionsShown = 50;

    public Procedure Procedure { get; private set; } = null!;

    /// <summary>The version shown: the one in force today, else the latest.</summary>
    public ProcedureVersion Version { get; private set; } = null!;

    public IReadOnlyList<ProcedureVersion> Versions { get; private set; } = [];

    public bool MayReceive => user.RolesIn([user.UnitId]).Contains(Role.Receptionist);

    public async Task<IActionResult> OnGetAsync(string ma, CancellationToken cancellationToken)
    {
        var procedure = await database.Procedures.AsNoTracking().SingleOrDefaultAsync(one => one.Code == ma, cancellationToken);
        if (procedure is null)
        {
            return NotFound();
        }

        Procedure = procedure;
        Versions = await database
            .Versions.AsNoTracking()
            .Where(version => version.ProcedureId == procedure.Id)
            .OrderByDescending(version => version.EffectiveFrom)
            .Take(VersionsShown)
            .ToListAsync(cancellationToken);
        var today = VietnamTime.Today(clock);
        Version = Versions.FirstOrDefault(version => version.EffectiveFrom <= today && !(version.EffectiveTo < today)) ?? Versions[0];
        return Page();
    }
}
