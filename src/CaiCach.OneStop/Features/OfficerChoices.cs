using CaiCach.Organisation.Contracts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.OneStop.Features;

/// <summary>To whom a dossier can be given.</summary>
internal static class OfficerChoices
{
    /// <summary>Those who hold a position at a unit on a day, each once, for a select.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> OfficersAsync(
        this IPeopleDirectory people,
        Guid unitId,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await people.PositionsAsync(unitId, day, cancellationToken))
                .Where(position => position.HolderId is not null)
                .DistinctBy(position => position.HolderId)
                .Select(position => new SelectListItem($"{position.HolderName} – {position.Title}", position.HolderId.ToString())),
        ];
}
