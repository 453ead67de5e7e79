using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace CaiCach.Foundation.Writes;

/// <summary>Does a request once, however often it is sent: the key, the answer and the change are committed together. Keys live 30 days.</summary>
public sealed class Idempotency(UnitOfWork unitOfWork, TimeProvider clock)
{
    /// <summary>Longest key, in characters.</summary>
    public const int KeyMaxLength = 200;

    /// <summary>What tells two requests apart: the SHA-256 of their body.</summary>
    public static string HashOf(ReadOnlySpan<byte> request) => Convert.ToHexStringLower(SHA256.HashData(request));

    /// <summary>
    /// Does the work unless it was done under this key before; then its first answer is given again. A refusal is not kept, so a corrected
    /// request may use its key. Two at once: the second waits for the first.
    /// </summary>
    /// <typeparam name="TAnswer">The answer; it must survive JSON.</typeparam>
    /// <param name="unitId">The unit whose key it is; in scope.</param>
    /// <param name="key">The sender's key, at most <see cref="KeyMaxLength"/> characters.</param>
    /// <param name="requestHash">See <see cref="HashOf"/>; another one under the same key is a conflict.</param>
    /// <param name="work">The handler; its commits become one with the key's.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public async Task<Result<TAnswer>> IdempotentAsync<TAnswer>(
        Guid unitId,
        string key,
        string requestHash,
        Func<CancellationToken, Task<Result<TAnswer>>> work,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(key) || key.Length > KeyMaxLength)
        {
            return IdempotencyErrors.KeyInvalid;
        }

        unitOfWork.HoldCommits();
        if (!await TakeAsync(unitId, key, requestHash, cancellationToken))
        {
            await unitOfWork.RollBackHeldAsync(cancellationToken);
            return await AnswerAsync<TAnswer>(unitId, key, requestHash, cancellationToken);
        }

        var result = await work(cancellationToken);
        if (result.Failed)
        {
            await unitOfWork.RollBackHeldAsync(cancellationToken);
            return result;
        }

        await KeepAnswerAsync(unitId, key, JsonSerializer.Serialize(result.Value, EventJson.Options), cancellationToken);
        await unitOfWork.CommitHeldAsync(cancellationToken);
        return result;
    }

    private async Task<bool> TakeAsync(Guid unitId, string key, string requestHash, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO foundation.idempotency_key (unit_id, key, request_hash, recorded_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT DO NOTHING RETURNING true
            """,
            unitOfWork.Connection
        )
        {
            Parameters =
            {
                new() { Value = unitId },
                new() { Value = key },
                new() { Value = requestHash },
                new() { Value = clock.GetUtcNow() },
            },
        };
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private async Task<Result<TAnswer>> AnswerAsync<TAnswer>(
        Guid unitId,
        string key,
        string requestHash,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(
            "SELECT request_hash, response::text FROM foundation.idempotency_key WHERE unit_id = $1 AND key = $2",
            unitOfWork.Connection
        )
        {
            Parameters =
            {
                new() { Value = unitId },
                new() { Value = key },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            throw new InvalidOperationException("An idempotency key vanished while it was read.");
        }

        return reader.GetString(0) != requestHash
            ? IdempotencyErrors.KeyReused
            : JsonSerializer.Deserialize<TAnswer>(reader.GetString(1), EventJson.Options)!;
    }

    private async Task KeepAnswerAsync(Guid unitId, string key, string answer, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "UPDATE foundation.idempotency_key SET response = $3 WHERE unit_id = $1 AND key = $2",
            unitOfWork.Connection
        )
        {
            Parameters =
            {
                new() { Value = unitId },
                new() { Value = key },
                new() { Value = answer, NpgsqlDbType = NpgsqlDbType.Jsonb },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
