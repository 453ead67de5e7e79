using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Data;

/// <summary>Reads the records that items of an outline list.</summary>
internal sealed class OutlineRecordLists(IFigureRecords records, IRecordColumns columns)
{
    /// <summary>The records of each item that lists some, as of the moment of the figures beside them.</summary>
    /// <param name="outline">The outline.</param>
    /// <param name="unitId">Who reports.</param>
    /// <param name="span">The days.</param>
    /// <param name="table">The figures of the period, of the whole unit or of a department.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    public async Task<Result<IReadOnlyDictionary<string, ListedRecords>>> ReadAsync(
        ReportOutline outline,
        Guid unitId,
        ReportSpan span,
        IndicatorTable table,
        CancellationToken cancellationToken
    )
    {
        var lists = new Dictionary<string, ListedRecords>(StringComparer.Ordinal);
        foreach (var item in outline.Items)
        {
            if (item.Records is not { } list)
            {
                continue;
            }

            var codes = list.Columns.Select(column => column.Of).ToList();
            var request = new RecordsRequest(list.Indicator, list.IsCounted, codes, list.IsOldestFirst, list.Take);
            var rows = await records.ReadAsync(
                request,
                unitId,
                table.Department,
                span.Period,
                span.Cutoff,
                span.KnownAt,
                cancellationToken
            );
            if (rows.Failed)
            {
                return Result<IReadOnlyDictionary<string, ListedRecords>>.Fail(rows.Errors);
            }

            var known = columns.Of(list.Indicator);
            lists[item.Id] = new ListedRecords(
                list.TotalOf(OutlineFigures.Of(table, list.Indicator)),
                [.. list.Columns.Select(column => new ListedColumn(column.Heading, known.First(one => one.Code == column.Of).Kind))],
                rows.Value
            );
        }

        return lists;
    }
}
