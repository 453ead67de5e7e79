namespace CaiCach.Voice.Contracts;

/// <summary>How the dossiers of a unit were rated.</summary>
/// <param name="UnitId">The unit that decided on them.</param>
/// <param name="Liked">Ratings of people who were satisfied.</param>
/// <param name="Disliked">Ratings of people who were not.</param>
public sealed record RatingCount(Guid UnitId, int Liked, int Disliked);

/// <summary>The ratings of dossiers, for figures.</summary>
public interface IDossierRatings
{
    /// <summary>
    /// Counts ratings by their answer, within the unit scope. Practice units count in no figure and are left out, as is a unit without ratings.
    /// </summary>
    /// <param name="unitIds">The units.</param>
    /// <param name="from">Rated from this instant on.</param>
    /// <param name="before">Rated before this instant.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<IReadOnlyList<RatingCount>> CountAsync(
        IReadOnlyCollection<Guid> unitIds,
        DateTimeOffset from,
        DateTimeOffset before,
        CancellationToken cancellationToken
    );
}
