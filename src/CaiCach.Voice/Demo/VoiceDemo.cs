using CaiCach.OneStop.Contracts;
using CaiCach.Voice.Contracts;
using CaiCach.Voice.Domain.Ratings;
using Npgsql;
using NpgsqlTypes;

namespace CaiCach.Voice.Demo;

/// <inheritdoc cref="IVoiceDemo" />
internal sealed class VoiceDemo(IOneStopDemo dossiers, RatingSchemes schemes) : IVoiceDemo
{
    private const string CopySql = """
        COPY voice.rating (id, unit_id, dossier_id, dossier_code, procedure_code, procedure_name, scheme, is_liked, answers, remark, channel,
            field_code, is_filed_online, is_demo, rated_at, response, responded_at, responder_name) FROM STDIN (FORMAT BINARY)
        """;

    public async Task<int> FillAsync(DateTimeOffset now, string ownerConnection, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ownerConnection);
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync(connection, "DELETE FROM voice.rating WHERE is_demo", cancellationToken);
        // What indicators count of them is noted at once, in the same transaction.
        await RunAsync(connection, "ALTER TABLE voice.rating DISABLE TRIGGER note_new", cancellationToken);
        var (told, written) = (new DemoRatings(schemes, now), 0);
        await using (var writer = await connection.BeginBinaryImportAsync(CopySql, cancellationToken))
        {
            await foreach (var dossier in dossiers.EndedAsync(ownerConnection, cancellationToken))
            {
                if (told.Of(dossier) is { } rating)
                {
                    await WriteAsync(writer, rating, cancellationToken);
                    written++;
                }
            }

            await writer.CompleteAsync(cancellationToken);
        }

        await RunAsync(connection, "SET CONSTRAINTS ALL IMMEDIATE", cancellationToken);
        await RunAsync(connection, "ALTER TABLE voice.rating ENABLE TRIGGER note_new", cancellationToken);
        await RunAsync(connection, "SELECT indicators.note_filled('ratings', 'voice.noted_rating')", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return written;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter writer, Rating rating, CancellationToken cancellationToken)
    {
        await writer.StartRowAsync(cancellationToken);
        await writer.WriteAsync(rating.Id, NpgsqlDbType.Uuid, cancellationToken);
        await writer.WriteAsync(rating.UnitId, NpgsqlDbType.Uuid, cancellationToken);
        await writer.WriteAsync(rating.DossierId, NpgsqlDbType.Uuid, cancellationToken);
        await writer.WriteAsync(rating.DossierCode, NpgsqlDbType.Text, cancellationToken);
        await writer.WriteAsync(rating.ProcedureCode, NpgsqlDbType.Text, cancellationToken);
        await writer.WriteAsync(rating.ProcedureName, NpgsqlDbType.Text, cancellationToken);
        await writer.WriteAsync(rating.Scheme, NpgsqlDbType.Text, cancellationToken);
        await writer.WriteAsync(rating.IsLiked, NpgsqlDbType.Boolean, cancellationToken);
        await writer.WriteAsync(rating.Answers, NpgsqlDbType.Jsonb, cancellationToken);
        await WriteAsync(writer, rating.Remark, cancellationToken);
        await writer.WriteAsync((short)rating.Channel, NpgsqlDbType.Smallint, cancellationToken);
        await writer.WriteAsync(rating.FieldCode, NpgsqlDbType.Text, cancellationToken);
        await writer.WriteAsync(rating.IsFiledOnline, NpgsqlDbType.Boolean, cancellationToken);
        await writer.WriteAsync(rating.IsDemo, NpgsqlDbType.Boolean, cancellationToken);
        await writer.WriteAsync(rating.RatedAt.ToUniversalTime(), NpgsqlDbType.TimestampTz, cancellationToken);
        await WriteAsync(writer, rating.Response, cancellationToken);
        await (
            rating.RespondedAt is { } responded
                ? writer.WriteAsync(responded.ToUniversalTime(), NpgsqlDbType.TimestampTz, cancellationToken)
                : writer.WriteNullAsync(cancellationToken)
        );
        await WriteAsync(writer, rating.ResponderName, cancellationToken);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter writer, string? text, CancellationToken cancellationToken) =>
        text is null ? writer.WriteNullAsync(cancellationToken) : writer.WriteAsync(text, NpgsqlDbType.Text, cancellationToken);
}
