using CaiCach.Foundation.Attachments;
using Npgsql;

namespace CaiCach.Host.Verbs;

/// <summary>A described file whose content is not as it was stored.</summary>
internal sealed record LostFile(string Sha256, string FileName, AttachmentCondition Condition);

/// <summary>What was found in the store of attachments.</summary>
/// <param name="Count">Contents that rows describe, each read once.</param>
/// <param name="Lost">Those that are missing or damaged.</param>
/// <param name="Unkept">Contents that no row describes, which harm nothing: a crash between storing and saving left them.</param>
internal sealed record AttachmentCheck(int Count, IReadOnlyList<LostFile> Lost, int Unkept)
{
    /// <summary>Reads every kept file once, however many rows name it.</summary>
    public static async Task<AttachmentCheck> RunAsync(NpgsqlDataSource owner, IAttachmentStore store, CancellationToken cancellationToken)
    {
        await using var command = owner.CreateCommand(
            "SELECT sha256, min(file_name) FROM foundation.attachment GROUP BY sha256 ORDER BY sha256"
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var count = 0;
        var lost = new List<LostFile>();
        while (await reader.ReadAsync(cancellationToken))
        {
            count++;
            var condition = await store.VerifyAsync(AttachmentHash.Parse(reader.GetString(0)), cancellationToken);
            if (condition != AttachmentCondition.Whole)
            {
                lost.Add(new LostFile(reader.GetString(0), reader.GetString(1), condition));
            }
        }

        var unkept = await UnkeptContents.FindAsync(store, owner, cancellationToken).CountAsync(cancellationToken);
        return new AttachmentCheck(count, lost, unkept);
    }
}
