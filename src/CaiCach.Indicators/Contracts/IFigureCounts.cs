namespace CaiCach.Indicators.Contracts;

/// <summary>The counts that are kept of what indicators count, so that figures are quick; without them they are right too.</summary>
public interface IFigureCounts
{
    /// <summary>Has the counts of every indicator kept from now on.</summary>
    /// <returns>How many queries were new, and have been counted.</returns>
    Task<int> KeepAsync(CancellationToken cancellationToken);

    /// <summary>Adds all changes to the counts.</summary>
    /// <returns>How many there were.</returns>
    Task<int> FoldAsync(CancellationToken cancellationToken);
}
