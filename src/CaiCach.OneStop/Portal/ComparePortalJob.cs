using System.Globalization;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Features.Portal.PortalCounts;
using CaiCach.OneStop.Features.Portal.PortalProcedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Portal;

/// <summary>Which night is compared.</summary>
internal sealed record ComparePortalPayload(DateOnly Day);

/// <summary>
/// Compares a unit with the Portal: its list of procedures, and what the Portal has taken of the dossiers of each day before today. A silent
/// Portal is a find, too; the differences of its list stand then as they were.
/// </summary>
internal sealed class ComparePortalJob(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    PortalProceduresQuery procedures,
    PortalCountsQuery counts,
    TimeProvider clock
) : IJobHandler
{
    public const string Kind = "one_stop.compare_portal";

    private const int MostOpen = 40_000;

    public async Task<Result> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var (unitId, day) = (context.UnitId, context.Payload<ComparePortalPayload>().Day);
        if (await database.PortalComparisons.AnyAsync(one => one.UnitId == unitId && one.ComparedOn == day, cancellationToken))
        {
            return Result.Done();
        }

        var days = (await counts.ReadAsync(cancellationToken)).Where(one => one.Day < day).ToList();
        var listed = await procedures.ReadAsync(cancellationToken);
        var problem = listed.Failed ? listed.Errors[0].Message : null;
        List<FoundDifference> found = [.. days.Where(one => one.Accepted < one.Received).Select(Find)];
        if (!listed.Failed)
        {
            found.AddRange(listed.Value.Differences.Select(Find));
        }

        var open = await database
            .PortalDifferences.Where(one => one.UnitId == unitId && one.EndedOn == null)
            .OrderBy(one => one.FirstSeenOn)
            .Take(MostOpen)
            .ToListAsync(cancellationToken);
        var first = CodeOf(day.AddDays(1 - PortalCountsQuery.Days));
        var fresh = PortalDifference.Settle(unitId, open, found, one => IsLookedAt(one, !listed.Failed, first), day);
        database.AddRange(fresh);
        var standing = open.Count(one => one.EndedOn is null) + fresh.Count;
        database.Add(
            new PortalComparison(unitId, day, clock.GetUtcNow())
            {
                SameCount = listed.Failed ? null : listed.Value.Same,
                ReceivedCount = days.Sum(one => one.Received),
                AcceptedCount = days.Sum(one => one.Accepted),
                NewCount = fresh.Count,
                OpenCount = standing,
                Problem = problem,
            }
        );
        context.SetResult(new { fresh = fresh.Count, open = standing });
        return await unitOfWork.CommitAsync(
            [new PortalCompared(unitId, unitId, day, fresh.Count, standing, problem)],
            null,
            cancellationToken
        );
    }

    /// <summary>A day of reception that has left the days compared stands as it was last seen.</summary>
    private static bool IsLookedAt(PortalDifference one, bool hasList, string firstDay) =>
        one.Kind == PortalDifferenceKind.DossiersOfDay ? string.CompareOrdinal(one.Code, firstDay) >= 0 : hasList;

    private static FoundDifference Find(PortalDay day) =>
        new(
            PortalDifferenceKind.DossiersOfDay,
            CodeOf(day.Day),
            day.Received.ToString(CultureInfo.InvariantCulture),
            day.Accepted.ToString(CultureInfo.InvariantCulture)
        );

    private static FoundDifference Find(ComparedProcedure one) =>
        new(
            one.Difference switch
            {
                ProcedureDifference.OnlyOnPortal => PortalDifferenceKind.OnlyOnPortal,
                ProcedureDifference.OnlyHere => PortalDifferenceKind.OnlyHere,
                ProcedureDifference.OtherName => PortalDifferenceKind.OtherName,
                _ => throw new ArgumentOutOfRangeException(nameof(one), one.Difference, null),
            },
            one.Code,
            one.NameHere,
            one.NameOnPortal
        );

    private static string CodeOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
