namespace CaiCach.OneStop.Contracts;

/// <summary>What may be said about the rating of a dossier.</summary>
/// <param name="IsRated">Whether its applicant has rated it.</param>
/// <param name="RateHref">Where to rate it; null where it is rated, or not yet ended.</param>
/// <param name="ReadHref">Where officials read the rating.</param>
public sealed record RatingOffer(bool IsRated, string? RateHref, string ReadHref);

/// <summary>The place for ratings on the look-up, on form 01 and on a dossier's page; the room of citizens' voices fills it, and without it they show nothing.</summary>
public interface IRatingSlot
{
    /// <summary>What the QR code of form 01 carries besides the code, so that whoever holds the paper may rate; nothing personal.</summary>
    Task<string> KeyOfAsync(string code, CancellationToken cancellationToken);

    /// <summary>What to show of a dossier.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="hasEnded">Whether handling has ended.</param>
    /// <param name="key">What the QR code carried; null where nobody came by it.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<RatingOffer> OfferAsync(string code, bool hasEnded, string? key, CancellationToken cancellationToken);
}
