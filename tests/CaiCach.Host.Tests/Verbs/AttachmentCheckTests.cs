using CaiCach.Foundation.Attachments;
using CaiCach.Host.Verbs;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace CaiCach.Host.Tests.Verbs;

public sealed class AttachmentCheckTests
{
    [Fact]
    public async Task Run_WhenARowHasLostItsContentAndAContentHasNoRow_CountsTheLatterApart()
    {
        await using var own = await OwnDatabase.CreateAsync(migrated: true);
        var store = Rooms.OpenAttachments(new ConfigurationBuilder().Build(), own.Settings);
        await using var owner = NpgsqlDataSource.Create(own.Settings.Owner);
        using var content = new MemoryStream("Biên bản"u8.ToArray());
        await store.SaveAsync(content, "bien-ban.txt", 1000, TestContext.Current.CancellationToken);
        var lost = new string('a', 64);
        await own.ReadAsync(
            $"""
            INSERT INTO foundation.attachment (id, unit_id, sha256, file_name, content_type, size_bytes, uploaded_at)
            VALUES (gen_random_uuid(), gen_random_uuid(), '{lost}', 'mat.txt', 'text/plain', 1, now())
            """
        );

        var check = await AttachmentCheck.RunAsync(owner, store, TestContext.Current.CancellationToken);

        check.Lost.ShouldBe([new LostFile(lost, "mat.txt", AttachmentCondition.Missing)]);
        (check.Count, check.Unkept).ShouldBe((1, 1));
    }
}
