using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Signing;
using CaiCach.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Signing.SignSeveral;

/// <summary>A result that waits for the leader's signature.</summary>
/// <param name="Key">The file, in the version of its dossier.</param>
/// <param name="Dossier">Its dossier.</param>
/// <param name="ProcedureName">Its procedure.</param>
/// <param name="FileName">The file's name.</param>
internal sealed record SignableRow(ChosenRow Key, Dossier Dossier, string ProcedureName, string FileName);

/// <summary>A part of what waits for the leader, the most urgent first.</summary>
/// <param name="Rows">The part, by file.</param>
/// <param name="Total">All dossiers that wait.</param>
/// <param name="Calendar">The unit's calendar.</param>
internal sealed record SignableView(IReadOnlyList<SignableRow> Rows, int Total, WorkingCalendar Calendar);

/// <summary>Reads what waits for the leader of the unit that is looked at.</summary>
internal sealed class SignSeveralQuery(
    OneStopDbContext database,
    SignableResults results,
    UnitCalendars calendars,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<SignableView> ReadAsync(int page, CancellationToken cancellationToken)
    {
        var calendar = await calendars.OfAsync(user.UnitId, cancellationToken);
        var waiting = new DossierFilter { List = WorkList.ToSign }.Of(
            database,
            user.UnitId,
            user.Actor.PersonId,
            calendar,
            clock.GetUtcNow()
        );
        var dossiers = await (
            from dossier in waiting
                .AsNoTracking()
                .OrderBy(dossier => dossier.FirstDueAt)
                .ThenBy(dossier => dossier.Id)
                .Skip((page - 1) * SigningLimits.MostAtOnce)
                .Take(SigningLimits.MostAtOnce)
            join procedure in database.Procedures on dossier.ProcedureId equals procedure.Id
            orderby dossier.FirstDueAt, dossier.Id
            select new { dossier, procedure.Name }
        ).ToListAsync(cancellationToken);
        var files = (await results.ToSignAsync([.. dossiers.Select(one => one.dossier.Id)], cancellationToken)).ToLookup(file =>
            file.DossierId
        );
        return new SignableView(
            [
                .. dossiers.SelectMany(one =>
                    files[one.dossier.Id]
                        .Select(file => new SignableRow(new ChosenRow(file.Id, one.dossier.Version), one.dossier, one.Name, file.FileName))
                ),
            ],
            await waiting.CountAsync(cancellationToken),
            calendar
        );
    }
}
