using CaiCach.Organisation.Contracts;

namespace CaiCach.Planning.Domain;

/// <summary>Whom a task's reminders go to.</summary>
internal static class Reminded
{
    /// <summary>The holder of the position that answers for it; where it is vacant or none was named, the people of the lead unit, its head first.</summary>
    public static IReadOnlyList<Guid> People(IReadOnlyList<PositionInfo> positions, Guid? leadUnitId, Guid? leadPositionId)
    {
        if (positions.FirstOrDefault(position => position.Id == leadPositionId)?.HolderId is { } holder)
        {
            return [holder];
        }

        return
        [
            .. positions
                .Where(position => position.DepartmentId == leadUnitId && position.HolderId is not null)
                .OrderByDescending(position => position.IsHead)
                .Select(position => position.HolderId!.Value)
                .Distinct(),
        ];
    }
}
