using System.Globalization;
using System.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CaiCach.Indicators.Features.Indicators.IndicatorTable;

/// <summary>
/// <c>GET /api/v1/indicators.csv?period=2026-Q3&amp;cutoff=reporting</c>: the same as <c>/indicators</c>, as comma-separated values (RFC 4180) in UTF-8 with
/// its mark, numbers with a point; a cell is empty where there is no value.
/// </summary>
internal sealed class IndicatorTableCsvEndpoint : IEndpointSource
{
    private const string MediaType = "text/csv; charset=utf-8";

    /// <inheritdoc />
    public void Map(RouteGroupBuilder api) =>
        api.MapGet("/indicators.csv", AnswerAsync)
            .WithName("listIndicatorsAsCsv")
            .WithTags("indicators")
            .AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> AnswerAsync(
        IIndicators indicators,
        IUnitDirectory units,
        CurrentUser user,
        Period period,
        CancellationToken cancellationToken,
        PeriodCutoff cutoff = PeriodCutoff.Calendar,
        DateOnly? asOf = null,
        string? unit = null,
        string? department = null
    )
    {
        var asked = await AskedUnit.FindAsync(unit, units, user, cancellationToken);
        if (asked.Failed)
        {
            return asked.Refuse();
        }

        var read = await indicators.ReadAsync(asked.Value, department, period, cutoff, AsOfDay.EndOf(asOf), cancellationToken);
        return read.Failed
            ? read.Refuse()
            : TypedResults.File(Write(read.Value), MediaType, $"indicators-{read.Value.Unit}-{read.Value.Period}.csv");
    }

    private static byte[] Write(Contracts.IndicatorTable table)
    {
        var text = new StringBuilder("unit,period,cutoff,code,name,area,measure,numerator,denominator,value\r\n");
        foreach (var value in table.Indicators)
        {
            string?[] cells =
            [
                table.Unit,
                table.Period,
                table.Cutoff,
                value.Code,
                value.Name,
                value.Area,
                value.Measure,
                value.Numerator.ToString(CultureInfo.InvariantCulture),
                value.Denominator?.ToString(CultureInfo.InvariantCulture),
                value.Value?.ToString(CultureInfo.InvariantCulture),
            ];
            text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(string? value) =>
        value?.AsSpan().ContainsAny(",\"\r\n") == true ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value ?? "";
}
