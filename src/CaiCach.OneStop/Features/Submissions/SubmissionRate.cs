using System.Net;
using System.Threading.RateLimiting;
using CaiCach.OneStop.Domain.Submissions;

namespace CaiCach.OneStop.Features.Submissions;

/// <summary>What one network address does.</summary>
internal enum SubmissionAct
{
    /// <summary>Answers, gives files.</summary>
    Answer,

    /// <summary>Begins a draft.</summary>
    Start,

    /// <summary>Sends.</summary>
    Send,
}

/// <summary>
/// How often one network address may act, in this process. It keeps off programs that fill the disk; people behind one address of a mobile network
/// are meant to pass. Without an address (within the process) nothing is counted.
/// </summary>
internal sealed class SubmissionRate(SubmissionSettings settings) : IDisposable
{
    private readonly Dictionary<SubmissionAct, PartitionedRateLimiter<IPAddress>> _limiters = new()
    {
        [SubmissionAct.Answer] = Limiter(settings.PostsPerMinute.Value, TimeSpan.FromMinutes(1)),
        [SubmissionAct.Start] = Limiter(settings.StartsPerHour.Value, TimeSpan.FromHours(1)),
        [SubmissionAct.Send] = Limiter(settings.SendsPerHour.Value, TimeSpan.FromHours(1)),
    };

    /// <summary>Counts an act; whether it may go on.</summary>
    public bool Takes(SubmissionAct act, IPAddress? address)
    {
        if (address is null)
        {
            return true;
        }

        using var lease = _limiters[act].AttemptAcquire(address);
        return lease.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var limiter in _limiters.Values)
        {
            limiter.Dispose();
        }
    }

    private static PartitionedRateLimiter<IPAddress> Limiter(int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
            RateLimitPartition.GetFixedWindowLimiter(
                address,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window }
            )
        );
}
