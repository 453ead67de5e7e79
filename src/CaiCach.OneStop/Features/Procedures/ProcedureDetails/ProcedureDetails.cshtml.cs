using System.Collections.ObjectModel;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Procedures.ProcedureDetails;

/// <summary>A procedure with its versions: what it asks, promises and costs, and the internal process.</summary>
[AllowRoles]
internal sealed class ProcedureDetailsModel(
    OneStopDbContext database,
    CatalogueKeeper keeper,
    ProcessesInForce processes,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private const int VersionsShown = 50;

    public Procedure Procedure { get; private set; } = null!;

    /// <summary>The version to look at; null for the one in force today, else the latest.</summary>
    [BindProperty(SupportsGet = true, Name = "phienBan")]
    public Guid? VersionId { get; set; }

    /// <summary>The version shown.</summary>
    public ProcedureVersion Version { get; private set; } = null!;

    public IReadOnlyList<ProcedureVersion> Versions { get; private set; } = [];

    /// <summary>The publishing decision of the version shown; null where nobody has uploaded it.</summary>
    public VersionFile? Decision { get; private set; }

    /// <summary>The templates of the version shown, by the code of their paper.</summary>
    public IReadOnlyDictionary<string, VersionFile> Templates { get; private set; } = ReadOnlyDictionary<string, VersionFile>.Empty;

    /// <summary>The approved process by which the unit that is looked at handles the version shown; null where there is none.</summary>
    public InternalProcess? Process { get; private set; }

    /// <summary>The unit's approved process of a version before, which takes longer than the version shown allows; null where there is none.</summary>
    public InternalProcess? OutgrownProcess { get; private set; }

    public bool MayDraft => user.MayDraft();

    public bool MayKeep { get; private set; }

    /// <summary>Whether the version shown may still be changed.</summary>
    public bool MayChange { get; private set; }

    /// <summary>The version in force today; null when there is none.</summary>
    public ProcedureVersion? InForce { get; private set; }

    public bool MayWithdraw => MayKeep && Versions[0].EffectiveTo is null;

    public bool MayReceive => user.RolesIn([user.UnitId]).Contains(Role.Receptionist);

    public bool MayReview => user.MayReview(user.UnitId);

    /// <summary>A decision in words.</summary>
    public static string Words(PublicationDecision decision) =>
        $"{decision.Number}{(decision.IssuedOn is { } day ? $" ngày {VietnameseDate.Format(day)}" : "")}, {decision.Issuer}";

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
        MayKeep = await keeper.IsAsync(cancellationToken);
        if (Versions.Count == 0)
        {
            return MayKeep ? LocalRedirect(OneStopLinks.NewVersion(ma)) : NotFound();
        }

        var today = VietnamTime.Today(clock);
        InForce = Versions.FirstOrDefault(version => version.EffectiveFrom <= today && !(version.EffectiveTo < today));
        var shown = VersionId is { } id ? Versions.FirstOrDefault(version => version.Id == id) : InForce ?? Versions[0];
        if (shown is null)
        {
            return NotFound();
        }

        Version = shown;
        Decision = await database.FilesOf([shown.Id]).SingleOrDefaultAsync(file => file.ComponentCode == null, cancellationToken);
        Templates = await database.TemplatesOfAsync(shown.Id, cancellationToken);
        var day =
            shown.EffectiveTo < today ? shown.EffectiveTo.Value
            : shown.EffectiveFrom > today ? shown.EffectiveFrom
            : today;
        Process = await processes.FindAsync(shown.Id, user.UnitId, day, cancellationToken);
        OutgrownProcess = Process is null && shown == InForce ? await OutgrownAsync(procedure.Id, today, cancellationToken) : null;
        MayChange = MayKeep && Version.IsOpen(today, (await database.UsedAsync([Version.Id], cancellationToken)).Count > 0);
        return Page();
    }

    private Task<InternalProcess?> OutgrownAsync(Guid procedureId, DateOnly today, CancellationToken cancellationToken) =>
        database
            .Processes.AsNoTracking()
            .Where(process => process.ProcedureId == procedureId && process.UnitId == user.UnitId && process.Decision != null)
            .Where(process => process.EffectiveTo == null || process.EffectiveTo >= today)
            .OrderByDescending(process => process.EffectiveFrom)
            .FirstOrDefaultAsync(cancellationToken);
}
