using CaiCach.Foundation.Time;

namespace CaiCach.OneStop.Contracts;

/// <summary>What the applicant of a dossier said of its handling.</summary>
/// <param name="DossierId">The dossier.</param>
/// <param name="IsLiked">Whether the applicant was satisfied.</param>
public sealed record DossierVerdict(Guid DossierId, bool IsLiked);

/// <summary>The place for ratings in figures; the room of citizens' voices fills it, and without it the figures have none.</summary>
public interface IRatingFigures
{
    /// <summary>How dossiers are rated, within the unit scope; those that nobody has rated are left out.</summary>
    /// <param name="dossierIds">The dossiers; at most some thousand at once.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<IReadOnlyList<DossierVerdict>> OfAsync(IReadOnlyCollection<Guid> dossierIds, CancellationToken cancellationToken);

    /// <summary>Where officials read the ratings of what an officer handled in a period.</summary>
    /// <param name="officerId">The person.</param>
    /// <param name="period">The period.</param>
    /// <param name="isLiked">Those of one verdict alone; null for both.</param>
    string ReadHref(Guid officerId, Period period, bool? isLiked);
}
