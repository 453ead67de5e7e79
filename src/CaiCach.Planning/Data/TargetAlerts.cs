using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Domain.Binding;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Data;

/// <summary>Judges the bound targets of plans in force once a day, and tells coordinators and leaders of those that slipped.</summary>
internal sealed class TargetAlerts(PlanningDbContext database, TargetCourses courses, IContactDirectory contacts, TimeProvider clock)
{
    /// <summary>Adds what is to be told; the caller commits. How many targets slipped.</summary>
    public async Task<int> MakeAsync(Guid unitId, DateOnly day, CancellationToken cancellationToken)
    {
        var plans = await database
            .Plans.AsNoTracking()
            .Where(plan => plan.UnitId == unitId && plan.State == PlanState.InForce)
            .Where(plan =>
                database.Targets.Any(target =>
                    target.PlanId == plan.Id && database.TargetBindings.Any(binding => binding.TargetId == target.Id)
                )
            )
            .OrderBy(plan => plan.Id)
            .Take(PlanLimits.ListMaxItems)
            .ToListAsync(cancellationToken);
        var slipped = new List<(Target Target, TargetStanding Standing)>();
        foreach (var plan in plans)
        {
            var judged = await courses.ReadAsync(plan, cancellationToken);
            slipped.AddRange(judged.Targets.Where(entry => Slipped(entry, judged, day)).Select(entry => (entry.Target, entry.Standing)));
        }

        if (slipped.Count > 0)
        {
            var people = (await contacts.HoldersAsync(unitId, Role.Coordinator, day, cancellationToken))
                .Union(await contacts.HoldersAsync(unitId, Role.Leader, day, cancellationToken))
                .ToList();
            database.TargetAlerts.AddRange(
                from one in slipped
                from person in people
                select new TargetAlert(one.Target, person, one.Standing, day, clock.GetUtcNow())
            );
        }

        return slipped.Count;
    }

    /// <summary>Keeps how each threshold stands; whether one of them slipped since the day before.</summary>
    private static bool Slipped(TargetWithValues entry, JudgedTargets judged, DateOnly day)
    {
        var slipped = false;
        foreach (var (place, bound) in entry.Bound)
        {
            var binding = judged.Bindings[(entry.Target.Id, place)];
            slipped |= binding.JudgedOn != day && binding.Judge(bound.Course.Standing, day);
        }

        return slipped;
    }
}
