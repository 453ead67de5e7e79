using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Features.Forms.FormRecordList;

/// <summary>A figure of a form with a part of its records.</summary>
internal sealed record FormRecordView(
    RecordForm Form,
    FormColumn Column,
    string Noun,
    string? FieldName,
    DateTimeOffset At,
    long Count,
    IReadOnlyList<DescribedRecord> Rows
)
{
    public bool HasSeveralUnits => Rows.DistinctBy(row => row.UnitName, StringComparer.Ordinal).Count() > 1;
}

/// <summary>Reads the records behind a figure of a form of the unit that is looked at.</summary>
internal sealed class FormRecordListQuery(
    RecordFormCatalogue catalogue,
    IRecordForms forms,
    FormRecords records,
    RecordDescriptions descriptions,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result<FormRecordView>> ReadAsync(
        FormFigureAddress figure,
        Period period,
        PeriodCutoff cutoff,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var form = catalogue.Find(figure.Form);
        if (form?.File.Columns.FirstOrDefault(one => one.Number == figure.Column) is not { } column)
        {
            return IndicatorErrors.FormNotFound;
        }

        var table = await forms.ReadAsync(figure.Form, user.UnitId, period, cutoff, figure.AsOf, cancellationToken);
        if (table.Failed)
        {
            return Result<FormRecordView>.Fail(table.Errors);
        }

        var row = figure.Field is null ? table.Value.Total : table.Value.Rows.FirstOrDefault(one => one.Field == figure.Field);
        var at = form.File.Columns.TakeWhile(one => one != column).Count();
        var counted = await CountedUnits.OfAsync(units, user.UnitId, cancellationToken);
        var span = CountedSpan.Of(period, cutoff, clock.GetUtcNow(), figure.AsOf);
        var found = await records.ReadAsync(
            form!.Columns[column.Number],
            figure.Field,
            counted.Value,
            span.Value,
            skip,
            take,
            cancellationToken
        );
        return new FormRecordView(
            form,
            column,
            form.Queries.First().Set.Name,
            figure.Field is null ? null : row?.Name ?? figure.Field,
            span.Value.EndsBefore,
            row?.Counts[at] ?? 0,
            await descriptions.OfAsync(found, cancellationToken)
        );
    }
}

/// <summary>Which figure of which form: a column, of one field or of all, as of a moment or now.</summary>
internal sealed record FormFigureAddress(string Form, int Column, string? Field, DateTimeOffset? AsOf);
