using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.Foundation.Attachments;

/// <summary>A kept file.</summary>
/// <param name="Id">Identity of this use of the content.</param>
/// <param name="FileName">The name it came with.</param>
/// <param name="ContentType">What the content is, by its bytes.</param>
/// <param name="SizeBytes">Its size.</param>
/// <param name="Sha256">The address of the content.</param>
public sealed record KeptAttachment(Guid Id, string FileName, string ContentType, long SizeBytes, string Sha256);

/// <summary>Keeps files of an authority: the content outside the database, its description in the same transaction as what it belongs to.</summary>
public sealed class AttachmentBook(UnitOfWork unitOfWork, IAttachmentStore store, RefusalLog refusals, CurrentUser user, TimeProvider clock)
{
    /// <summary>Stores the content and describes it; the description is saved with the caller's commit.</summary>
    public async Task<Result<KeptAttachment>> KeepAsync(
        Guid unitId,
        string fileName,
        Stream content,
        long maxBytes,
        CancellationToken cancellationToken
    )
    {
        var stored = await store.SaveAsync(content, fileName, maxBytes, cancellationToken);
        if (stored.Failed)
        {
            refusals.Note(nameof(AttachmentBook), Result.Fail(stored.Errors));
            return Result<KeptAttachment>.Fail(stored.Errors);
        }

        var now = clock.GetUtcNow();
        var kept = new KeptAttachment(
            Guid.CreateVersion7(now),
            stored.Value.FileName,
            stored.Value.Type.MediaType,
            stored.Value.SizeBytes,
            stored.Value.Hash.Value
        );
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO foundation.attachment (id, unit_id, sha256, file_name, content_type, size_bytes, uploaded_by, uploaded_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            unitOfWork.Connection
        )
        {
            Parameters =
            {
                new() { Value = kept.Id },
                new() { Value = unitId },
                new() { Value = kept.Sha256 },
                new() { Value = kept.FileName },
                new() { Value = kept.ContentType },
                new() { Value = kept.SizeBytes },
                new() { Value = (object?)user.Actor.PersonId ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid },
                new() { Value = now },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
        return kept;
    }

    /// <summary>The description of a file within the unit scope; null when there is none.</summary>
    public async Task<KeptAttachment?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "SELECT id, file_name, content_type, size_bytes, sha256 FROM foundation.attachment WHERE id = $1",
            unitOfWork.Connection
        )
        {
            Parameters = { new() { Value = id } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new KeptAttachment(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3), reader.GetString(4))
            : null;
    }
}
