using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain.Index766;

namespace CaiCach.Indicators.Features.Index766.ComponentRecords;

/// <summary>A component with a part of its records.</summary>
/// <param name="Component">The component.</param>
/// <param name="Definition">What it is.</param>
/// <param name="At">The moment up to which things count.</param>
/// <param name="Noun">What the records are called.</param>
/// <param name="Rows">The records, the latest first.</param>
internal sealed record ComponentRecordsView(
    Index766Component Component,
    IndexComponent Definition,
    DateTimeOffset At,
    string Noun,
    IReadOnlyList<DescribedRecord> Rows
);

/// <summary>Reads the records behind a component of the index of the unit that is looked at.</summary>
internal sealed class ComponentRecordsQuery(
    Index766Values values,
    Data.ComponentRecords records,
    RecordDescriptions descriptions,
    CurrentUser user
)
{
    public const int PageSize = 50;

    /// <summary>Rows of a list that goes to a workbook in one go.</summary>
    public const int ExportMaxCount = 50_000;

    public async Task<Result<ComponentRecordsView>> ReadAsync(
        string code,
        Period period,
        PeriodCutoff cutoff,
        string? field,
        DateTimeOffset? asOf,
        bool isMissing,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var ground = await values.GroundAsync(user.UnitId, period, cutoff, field, asOf, cancellationToken);
        if (ground.Failed)
        {
            return Result<ComponentRecordsView>.Fail(ground.Errors);
        }

        var (rules, units, span) = ground.Value;
        var definition = rules.Components.FirstOrDefault(component => component.Code == code);
        if (definition is null || rules.CountsOf(definition, field) is not { } counts)
        {
            return Index766Errors.NotFound;
        }

        var index = await values.ReadAsync(user.UnitId, period, cutoff, field, asOf, cancellationToken);
        var found = await records.ReadAsync(definition, counts, isMissing, units, span, skip, take, cancellationToken);
        return new ComponentRecordsView(
            index.Value.Groups.SelectMany(group => group.Components).Single(component => component.Code == code),
            definition,
            span.EndsBefore,
            counts.Of[0].Set.Name,
            await descriptions.OfAsync(found, cancellationToken)
        );
    }
}
