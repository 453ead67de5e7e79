using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Features;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Issues the numbered notices of refusal and stop (forms 03 and 05); saved with the caller's commit.</summary>
internal sealed class Notices(OneStopDbContext database, NumberBook numbers) : INumberedDocuments
{
    /// <summary>The series of refusals.</summary>
    public const string RefusalSeries = "refusal";

    /// <summary>The series of stops.</summary>
    public const string StopSeries = "stop-notice";

    /// <summary>The symbol of form 03.</summary>
    public const string RefusalTemplate = "{number}/PTC";

    /// <summary>The symbol of form 05.</summary>
    public const string StopTemplate = "{number}/TB-DGQ";

    /// <summary>Gives a notice its number and keeps it.</summary>
    public async Task<NoticeIssued> IssueAsync(Notice notice, CancellationToken cancellationToken)
    {
        var (series, template) = notice.Kind == NoticeKind.Refusal ? (RefusalSeries, RefusalTemplate) : (StopSeries, StopTemplate);
        var day = VietnamTime.DayOf(notice.IssuedAt);
        var issued = await numbers.IssueAsync(notice.UnitId, series, day, template, notice.Id, cancellationToken);
        notice.Number(issued.Symbol);
        database.Add(notice);
        return new NoticeIssued(notice.UnitId, notice.Id, (int)notice.Kind, notice.Symbol, notice.DossierId);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, NumberedDocument>> OfAsync(
        IReadOnlyCollection<Guid> subjectIds,
        CancellationToken cancellationToken
    ) =>
        await database
            .Notices.AsNoTracking()
            .Where(notice => subjectIds.Contains(notice.Id))
            .Take(NumberLimits.PageSizeMax)
            .ToDictionaryAsync(
                notice => notice.Id,
                notice => new NumberedDocument(notice.OwnerName, notice.IssuedBy, OneStopLinks.Notice(notice.Id)),
                cancellationToken
            );
}
