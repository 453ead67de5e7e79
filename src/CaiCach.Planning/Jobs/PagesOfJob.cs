using CaiCach.Documents.Reading;
using CaiCach.Foundation.Jobs;

namespace CaiCach.Planning.Jobs;

/// <summary>Keeps the pages of a scan with the job that reads it.</summary>
internal sealed class PagesOfJob(JobContext job) : IKeptPages
{
    public Task<IReadOnlyDictionary<int, string>> AllAsync(CancellationToken cancellationToken) => job.PartsAsync(cancellationToken);

    // A page beyond the limit is read anew at the next attempt; real ones have a tenth of it.
    public Task KeepAsync(int page, string reading, CancellationToken cancellationToken) =>
        reading.Length > JobLimits.PartMaxLength ? Task.CompletedTask : job.KeepPartAsync(page, reading, cancellationToken);
}
