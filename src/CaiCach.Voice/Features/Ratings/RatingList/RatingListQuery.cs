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
        var procedures = await new RatingFilter { Days = filter.Days }
            .Of(database, user.UnitId)
            .GroupBy(rating => new { rating.ProcedureCode, rating.ProcedureName })
            .Select(group => group.Key)
            .Take(RatingLimits.ProceduresMaxCount)
            .ToListAsync(cancellationToken);
        return new RatingListView(
            await Page(filter).ToListAsync(cancellationToken),
            filter.IsBase ? figures.Total : await filter.Of(database, user.UnitId).CountAsync(cancellationToken),
            figures,
            [
                .. procedures
                    .DistinctBy(procedure => procedure.ProcedureCode, StringComparer.Ordinal)
                    .OrderBy(procedure => procedure.ProcedureName, StringComparer.CurrentCulture)
                    .Select(procedure => (procedure.ProcedureCode, procedure.ProcedureName)),
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

    private async Task<RatingFigures> FiguresAsync(IQueryable<Rating> ratings, CancellationToken cancellationToken)
    {
        var counts = await ratings
            .GroupBy(_ => 1)
            .Select(all => new
            {
                Liked = all.Count(rating => rating.IsLiked),
                Disliked = all.Count(rating => !rating.IsLiked),
                Open = all.Count(rating => !rating.IsLiked && rating.RespondedAt == null),
            })
            .SingleOrDefaultAsync(cancellationToken);
        var levels = await (
            from given in ratings.GroupBy(rating => rating.AnswersText).Select(alike => new { Answers = alike.Key, Count = alike.Count() })
            from level in database.LevelsOf(given.Answers)
            group given.Count by new { level.Question, level.Level } into answer
            select new
            {
                answer.Key.Question,
                answer.Key.Level,
                Count = answer.Sum(),
            }
        ).ToListAsync(cancellationToken);
        var answered = levels.ToLookup(answer => answer.Question, StringComparer.Ordinal);
        return new RatingFigures(
            counts?.Liked ?? 0,
            counts?.Disliked ?? 0,
            counts?.Open ?? 0,
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
                                .Select(level =>
                                    answered[asked.Question.Code].Where(answer => answer.Level == level).Sum(answer => answer.Count)
                                ),
                        ]
                    )),
            ]
        );
    }
}
