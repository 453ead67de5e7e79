using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;

namespace CaiCach.Indicators.Data;

/// <summary>Lists records behind indicators by the same query that their pages use.</summary>
internal sealed class FigureRecords(
    IndicatorCatalogue catalogue,
    RecordRows records,
    RecordDescriptions descriptions,
    IEnumerable<IRecordFields> fields,
    Departments departments,
    TimeProvider clock
) : IFigureRecords
{
    public async Task<Result<IReadOnlyList<ListedRecord>>> ReadAsync(
        RecordsRequest request,
        Guid unitId,
        string? department,
        Period period,
        PeriodCutoff cutoff,
        DateTimeOffset? asOf,
        CancellationToken cancellationToken
    )
    {
        if (catalogue.Find(request.Indicator, period, cutoff) is not { } indicator || (department is not null && !indicator.IsDivided))
        {
            return Array.Empty<ListedRecord>();
        }

        var span = CountedSpan.Of(period, cutoff, clock.GetUtcNow(), asOf);
        var counted = await departments.CountedAsync(unitId, department, period.Days(cutoff).To, cancellationToken);
        if (span.Failed || counted.Failed)
        {
            return Result<IReadOnlyList<ListedRecord>>.Fail(span.Failed ? span.Errors : counted.Errors);
        }

        var found = await records.ReadAsync(
            indicator,
            request.IsCounted,
            counted.Value,
            span.Value,
            0,
            request.Take,
            request.IsOldestFirst,
            cancellationToken
        );
        var described = await descriptions.OfAsync(found, cancellationToken);
        var fieldNames = await FieldNamesAsync(found, cancellationToken);
        return found
            .Zip(described)
            .Select(pair => new ListedRecord(
                pair.Second.Line?.Url,
                [
                    .. request.Columns.Select(column =>
                        column switch
                        {
                            RecordColumnNames.Code => pair.Second.Line?.Code,
                            RecordColumnNames.Title => pair.Second.Line?.Title,
                            RecordColumnNames.Unit => pair.Second.UnitName,
                            RecordColumnNames.Field => fieldNames.GetValueOrDefault((pair.First.Set.Code, pair.First.Field)),
                            _ => Cell(pair.First, column),
                        }
                    ),
                ]
            ))
            .ToList();
    }

    private async Task<Dictionary<(string Set, string? Field), string>> FieldNamesAsync(
        IReadOnlyList<CountedRecord> found,
        CancellationToken cancellationToken
    )
    {
        var names = new Dictionary<(string, string?), string>();
        foreach (
            var rows in found.Where(row => row.Field is not null).GroupBy(row => row.Set.Code, row => row.Field!, StringComparer.Ordinal)
        )
        {
            if (fields.FirstOrDefault(one => one.SetCode == rows.Key) is not { } known)
            {
                continue;
            }

            foreach (var (code, name) in await known.NamesAsync([.. rows.Distinct(StringComparer.Ordinal)], cancellationToken))
            {
                names[(rows.Key, code)] = name;
            }
        }

        return names;
    }

    private static string? Cell(CountedRecord record, string column)
    {
        var moment = record.Set.Moments.FirstOrDefault(one => one.Code == column);
        if (moment is not null)
        {
            return record.Moments[record.Set.Place(moment) - 1] is { } at ? VietnameseDate.Format(VietnamTime.DayOf(at)) : null;
        }

        return record.Set.Facts.FirstOrDefault(one => one.Code == column) is not { } fact ? null
            : (record.Facts & record.Set.Bit(fact)) != 0 ? fact.Name
            : fact.Otherwise;
    }
}
