using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Data;

/// <summary>Which dossiers want an apology.</summary>
internal enum ApologyList
{
    /// <summary>Late, and none was sent.</summary>
    Late,

    /// <summary>Due within the next hours of work, and none was sent.</summary>
    Soon,

    /// <summary>Drafted; waits for the leader's signature.</summary>
    ToSign,

    /// <summary>Signed; waits to be sent.</summary>
    ToSend,

    /// <summary>Sent.</summary>
    Sent,
}

/// <summary>A dossier with its last apology; null where there is none.</summary>
internal sealed record ApologyCase
{
    public required Dossier Dossier { get; init; }

    public Extension? Extension { get; init; }
}

/// <summary>What a person chose to see of late dossiers; all of it stands in the address.</summary>
/// <param name="List">The list.</param>
/// <param name="Hours">Hours of work ahead, of the list of those that are due soon.</param>
/// <param name="Page">From 1.</param>
internal sealed record ApologyFilter(ApologyList List, int Hours = ApologyFilter.HoursUsual, int Page = 1)
{
    public const int HoursUsual = 8;
    public const int HoursMax = 80;

    /// <summary>The cases that pass, the most urgent first; those sent, the last first.</summary>
    public IQueryable<ApologyCase> Of(OneStopDbContext database, Guid unitId, WorkingCalendar calendar, DateTimeOffset now)
    {
        var dossiers = database.Dossiers.Where(dossier => dossier.CompetentUnitId == unitId);
        if (List >= ApologyList.ToSign)
        {
            var state =
                List == ApologyList.ToSign ? ExtensionState.Drafted
                : List == ApologyList.ToSend ? ExtensionState.Approved
                : ExtensionState.Sent;
            var moved =
                from extension in database.Extensions
                join dossier in dossiers on extension.DossierId equals dossier.Id
                where extension.State == state
                select new { dossier, extension };
            moved =
                List == ApologyList.Sent
                    ? moved.OrderByDescending(one => one.extension.SentAt).ThenBy(one => one.extension.Id)
                    : moved.OrderBy(one => one.dossier.FirstDueAt).ThenBy(one => one.extension.Id);
            return moved.Select(one => new ApologyCase { Dossier = one.dossier, Extension = one.extension });
        }

        var until = List == ApologyList.Late ? now : calendar.AddWorkingMinutes(now, Math.Clamp(Hours, 1, HoursMax) * 60);
        var since = List == ApologyList.Late ? DateTimeOffset.MinValue : now;
        return from dossier in dossiers
            where
                dossier.Stage >= DossierStage.Received
                && dossier.Stage <= DossierStage.Approved
                && dossier.FirstDueAt >= since
                && dossier.FirstDueAt < until
                && !database.Extensions.Any(extension => extension.DossierId == dossier.Id && extension.State == ExtensionState.Sent)
            orderby dossier.FirstDueAt, dossier.Id
            select new ApologyCase
            {
                Dossier = dossier,
                Extension = database.Extensions.FirstOrDefault(extension =>
                    extension.DossierId == dossier.Id && extension.State <= ExtensionState.Approved
                ),
            };
    }
}
