namespace CaiCach.Indicators.Contracts;

/// <summary>What is late and what will soon be, offered by a room for the leaders' board.</summary>
public interface IUrgentWork
{
    /// <summary>The work of the unit that is looked at.</summary>
    Task<UrgentWork> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>Work that is late now or soon due.</summary>
/// <param name="Name">What it is, in the middle of a sentence: "hồ sơ".</param>
/// <param name="Late">How many are late.</param>
/// <param name="LateHref">Which.</param>
/// <param name="Soon">How many are soon due.</param>
/// <param name="SoonHref">Which.</param>
/// <param name="LateCode">The indicator that counts what is late of it; null where none does.</param>
public sealed record UrgentWork(string Name, int Late, string LateHref, int Soon, string SoonHref, string? LateCode = null);
