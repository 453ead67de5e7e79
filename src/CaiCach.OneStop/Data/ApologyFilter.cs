using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Data;

/// <summary>Which dossiers want an apology.</summary>
internal enum ApologyList
{
    /// <summary>Late, and none was sent.</summary>
    Late,

    /// <summary>Due within the next hours of work, and none was sent.</summary>
    Soon,

    /// <summary>Handled to the end past its due time, and none was sent.</summary>
    Ended,

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

    /// <summary>Nobody apologises for what ended longer ago.</summary>
    public const int EndedWithinDays = 365;

    /// <summary>The cases that pass, the most urgent first; those sent, the last first.</summary>
    /// <param name="database">The data.</param>
    /// <param name="unitId">The unit that decides.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <param name="rules">The sets of rules of the clock, which say how often a due time may be extended.</param>
    /// <param name="now">Now.</param>
    public IQueryable<ApologyCase> Of(
        OneStopDbContext database,
        Guid unitId,
        WorkingCalendar calendar,
        IReadOnlyList<ClockRules> rules,
        DateTimeOffset now
    )
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
                where
                    extension.State == state
                    && (
                        state != ExtensionState.Drafted
                        // What ended in time, or without a result, wants no apology any more; its draft is nobody's work.
                        || dossier.EndedAt == null
                        || (
                            dossier.EndedAt > dossier.FirstDueAt
                            && (dossier.Stage == DossierStage.Completed || dossier.Stage == DossierStage.Returned)
                        )
                    )
                select new { dossier, extension };
            moved =
                List == ApologyList.Sent
                    ? moved.OrderByDescending(one => one.extension.SentAt).ThenBy(one => one.extension.Id)
                    : moved.OrderBy(one => one.dossier.FirstDueAt).ThenBy(one => one.extension.Id);
            return moved.Select(one => new ApologyCase { Dossier = one.dossier, Extension = one.extension });
        }

        return Wanting(database, unitId, calendar, rules, now)
            .OrderBy(dossier => dossier.FirstDueAt)
            .ThenBy(dossier => dossier.Id)
            .Select(dossier => new ApologyCase
            {
                Dossier = dossier,
                Extension = database.Extensions.FirstOrDefault(extension =>
                    extension.DossierId == dossier.Id && extension.State <= ExtensionState.Approved
                ),
            });
    }

    /// <summary>The dossiers of a list that wants an apology yet, in no order: counting some of them need not sort all.</summary>
    public IQueryable<Dossier> Wanting(
        OneStopDbContext database,
        Guid unitId,
        WorkingCalendar calendar,
        IReadOnlyList<ClockRules> rules,
        DateTimeOffset now
    )
    {
        var dossiers = database.Dossiers.Where(dossier => dossier.CompetentUnitId == unitId);
        return List == ApologyList.Ended ? EndedLate(database, dossiers, now) : Open(database, dossiers, calendar, rules, now);
    }

    private static IQueryable<Dossier> EndedLate(OneStopDbContext database, IQueryable<Dossier> dossiers, DateTimeOffset now)
    {
        var since = now.AddDays(-EndedWithinDays);
        return dossiers.Where(dossier =>
            dossier.EndedAt > dossier.FirstDueAt
            && dossier.EndedAt >= since
            && (dossier.Stage == DossierStage.Completed || dossier.Stage == DossierStage.Returned)
            && dossier.Source == null
            && !database.Extensions.Any(extension => extension.DossierId == dossier.Id && extension.State == ExtensionState.Sent)
        );
    }

    private IQueryable<Dossier> Open(
        OneStopDbContext database,
        IQueryable<Dossier> dossiers,
        WorkingCalendar calendar,
        IReadOnlyList<ClockRules> rules,
        DateTimeOffset now
    )
    {
        var until = List == ApologyList.Late ? now : calendar.AddWorkingMinutes(now, Math.Clamp(Hours, 1, HoursMax) * 60);
        var since = List == ApologyList.Late ? DateTimeOffset.MinValue : now;
        var open = dossiers.Where(dossier => dossier.Stage >= DossierStage.Received && dossier.Stage <= DossierStage.Approved);
        var shown = open.Where(dossier =>
            dossier.FirstDueAt >= since
            && dossier.FirstDueAt < until
            && !database.Extensions.Any(extension => extension.DossierId == dossier.Id && extension.State == ExtensionState.Sent)
        );
        // Where the rules of the reception day leave room for one more, the time that was promised last may be missed in its turn.
        foreach (var set in rules.Where(set => set.MaxExtensions.Value > 1))
        {
            var most = set.MaxExtensions.Value;
            var from = VietnamTime.At(set.From, default).ToUniversalTime();
            var before = rules.FirstOrDefault(later => later.From > set.From) is { } next
                ? VietnamTime.At(next.From, default).ToUniversalTime()
                : DateTimeOffset.MaxValue;
            shown = shown.Concat(
                open.Where(dossier =>
                    dossier.ReceivedAt >= from
                    && dossier.ReceivedAt < before
                    && dossier.DueAt >= since
                    && dossier.DueAt < until
                    && database.Extensions.Any(extension => extension.DossierId == dossier.Id && extension.State == ExtensionState.Sent)
                    && database.Extensions.Count(extension =>
                        extension.DossierId == dossier.Id
                        && (extension.State == ExtensionState.Sent || extension.State == ExtensionState.Approved)
                    ) < most
                )
            );
        }

        return shown;
    }
}
