namespace CaiCach.Indicators.Contracts;

/// <summary>Other systems that keep the same records and how far they differ, offered by the room that keeps the records.</summary>
public interface IRecordSources
{
    /// <summary>
    /// The systems of which something was taken over for the unit that is looked at, up to the end of a day; none for a person who may not hold them
    /// against what stands here.
    /// </summary>
    Task<IReadOnlyList<SourceDifference>> ReadAsync(DateOnly day, CancellationToken cancellationToken);
}

/// <summary>How far another system differs.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="TakenOn">The day on which it was taken over last.</param>
/// <param name="Count">How many records differ.</param>
/// <param name="Url">Where they are listed one by one.</param>
public sealed record SourceDifference(string Name, DateOnly TakenOn, int Count, string Url);
