namespace CaiCach.Ui.Shell;

/// <summary>What waits for a person in a room, for the home page «Việc của tôi».</summary>
/// <param name="Place">The room; its words stand in the page.</param>
/// <param name="Total">How many things wait; one more than <see cref="Most"/> where they are more.</param>
/// <param name="Overdue">How many of them are past their due time.</param>
/// <param name="Href">All of them.</param>
/// <param name="Rows">The most urgent.</param>
public sealed record HomeCard(NavigationPlace Place, int Total, int Overdue, string Href, IReadOnlyList<HomeRow> Rows)
{
    /// <summary>What the card is called where a room has more than one; null takes the room's own words.</summary>
    public string? Title { get; init; }

    /// <summary>Up to how many are counted; null where all are.</summary>
    public int? Most { get; init; }
}

/// <summary>One thing that waits.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Note">What is to be done, and for whom.</param>
/// <param name="Href">Its page.</param>
/// <param name="Status">A status of <c>cc-pill</c>.</param>
/// <param name="StatusText">That status in words.</param>
public sealed record HomeRow(string Title, string Note, string Href, string Status, string StatusText);

/// <summary>A room that has work for people shows it on their home page.</summary>
public interface IHomeSource
{
    /// <summary>What waits for the person of this request; null when the room has no part for that person.</summary>
    Task<HomeCard?> GetAsync(CancellationToken cancellationToken);
}
