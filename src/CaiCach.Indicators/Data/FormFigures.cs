using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Data;

/// <summary>Fills statistical forms from the records.</summary>
internal sealed class FormFigures(
    RecordFormCatalogue catalogue,
    RecordCounts counts,
    FormRecords records,
    IEnumerable<IRecordSet> sets,
    IEnumerable<IRecordFields> fields,
    IUnitDirectory units,
    TimeProvider clock
) : IRecordForms
{
    public async Task<Result<FormTable>> ReadAsync(
        string code,
        Guid unitId,
        Period period,
        PeriodCutoff cutoff,
        DateTimeOffset? asOf,
        CancellationToken cancellationToken
    )
    {
        if (catalogue.Find(code) is not { } form)
        {
            return IndicatorErrors.FormNotFound;
        }

        var span = CountedSpan.Of(period, cutoff, clock.GetUtcNow(), asOf);
        if (span.Failed)
        {
            return Result<FormTable>.Fail(span.Errors);
        }

        var counted = await CountedUnits.OfAsync(units, unitId, cancellationToken);
        if (counted.Failed)
        {
            return Result<FormTable>.Fail(counted.Errors);
        }

        var rows = await RowsAsync(form, counted.Value, span.Value, cancellationToken);
        var total = new FormRow("", "", [.. form.File.Columns.Select((_, at) => rows.Sum(row => row.Counts[at]))]);
        var unit = await units.FindAsync(unitId, cancellationToken);
        var days = period.Days(cutoff);
        return new FormTable(
            form.File.Code,
            form.File.Name,
            form.File.Title,
            form.File.Source,
            unit?.Code ?? "",
            period.ToString(),
            days.From,
            days.To,
            span.Value.EndsBefore,
            form.File.Row,
            ColumnsOf(form),
            rows,
            total,
            await ChecksAsync(form, rows, total, counted.Value, span.Value, cancellationToken),
            await StockAsync(form, form.File.Carry?.Opening, total, counted.Value, span.Value, cancellationToken),
            await StockAsync(form, form.File.Carry?.Closing, total, counted.Value, span.Value, cancellationToken),
            span.Value.KnownAt ?? clock.GetUtcNow()
        );
    }

    public async Task<IReadOnlyList<RecordLine>> DescribeAsync(
        string code,
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    )
    {
        if (catalogue.Find(code) is not { } form || recordIds.Count == 0)
        {
            return [];
        }

        var lines = await sets.Single(set => set.Code == form.File.Set).DescribeAsync(recordIds, cancellationToken);
        return [.. lines.Values.OrderBy(line => line.Code, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<FormTableColumn> ColumnsOf(RecordForm form) =>
        [
            .. form.File.Columns.Select(column => new FormTableColumn(
                column.Number,
                column.Group,
                column.Subgroup,
                column.Name,
                form.PartsOf(column.Number)
            )),
        ];

    private async Task<IReadOnlyList<FormRow>> RowsAsync(
        RecordForm form,
        CountedUnits counted,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        var found = await counts.ByFieldAsync(form.Queries, counted, span, cancellationToken);
        string[] codes = [.. found.Keys.Select(key => key.Field).Distinct(StringComparer.Ordinal)];
        var known = fields.FirstOrDefault(one => one.SetCode == form.File.Set);
        var names = known is null ? null : await known.NamesAsync(codes, cancellationToken);
        return
        [
            .. codes
                .Select(field => new FormRow(
                    field,
                    names?.GetValueOrDefault(field) ?? field,
                    [
                        .. form.File.Columns.Select(column =>
                            form.Columns[column.Number].Sum(query => found.GetValueOrDefault((query, field)))
                        ),
                    ]
                ))
                .OrderBy(row => row.Name, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"), true))
                .ThenBy(row => row.Field, StringComparer.Ordinal),
        ];
    }

    private async Task<IReadOnlyList<FormCheck>> ChecksAsync(
        RecordForm form,
        IReadOnlyList<FormRow> rows,
        FormRow total,
        CountedUnits counted,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        var places = form.File.Columns.Select((column, at) => (column.Number, at)).ToDictionary(one => one.Number, one => one.at);
        long Sum(FormRow row, IReadOnlyList<int> columns) => columns.Sum(column => row.Counts[places[column]]);
        var found = new List<FormCheck>();
        foreach (var balance in form.File.Balances)
        {
            var holds = rows.All(row => Sum(row, [balance.Whole]) == Sum(row, balance.Parts));
            var differing = holds
                ? []
                : await records.DifferAsync(
                    form.Columns[balance.Whole],
                    [.. balance.Parts.SelectMany(part => form.Columns[part])],
                    counted,
                    span,
                    cancellationToken
                );
            found.Add(
                new FormCheck(balance.Whole, balance.Parts, Sum(total, [balance.Whole]), Sum(total, balance.Parts), holds, differing)
            );
        }

        return found;
    }

    private async Task<FormStock?> StockAsync(
        RecordForm form,
        int? column,
        FormRow total,
        CountedUnits counted,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        if (column is not { } number)
        {
            return null;
        }

        var at = form.File.Columns.TakeWhile(one => one.Number != number).Count();
        var count = total.Counts[at];
        if (count > FormLimits.StockMax)
        {
            return new FormStock(number, count, []);
        }

        var standing = await records.ReadAsync(form.Columns[number], null, counted, span, 0, FormLimits.StockMax, cancellationToken);
        return new FormStock(number, count, [.. standing.Select(record => record.Id)]);
    }
}
