using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Ui.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CaiCach.Indicators.Features.Indicators.IndicatorDetails;

/// <summary>An indicator with its definition and a page of the records behind it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Formula">The formula in words.</param>
/// <param name="Source">The law, plan or document.</param>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of the period.</param>
/// <param name="At">The moment up to which things count.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="PageSize">Records a page.</param>
/// <param name="Records">The records, the latest first.</param>
internal sealed record IndicatorAnswer(
    IndicatorValue Value,
    string Formula,
    string Source,
    DateOnly From,
    DateOnly To,
    DateTimeOffset At,
    int Page,
    int PageSize,
    IReadOnlyList<RecordAnswer> Records
);

/// <summary>A record behind a figure; code, title and address are missing where the caller may not see it.</summary>
internal sealed record RecordAnswer(string? Code, string? Title, string? Url, DateTimeOffset At, bool IsCounted, IReadOnlyList<string> Why);

/// <summary><c>GET /api/v1/indicators/{code}?period=2026-Q3&amp;asOf=2026-10-14&amp;counted=false&amp;page=1</c>: one indicator and the records behind it, now or as of the end of a day; with <c>department</c> of one department.</summary>
internal sealed class IndicatorDetailsEndpoint : IEndpointSource
{
    private const int LastPage = 2_000;

    /// <inheritdoc />
    public void Map(RouteGroupBuilder api) =>
        api.MapGet("/indicators/{code}", AnswerAsync)
            .WithName("readIndicator")
            .WithTags("indicators")
            .AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor);

    private static async Task<Results<Ok<IndicatorAnswer>, ProblemHttpResult>> AnswerAsync(
        string code,
        Period period,
        IndicatorDetailsQuery query,
        CancellationToken cancellationToken,
        PeriodCutoff cutoff = PeriodCutoff.Calendar,
        DateOnly? asOf = null,
        bool? counted = null,
        int page = 1,
        string? department = null
    )
    {
        const int Size = IndicatorDetailsQuery.PageSize;
        var number = Math.Clamp(page, 1, LastPage);
        var read = await query.ReadAsync(
            new AskedFigure(code, department, FigureFilter.None),
            period,
            cutoff,
            AsOfDay.EndOf(asOf),
            counted,
            (number - 1) * Size,
            Size,
            cancellationToken
        );
        if (read.Failed)
        {
            return read.Refuse();
        }

        var view = read.Value;
        return TypedResults.Ok(
            new IndicatorAnswer(
                view.Value,
                view.Indicator.Version.Formula,
                view.Indicator.Version.Source,
                view.Days.From,
                view.Days.To,
                view.At,
                number,
                Size,
                [
                    .. view.Rows.Select(row => new RecordAnswer(
                        row.Line?.Code,
                        row.Line?.Title,
                        row.Line?.Url,
                        row.At,
                        row.IsCounted,
                        row.Why
                    )),
                ]
            )
        );
    }
}
