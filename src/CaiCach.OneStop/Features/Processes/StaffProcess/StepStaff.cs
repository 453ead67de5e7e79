using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Organisation.Contracts;

namespace CaiCach.OneStop.Features.Processes.StaffProcess;

/// <summary>Whom a unit may propose for the steps of a process.</summary>
/// <param name="Positions">Its positions with their holders.</param>
/// <param name="Roles">What the holders may do there.</param>
internal sealed record StepStaff(IReadOnlyList<PositionInfo> Positions, ILookup<Guid, Role> Roles)
{
    /// <summary>The positions of a unit on a day.</summary>
    public static async Task<StepStaff> OfAsync(IPeopleDirectory people, Guid unitId, DateOnly day, CancellationToken cancellationToken) =>
        new(await people.PositionsAsync(unitId, day, cancellationToken), await people.RolesAsync(unitId, day, cancellationToken));

    /// <summary>Whether the holder has the role of a step; one without a holder is nobody's yet.</summary>
    public bool MayDo(ProcessStep step, PositionInfo position) => position.HolderId is not { } holder || Roles[holder].Contains(step.Role);
}
