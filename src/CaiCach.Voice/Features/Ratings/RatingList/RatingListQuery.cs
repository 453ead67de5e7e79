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
    /// <summary>More ways to answer than a scheme of twelve questions is ever answered in by one unit.</summary>
    private const int AnswersMaxCount = 100_000;

    public async Task<RatingListView> ReadAsync(RatingFilter filter, CancellationToken cancellationToken)
    {
        var chosen = filter.Of(database, user.UnitId);
        var procedures = await new RatingFilter { Days = filter.Days }
            .Of(database, user.UnitId)
            .GroupBy(rating => new { rating.ProcedureCode, rating.ProcedureName })
            .Select(group => group.Key)
            .Take(RatingLimits.ProceduresMaxCount)
            .ToListAsync(cancellationToken);
        return new RatingListView(
            await Ordered(chosen)
                .Skip((filter.Page - 1) * RatingLimits.PageSize)
                .Take(RatingLimits.PageSize)
                .ToListAsync(cancellationToken),
            await chosen.CountAsync(cancellationToken),
            await FiguresAsync(filter.Base.Of(database, user.UnitId), cancellationToken),
            [
                .. procedures
                    .DistinctBy(procedure => procedure.ProcedureCode, StringComparer.Ordinal)
                    .OrderBy(procedure => procedure.ProcedureName, StringComparer.CurrentCulture)
                    .Select(procedure => (procedure.ProcedureCode, procedure.ProcedureName)),
            ]
        );
    }

    /// <summary>All that pass, for a workbook.</summary>
    public Task<List<Rating>> AllAsync(RatingFilter filter, CancellationToken cancellationToken) =>
        Ordered(filter.Of(database, user.UnitId)).Take(RatingLimits.ExportMaxCount).ToListAsync(cancellationToken);

    private static IQueryable<Rating> Ordered(IQueryable<Rating> ratings) =>
        ratings.OrderByDescending(rating => rating.RatedAt).ThenByDescending(rating => rating.Id);

    private async Task<RatingFigures> FiguresAsync(IQueryable<Rating> ratings, CancellationToken cancellationToken)
    {
        var given = await ratings
            .GroupBy(rating => new
            {
                rating.Answers,
                rating.IsLiked,
                IsOpen = !rating.IsLiked && rating.RespondedAt == null,
            })
            .Select(group => new { group.Key, Count = group.Count() })
            .Take(AnswersMaxCount)
            .ToListAsync(cancellationToken);
        var answered = given
            .SelectMany(group => Rating.LevelsOf(group.Key.Answers), (group, answer) => (answer.Key, Level: answer.Value, group.Count))
            .ToLookup(answer => answer.Key, StringComparer.Ordinal);
        return new RatingFigures(
            given.Where(group => group.Key.IsLiked).Sum(group => group.Count),
            given.Where(group => !group.Key.IsLiked).Sum(group => group.Count),
            given.Where(group => group.Key.IsOpen).Sum(group => group.Count),
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
