using CaiCach.OneStop.Contracts;
using CaiCach.Voice.Domain.Ratings;
using CaiCach.Voice.Features;
using Npgsql;

namespace CaiCach.Voice.Data;

/// <inheritdoc cref="IRatingSlot" />
internal sealed class RatingSlot(NpgsqlDataSource dataSource, RatingKeys keys) : IRatingSlot
{
    public Task<string> KeyOfAsync(string code, CancellationToken cancellationToken) =>
        keys.OfAsync(code, RatingChannel.Receipt, cancellationToken);

    public async Task<RatingOffer> OfferAsync(string code, bool hasEnded, string? key, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT voice.is_rated($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = code });
        var isRated = (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
        return new RatingOffer(isRated, isRated || !hasEnded ? null : VoiceLinks.Rate(code, key), VoiceLinks.RatingsOf(code));
    }
}
