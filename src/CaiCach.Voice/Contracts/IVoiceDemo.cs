namespace CaiCach.Voice.Contracts;

/// <summary>Fills the room with made-up ratings.</summary>
public interface IVoiceDemo
{
    /// <summary>
    /// Rates about a third of the made-up dossiers that have ended, and takes away the ratings of an earlier fill. The same dossiers are rated the
    /// same way each time.
    /// </summary>
    /// <param name="now">The end of the story; nothing is rated later.</param>
    /// <param name="ownerConnection">The role that owns the tables: many rows at once cannot go past row-level security otherwise.</param>
    /// <param name="cancellationToken">Cancels; nothing is left half-done.</param>
    /// <returns>Ratings written.</returns>
    Task<int> FillAsync(DateTimeOffset now, string ownerConnection, CancellationToken cancellationToken);
}
