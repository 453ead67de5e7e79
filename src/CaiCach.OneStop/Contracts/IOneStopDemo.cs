namespace CaiCach.OneStop.Contracts;

/// <summary>What a demonstration's one-stop shops have handled.</summary>
/// <param name="UnitCodes">The communes, by their codes; the first has most of the work.</param>
/// <param name="Years">How many years back from now, 1 to 10.</param>
/// <param name="Dossiers">How many dossiers in all, 0 to 1,000,000.</param>
/// <param name="Now">The end of the story.</param>
/// <param name="Sample">A PDF that stands for every digitised paper and result; null leaves all of them on paper.</param>
public sealed record DemoDossiers(IReadOnlyList<string> UnitCodes, int Years, int Dossiers, DateTimeOffset Now, string? Sample = null);

/// <summary>Fills one-stop shops with made-up dossiers.</summary>
public interface IOneStopDemo
{
    /// <summary>
    /// Loads the shipped procedures, takes some of them off the National Portal by versions that are marked as made up, and writes dossiers with their whole history, marked as demonstration. Those that were there from an earlier
    /// fill are replaced. Adds waiting numbers of the day, a review of a procedure and an impact assessment where a unit has none. The same request tells the same story: numbers, days, outcomes, fees; only ids differ.
    /// </summary>
    /// <param name="request">What to fill.</param>
    /// <param name="ownerConnection">The role that owns the tables: many rows at once cannot go past row-level security otherwise.</param>
    /// <param name="cancellationToken">Cancels; nothing is left half-done.</param>
    /// <returns>Dossiers written.</returns>
    Task<int> FillAsync(DemoDossiers request, string ownerConnection, CancellationToken cancellationToken);

    /// <summary>The made-up dossiers that have ended, by their codes.</summary>
    /// <param name="ownerConnection">The role that owns the tables.</param>
    /// <param name="cancellationToken">Cancels.</param>
    IAsyncEnumerable<RatedDossier> EndedAsync(string ownerConnection, CancellationToken cancellationToken);
}
