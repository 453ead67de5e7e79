using CaiCach.Foundation.Time;

namespace CaiCach.OneStop.Contracts;

/// <summary>What the applicant of a dossier said of its handling.</summary>
/// <param name="DossierId">The dossier.</param>
/// <param name="IsLiked">Whether the applicant was satisfied.</param>
public sealed record DossierVerdict(Guid DossierId, bool IsLiked);

/// <summary>The place for ratings in figures; the room of citizens' voices fills it, and without it the figures have none.</summary>
public interface IRatingFigures
{
    /// <summary>
    /// What was said of a unit's dossiers from a moment on, the latest first. Nobody rates before the handling has ended, so that those of what ended
    /// since are among them.
    /// </summary>
    /// <param name="unitId">The unit that decides.</param>
    /// <param name="from">The moment.</param>
    /// <param name="most">Most ratings.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<IReadOnlyList<DossierVerdict>> SinceAsync(Guid unitId, DateTimeOffset from, int most, CancellationToken cancellationToken);

    /// <summary>Where officials read the ratings of what an officer handled in a period.</summary>
    /// <param name="officerId">The person.</param>
    /// <param name="period">The period.</param>
    /// <param name="isLiked">Those of one verdict alone; null for both.</param>
    string ReadHref(Guid officerId, Period period, bool? isLiked);
}
