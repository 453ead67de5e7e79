using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;

namespace CaiCach.Indicators.Data;

/// <summary>
/// Keeps for a minute what many people open and what costs much to count, in this process alone: whoever opens it meanwhile sees figures that are at most
/// that old. Nothing personal goes in, and nothing that not everybody with the same key may see.
/// </summary>
internal sealed class RecentFigures(TimeProvider clock) : IDisposable
{
    /// <summary>For how long they are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private const int MostKept = 500;
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MostKept, Clock = new CacheClock(clock) });

    /// <summary>What is kept under a key, else what is read now.</summary>
    /// <typeparam name="T">What it is; never changed by whoever gets it.</typeparam>
    /// <param name="key">By which it differs: unit, period and the like, compared by value.</param>
    /// <param name="readAsync">Reads it.</param>
    /// <param name="isKept">Whether it is worth keeping; a refusal is not.</param>
    public async Task<T> OfAsync<T>(object key, Func<Task<T>> readAsync, Func<T, bool> isKept)
    {
        if (_cache.TryGetValue(key, out T? kept) && kept is not null)
        {
            return kept;
        }

        var read = await readAsync();
        if (isKept(read))
        {
            _cache.Set(key, read, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Kept, Size = 1 });
        }

        return read;
    }

    public void Dispose() => _cache.Dispose();

    private sealed class CacheClock(TimeProvider clock) : ISystemClock
    {
        public DateTimeOffset UtcNow => clock.GetUtcNow();
    }
}
