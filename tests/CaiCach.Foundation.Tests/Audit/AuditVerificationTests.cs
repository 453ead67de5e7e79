using CaiCach.Foundation.Audit;
using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.Foundation.Tests.Audit;

public sealed class AuditVerificationTests(GroundDatabase database)
{
    private const string ForgedHash = """
        foundation.audit_hash(previous_hash, unit_id, sequence, id, recorded_at, account_id, person_name, event_name, subject_id, reason, data)
        """;

    [Fact]
    public async Task Verify_WhenNothingWasTouched_FindsTheChainWhole()
    {
        var unitId = await FourEntriesAsync();

        (await VerifyAsync(unitId)).ShouldBe(new ChainCheck(unitId, 4, null));
    }

    /// <summary>What was done to a chain of four, how many entries it has then, and the first that no longer fits.</summary>
    public static TheoryData<string, string, long, long> Tampering =>
        new()
        {
            { "data altered", """UPDATE entry SET data = '{"a": 1}' WHERE sequence = 2""", 4, 2 },
            { "first entry altered", "UPDATE entry SET person_name = 'Kẻ khác' WHERE sequence = 1", 4, 1 },
            { "time moved", "UPDATE entry SET recorded_at = recorded_at - interval '1 day' WHERE sequence = 3", 4, 3 },
            { "reason added", "UPDATE entry SET reason = 'bịa' WHERE sequence = 4", 4, 4 },
            { "one deleted from the middle", "DELETE FROM entry WHERE sequence = 2", 3, 2 },
            { "the first deleted", "DELETE FROM entry WHERE sequence = 1", 3, 1 },
            { "the last deleted", "DELETE FROM entry WHERE sequence = 4", 3, 4 },
            { "all deleted", "DELETE FROM entry", 0, 1 },
            {
                "one deleted and the rest moved up",
                "DELETE FROM entry WHERE sequence = 2; UPDATE entry SET sequence = sequence - 1 WHERE sequence > 2",
                3,
                2
            },
            {
                "one altered together with its hash",
                $"UPDATE entry SET person_name = 'Kẻ khác' WHERE sequence = 2; UPDATE entry SET hash = {ForgedHash} WHERE sequence = 2",
                4,
                3
            },
            {
                "the last altered together with its hash",
                $"UPDATE entry SET person_name = 'Kẻ khác' WHERE sequence = 4; UPDATE entry SET hash = {ForgedHash} WHERE sequence = 4",
                4,
                4
            },
            {
                "one added at the end with a hash that fits",
                $"""
                    INSERT INTO entry
                    SELECT unit_id, 5, gen_random_uuid(), recorded_at, account_id, person_name, event_name, subject_id, reason, data, hash, ''
                    FROM entry WHERE sequence = 4;
                    UPDATE entry SET hash = {ForgedHash} WHERE sequence = 5
                    """,
                5,
                5
            },
            { "the head forgotten", "DELETE FROM head", 4, 1 },
        };

    [Theory]
    [MemberData(nameof(Tampering))]
    public async Task Verify_WhenSomebodyTampered_FindsTheFirstEntryThatDoesNotFit(string what, string sql, long entries, long firstBroken)
    {
        var unitId = await FourEntriesAsync();
        await using var connection = await database.Database.Superuser.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(
            $"""
            CREATE TEMP VIEW entry AS SELECT * FROM foundation.audit_entry WHERE unit_id = '{unitId}';
            CREATE TEMP VIEW head AS SELECT * FROM foundation.audit_head WHERE unit_id = '{unitId}';
            {sql}
            """,
            connection
        );
        await command.ExecuteNonQueryAsync();

        (await VerifyAsync(unitId)).ShouldBe(new ChainCheck(unitId, entries, firstBroken), what);
    }

    [Fact]
    public async Task Commit_WhenEightWriteInOneUnitAtOnce_MakesOneChainWithoutGapOrFork()
    {
        await using var ground = database.Start();
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async _ =>
                {
                    for (var i = 0; i < 10; i++)
                    {
                        (await ground.CommitAsync(Written(ground), Written(ground))).Failed.ShouldBeFalse();
                    }
                })
        );

        (await VerifyAsync(ground.UnitId)).ShouldBe(new ChainCheck(ground.UnitId, 160, null));
    }

    private static NoteWritten Written(Ground ground) => new(ground.UnitId, Guid.CreateVersion7());

    private async Task<Guid> FourEntriesAsync()
    {
        await using var ground = database.Start();
        for (var i = 0; i < 4; i++)
        {
            await ground.CommitAsync(Written(ground));
        }

        return ground.UnitId;
    }

    private async Task<ChainCheck> VerifyAsync(Guid unitId) =>
        (await AuditVerification.VerifyAsync(database.Database.Owner, CancellationToken.None)).Single(chain => chain.UnitId == unitId);
}
