using System.Text.Json;
using CaiCach.Foundation.Time;
using CaiCach.Voice.Domain.Ratings;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Voice.Data;

/// <summary>What a person chose to see of the ratings; all of it stands in the address.</summary>
internal sealed record RatingFilter
{
    /// <summary>Rated within these days.</summary>
    public DayRange? Days { get; init; }

    public string? ProcedureCode { get; init; }

    public RatingChannel? Channel { get; init; }

    public bool? IsLiked { get; init; }

    /// <summary>Only dislikes about which nobody has written what was done.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Only those of these dossiers.</summary>
    public IReadOnlyList<Guid>? DossierIds { get; init; }

    /// <summary>Only those that gave this question <see cref="Level"/>.</summary>
    public string? Question { get; init; }

    /// <summary>1 to 5.</summary>
    public int? Level { get; init; }

    /// <summary>The code of a dossier, or its end.</summary>
    public string? Words { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>The ratings that a figure is counted over: those of the days, the dossiers, the procedure and the channel, whatever they say.</summary>
    public RatingFilter Base =>
        new()
        {
            Days = Days,
            DossierIds = DossierIds,
            ProcedureCode = ProcedureCode,
            Channel = Channel,
        };

    /// <summary>Whether it lets pass all that figures are counted over.</summary>
    public bool IsBase => this with { Page = 1 } == Base;

    /// <summary>The ratings that pass, within the unit that is looked at.</summary>
    public IQueryable<Rating> Of(VoiceDbContext database, Guid unitId)
    {
        var ratings = database.Ratings.AsNoTracking().Where(rating => rating.UnitId == unitId);
        if (Days is { } days)
        {
            var (from, before) = (days.StartsAt, days.EndsBefore);
            ratings = ratings.Where(rating => rating.RatedAt >= from && rating.RatedAt < before);
        }

        if (DossierIds is { } dossiers)
        {
            ratings = ratings.Where(rating => dossiers.Contains(rating.DossierId));
        }

        if (ProcedureCode is { Length: > 0 } procedure)
        {
            ratings = ratings.Where(rating => rating.ProcedureCode == procedure);
        }

        if (Channel is { } channel)
        {
            ratings = ratings.Where(rating => rating.Channel == channel);
        }

        if (IsLiked is { } isLiked)
        {
            ratings = ratings.Where(rating => rating.IsLiked == isLiked);
        }

        if (IsOpen)
        {
            ratings = ratings.Where(rating => !rating.IsLiked && rating.RespondedAt == null);
        }

        return Said(ratings);
    }

    private IQueryable<Rating> Said(IQueryable<Rating> ratings)
    {
        if (Question is { } question && Level is { } level)
        {
            var given = JsonSerializer.Serialize(new Dictionary<string, int>(StringComparer.Ordinal) { [question] = level });
            ratings = ratings.Where(rating => EF.Functions.JsonContains(rating.Answers, given));
        }

        if (!string.IsNullOrWhiteSpace(Words))
        {
            var code = Words.Trim().ToUpperInvariant();
            ratings = ratings.Where(rating => rating.DossierCode.EndsWith(code));
            if (code.Length >= Rating.CodeEndLength)
            {
                var end = code[^Rating.CodeEndLength..];
                ratings = ratings.Where(rating => rating.CodeEnd == end);
            }
        }

        return ratings;
    }
}
