using CaiCach.Organisation.Contracts;

namespace CaiCach.OneStop.Features;

/// <summary>In what office people sign.</summary>
internal static class SignerTitles
{
    /// <summary>The title that a person holds at a unit on a day; null where none is known.</summary>
    public static async Task<string?> TitleOfAsync(
        this IPeopleDirectory people,
        Guid unitId,
        Guid? personId,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var positions = await people.PositionsAsync(unitId, day, cancellationToken);
        return positions.FirstOrDefault(position => personId is not null && position.HolderId == personId)?.Title;
    }
}
