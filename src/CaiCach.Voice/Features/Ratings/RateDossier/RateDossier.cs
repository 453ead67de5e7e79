using CaiCach.Foundation.Writes;
using CaiCach.Voice.Contracts;
using CaiCach.Voice.Data;
using CaiCach.Voice.Domain.Ratings;

namespace CaiCach.Voice.Features.Ratings.RateDossier;

/// <summary>Rates a dossier.</summary>
internal sealed record RateDossierCommand
{
    /// <summary>The dossier.</summary>
    public required string? Code { get; init; }

    /// <summary>By which the person shows to be the applicant; it tells the channel too.</summary>
    public required string? Key { get; init; }

    public bool? IsLiked { get; init; }

    /// <summary>Levels 1 to 5 by question.</summary>
    public IReadOnlyDictionary<string, int> Answers { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    public string? Remark { get; init; }

    /// <summary>The unit of the kiosk; null elsewhere.</summary>
    public Guid? KioskUnitId { get; init; }
}

/// <summary>Takes a rating, once a dossier.</summary>
internal sealed class RateDossierHandler(
    RateDossierQuery query,
    RatingKeys keys,
    UnitOfWork unitOfWork,
    VoiceDbContext database,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [RatingConfiguration.DossierIsUnique] = RatingErrors.AlreadyRated,
    };

    public async Task<Result> HandleAsync(RateDossierCommand command, CancellationToken cancellationToken)
    {
        var opened = await query.OpenAsync(command.Code, command.KioskUnitId, cancellationToken);
        if (opened.Failed)
        {
            return opened;
        }

        var (dossier, _, scheme) = opened.Value;
        if (await keys.ChannelOfAsync(dossier.Code, command.Key, cancellationToken) is not { } channel)
        {
            return RatingErrors.KeyWrong;
        }

        var now = clock.GetUtcNow();
        var given = new GivenRating(command.IsLiked, command.Answers, command.Remark, channel);
        var rated = Rating.Give(dossier, scheme, given, now);
        if (rated.Failed)
        {
            return rated;
        }

        var rating = rated.Value;
        database.Add(rating);
        return await unitOfWork.CommitAsync(
            [new DossierRated(rating.UnitId, dossier.Id, rating.Id, rating.IsLiked, (int)channel, now)],
            null,
            cancellationToken,
            Constraints
        );
    }
}
