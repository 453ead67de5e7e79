using CaiCach.Foundation.Time;
using CaiCach.Organisation.Contracts;
using Npgsql;

namespace CaiCach.OneStop.Features.Public.PublicFigures;

/// <summary>What a unit has done with its dossiers in a period.</summary>
/// <param name="Unit">Who is responsible for them.</param>
/// <param name="Received">Received in the period.</param>
/// <param name="Ended">Handled in the period (Đã xử lý xong, Đã trả kết quả).</param>
/// <param name="EndedLate">Of these, after the first due time.</param>
/// <param name="EndedOtherwise">Withdrawn, stopped or not accepted in the period.</param>
/// <param name="Open">Still open now, whenever received.</param>
/// <param name="OpenLate">Of these, past the first due time.</param>
internal sealed record UnitFigures(UnitInfo Unit, long Received, long Ended, long EndedLate, long EndedOtherwise, long Open, long OpenLate)
{
    /// <summary>Percent of the dossiers handled in the period that were on time, to one decimal, half up; null where none was handled.</summary>
    public decimal? OnTimePercent => Ended == 0 ? null : Math.Round(100m * (Ended - EndedLate) / Ended, 1, MidpointRounding.AwayFromZero);
}

/// <summary>Counts the dossiers of units for everybody, past the scope of units: nobody is signed in then.</summary>
internal sealed class PublicFiguresQuery(NpgsqlDataSource dataSource, IUnitDirectory directory, TimeProvider clock)
{
    /// <summary>The figures of one unit, or of every unit that has handled or holds any.</summary>
    /// <param name="unit">The one unit; null for all that count in figures.</param>
    /// <param name="period">The period, by calendar days.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<UnitFigures>> ReadAsync(UnitInfo? unit, Period period, CancellationToken cancellationToken)
    {
        IReadOnlyList<UnitInfo> units = unit is null ? await directory.CountedAsync(VietnamTime.Today(clock), cancellationToken) : [unit];
        var days = period.Days(PeriodCutoff.Calendar);
        await using var command = dataSource.CreateCommand(
            "SELECT unit_id, received, ended, ended_late, ended_otherwise, open, open_late FROM one_stop.public_figures($1, $2, $3, $4)"
        );
        command.Parameters.Add(new NpgsqlParameter { Value = units.Select(one => one.Id).ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = days.StartsAt.ToUniversalTime() });
        command.Parameters.Add(new NpgsqlParameter { Value = days.EndsBefore.ToUniversalTime() });
        command.Parameters.Add(new NpgsqlParameter { Value = clock.GetUtcNow() });
        var byId = units.ToDictionary(one => one.Id);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var figures = new List<UnitFigures>();
        while (await reader.ReadAsync(cancellationToken))
        {
            figures.Add(
                new UnitFigures(
                    byId[reader.GetGuid(0)],
                    reader.GetInt64(1),
                    reader.GetInt64(2),
                    reader.GetInt64(3),
                    reader.GetInt64(4),
                    reader.GetInt64(5),
                    reader.GetInt64(6)
                )
            );
        }

        return
        [
            .. figures
                .Where(row => unit is not null || row.Received + row.Ended + row.EndedOtherwise + row.Open > 0)
                .OrderBy(row => row.Unit.Name, StringComparer.CurrentCulture),
        ];
    }
}
