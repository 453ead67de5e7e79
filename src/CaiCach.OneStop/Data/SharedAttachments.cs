using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.OneStop.Data;

/// <summary>Files of a dossier that another of its units keeps: whoever sees the dossier may open them.</summary>
internal sealed class SharedAttachments(UnitOfWork unitOfWork)
{
    /// <summary>The description; null where the dossier is out of sight or the file is none of its.</summary>
    public async Task<KeptAttachment?> FindAsync(string dossierCode, Guid attachmentId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "SELECT id, file_name, content_type, size_bytes, sha256 FROM one_stop.dossier_attachment($1, $2)",
            unitOfWork.Connection
        )
        {
            Parameters =
            {
                new() { Value = dossierCode },
                new() { Value = attachmentId },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new KeptAttachment(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3), reader.GetString(4))
            : null;
    }
}
