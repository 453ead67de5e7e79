using CaiCach.Foundation.Units;
using CaiCach.Voice.Data;
using CaiCach.Voice.Domain.Ratings;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Voice.Features.Ratings.RatingList;

/// <summary>How a question was answered.</summary>
/// <param name="Question">The question, as the newest scheme that has it words it.</param>
/// <param name="Levels">The words of the levels.</param>
/// <param name="Counts">Ratings by level, the worst first.</param>
internal sealed record QuestionFigures(RatingQuestion Question, IReadOnlyList<string> Levels, IReadOnlyList<int> Counts)
{
    public int Total => Counts.Sum();
}

/// <summary>The figures above the list, each a set that can be opened.</summary>
internal sealed record RatingFigures(int Liked, int Disliked, int Open, IReadOnlyList<QuestionFigures> Questions)
{
    public int Total => Liked + Disliked;
}

/// <summary>A part of the unit's ratings, with the figures over them.</summary>
internal sealed record RatingListView(
    IReadOnlyList<Rating> Rows,
    int Total,
    RatingFigures Figures,
    IReadOnlyList<(string Code, string Name)> Procedures
);

/// <summary>Reads the ratings of the unit that is looked at, the newest first.</summary>
internal sealed class RatingListQuery(VoiceDbContext database, RatingSchemes schemes, CurrentUser user)
{
    public async Task<RatingListView> ReadAsync(RatingFilter filter, CancellationToken cancellationToken)
    {
        var figures = await FiguresAsync(filter.Base.Of(database, user.UnitId), cancellationToken);
        var procedures = await ProceduresAsync(cancellationToken);
        return new RatingListView(
            await Page(filter).ToListAsync(cancellationToken),
            filter.IsBase ? figures.Total : await filter.Of(database, user.UnitId).CountAsync(cancellationToken),
            figures,
            [
                .. procedures
                    .OrderBy(procedure => procedure.Name, StringComparer.CurrentCulture)
                    .Select(procedure => (procedure.Code, procedure.Name)),
            ]
        );
    }

    /// <summary>The ratings of a page of the list.</summary>
    public IQueryable<Rating> Page(RatingFilter filter) =>
        Ordered(filter.Of(database, user.UnitId)).Skip((filter.Page - 1) * RatingLimits.PageSize).Take(RatingLimits.PageSize);

    /// <summary>All that pass, for a workbook.</summary>
    public Task<List<Rating>> AllAsync(RatingFilter filter, CancellationToken cancellationToken) =>
        Ordered(filter.Of(database, user.UnitId)).Take(RatingLimits.ExportMaxCount).ToListAsync(cancellationToken);

    private static IQueryable<Rating> Ordered(IQueryable<Rating> ratings) =>
        ratings.OrderByDescending(rating => rating.RatedAt).ThenByDescending(rating => rating.Id);

    /// <summary>The procedures that were ever rated, found from one to the next by index.</summary>
    private Task<List<RatedProcedure>> ProceduresAsync(CancellationToken cancellationToken) =>
        database
            .Database.SqlQuery<RatedProcedure>(
                $"""
                WITH RECURSIVE rated AS (
                    (SELECT min(procedure_code) AS code FROM voice.rating WHERE unit_id = {user.UnitId})
                    UNION ALL
                    SELECT (SELECT min(procedure_code) FROM voice.rating WHERE unit_id = {user.UnitId} AND procedure_code > rated.code)
                    FROM rated WHERE rated.code IS NOT NULL
                )
                SELECT rated.code AS "Code", named.procedure_name AS "Name"
                FROM rated CROSS JOIN LATERAL (
                    SELECT procedure_name FROM voice.rating WHERE unit_id = {user.UnitId} AND procedure_code = rated.code
                    ORDER BY procedure_code LIMIT 1
                ) named
                ORDER BY rated.code
                LIMIT {RatingLimits.ProceduresMaxCount}
                """
            )
            .ToListAsync(cancellationToken);

    private async Task<RatingFigures> FiguresAsync(IQueryable<Rating> ratings, CancellationToken cancellationToken)
    {
        var counts = await (
            from alike in ratings
                .GroupBy(rating => new
                {
                    rating.IsLiked,
                    IsOpen = !rating.IsLiked && rating.RespondedAt == null,
                    rating.AnswersText,
                })
                .Select(alike => new
                {
                    alike.Key.IsLiked,
                    alike.Key.IsOpen,
                    alike.Key.AnswersText,
                    Count = alike.Count(),
                })
            from counted in database.CountsOf(alike.AnswersText)
            group alike.Count by new
            {
                alike.IsLiked,
                alike.IsOpen,
                counted.Question,
                counted.Level,
            } into part
            select new
            {
                part.Key.IsLiked,
                part.Key.IsOpen,
                part.Key.Question,
                part.Key.Level,
                Count = part.Sum(),
            }
        ).ToListAsync(cancellationToken);
        var whole = counts.Where(part => part.Question is null).ToList();
        var answered = counts.ToLookup(part => part.Question, StringComparer.Ordinal);
        return new RatingFigures(
            whole.Where(part => part.IsLiked).Sum(part => part.Count),
            whole.Where(part => !part.IsLiked).Sum(part => part.Count),
            whole.Where(part => part.IsOpen).Sum(part => part.Count),
            [
                .. schemes
                    .All.Reverse()
                    .SelectMany(scheme => scheme.Questions, (scheme, question) => (scheme.Levels, Question: question))
                    .DistinctBy(asked => asked.Question.Code, StringComparer.Ordinal)
                    .Where(asked => answered.Contains(asked.Question.Code))
                    .Select(asked => new QuestionFigures(
                        asked.Question,
                        asked.Levels,
                        [
                            .. Enumerable
                                .Range(1, RatingLimits.Levels)
                                .Select(level => answered[asked.Question.Code].Where(part => part.Level == level).Sum(part => part.Count)),
                        ]
                    )),
            ]
        );
    }

    private sealed record RatedProcedure(string Code, string Name);
}
