using CaiCach.Testing;
using Npgsql;

namespace CaiCach.OneStop.Tests.Features.Figures;

/// <summary>
/// Forty dossiers of four procedures, written down by hand; now is Monday 16/03/2026, 08:00. What the index of Decision 766 makes of them is worked out in
/// <see cref="Index766Tests"/>.
/// </summary>
internal static class FortyDossiers
{
    // Procedure, stage, status: 9 and 10 returned, 11 and 7 withdrawn, 3 and 4 in hand, 6 and 5 waiting for papers.
    // A: paper result, fee, payable online, from end to end; B: paper result, no fee, partly online; C: no paper result, fee not payable online, not online,
    // content incomplete; D: paper result, fee of 0 đồng, from end to end, not on the Portal.
    private static readonly Line[] Lines =
    [
        new(12, "A", 9, 10, "2026-02-02", "2026-02-06", "2026-02-05")
        {
            IsOnline = true,
            IsDigitised = true,
            Result = "2026-02-20",
            Fee = 8000,
            Payment = 2,
            ToldOn = "2026-02-03",
        },
        new(6, "A", 9, 10, "2026-02-03", "2026-02-09", "2026-02-10")
        {
            IsDigitised = true,
            Fee = 8000,
            Payment = 3,
            ToldOn = "2026-02-11",
        },
        new(5, "B", 9, 10, "2026-02-10", "2026-02-20", "2026-02-18")
        {
            Asked = ["2026-02-11"],
            IsDigitised = true,
            IsReused = true,
            Result = "2026-02-18",
            ToldOn = "2026-02-19",
        },
        new(2, "B", 9, 10, "2026-02-10", "2026-02-20", "2026-02-18")
        {
            Asked = ["2026-02-11", "2026-02-13"],
            IsOnline = true,
            Result = "2026-02-18",
        },
        new(3, "C", 9, 10, "2026-03-01", "2026-03-10", "2026-03-09") { Fee = 20_000, IsCopyCertified = true },
        new(2, "D", 11, 7, "2026-03-01", "2026-03-10", "2026-03-02") { Fee = 0 },
        new(3, "A", 3, 4, "2026-03-09", "2026-03-20", null)
        {
            IsDigitised = true,
            Fee = 8000,
            ToldOn = "2026-03-10",
        },
        new(2, "A", 3, 4, "2026-03-02", "2026-03-10", null) { Fee = 8000 },
        new(1, "B", 6, 5, "2026-03-02", "2026-03-10", null) { Asked = ["2026-03-06"] },
        new(1, "B", 6, 5, "2026-03-02", "2026-03-10", null) { Asked = ["2026-03-12"] },
        new(1, "B", 3, 4, "2026-03-02", "2026-03-30", null) { Asked = ["2026-03-03", "2026-03-05"], IsFromState = true },
        new(2, "A", 9, 10, "2025-12-20", "2026-01-05", "2026-01-04")
        {
            IsDigitised = true,
            Result = "2026-01-04",
            Fee = 8000,
            Payment = 2,
            ToldOn = "2026-01-05",
        },
    ];

    /// <summary>Writes them for a commune whose installation is the test's own.</summary>
    public static async Task WriteAsync(Harness harness, Commune commune)
    {
        string[] procedures =
        [
            await commune.AProcedureAsync(),
            await commune.AProcedureAsync(hasFee: false),
            await commune.AProcedureAsync(),
            await commune.AProcedureAsync(isOnPortal: false),
        ];
        await harness.AsSuperuserAsync(async connection =>
        {
            await RunAsync(connection, "UPDATE one_stop.procedure SET kind = 'Internal' WHERE code <> ALL ($1)", (object)procedures);
            await ContentAsync(connection, procedures[1], """{"onlineLevel": "Partial"}""");
            await ContentAsync(
                connection,
                procedures[2],
                """{"onlineLevel": "Information", "legalBases": [], "results": [{"code": "KQ", "name": "Bản điện tử", "isPaper": false}], "flags": {"isOnSite": false, "isSpecial": false, "isOnPortal": true, "isInterAgency": false, "isBoundaryFree": false, "isForBusinesses": false, "isPayableOnline": false, "isEligibleOnline": false}}"""
            );
            await ContentAsync(connection, procedures[3], """{"fees": []}""");
            foreach (var line in Lines)
            {
                for (var number = 0; number < line.Count; number++)
                {
                    await WriteAsync(
                        connection,
                        commune.Id,
                        procedures["ABCD".IndexOf(line.Procedure, StringComparison.Ordinal)],
                        line,
                        number
                    );
                }
            }
        });
    }

    private static async Task WriteAsync(NpgsqlConnection connection, Guid unitId, string procedure, Line line, int number)
    {
        var id = Guid.CreateVersion7();
        await RunAsync(
            connection,
            """
            INSERT INTO one_stop.dossier (id, unit_id, competent_unit_id, unit_ids, code, procedure_id, version_id, channel, return_way, owner_name, stage, status,
                arrived_at, received_at, first_due_at, due_at, ended_at, moved_at, event_count, recorded_at, supplement_count, result_digitised_at)
            SELECT $1, $2, $2, ARRAY[$2], $1::text, p.id, v.id, $4, 0, 'Nguyễn Thị Mẫu', $5, $6, $7, $7, $8, $8, $9, $7, 1, $7, $10, $11
            FROM one_stop.procedure p JOIN one_stop.procedure_version v ON v.procedure_id = p.id WHERE p.code = $3
            """,
            id,
            unitId,
            procedure,
            (short)(line.IsOnline ? 2 : 1),
            line.Stage,
            line.Status,
            At(line.Received),
            At(line.Due),
            At(line.Ended),
            line.Asked.Length,
            At(line.Result)
        );
        await RunAsync(
            connection,
            """
            INSERT INTO one_stop.dossier_component (id, dossier_id, unit_id, code, name, kind, copies, is_digitised, sort_order, received_at, reuse, is_from_national_store)
            VALUES (gen_random_uuid(), $1, $2, 'TK', 'Tờ khai', 'Original', 1, $3, 1, $4, $5, $6)
            """,
            id,
            unitId,
            line.IsDigitised,
            At(line.Received),
            (short)(line.IsReused ? 1 : 0),
            line.IsFromState
        );
        for (var asked = 0; asked < line.Asked.Length; asked++)
        {
            await RunAsync(
                connection,
                """
                INSERT INTO one_stop.dossier_event (id, dossier_id, unit_id, sequence, action, from_stage, to_stage, occurred_at, recorded_at, actor_name, minutes_used)
                VALUES (gen_random_uuid(), $1, $2, $3, 10, 3, 6, $4, $4, 'Cán bộ', 0)
                """,
                id,
                unitId,
                asked + 1,
                At(line.Asked[asked])
            );
        }

        if (line.Fee is { } fee)
        {
            await RunAsync(
                connection,
                """
                INSERT INTO one_stop.dossier_fee (id, dossier_id, unit_id, code, name, moment, full_amount_vnd, amount_vnd, payment)
                VALUES (gen_random_uuid(), $1, $2, 'LP', 'Lệ phí', 'Reception', $3, $3, $4)
                """,
                id,
                unitId,
                fee,
                line.Payment
            );
        }

        if (line.ToldOn is { } told)
        {
            await RunAsync(
                connection,
                "INSERT INTO one_stop.portal_dossier (dossier_id, unit_id, way_unit_id) VALUES ($1, $2, $2)",
                id,
                unitId
            );
            await RunAsync(
                connection,
                """
                INSERT INTO one_stop.portal_message (id, dossier_id, unit_id, kind, sequence, state, recorded_at, sent_at, answered_at)
                VALUES (gen_random_uuid(), $1, $2, 1, 1, 3, $3, $3, $3)
                """,
                id,
                unitId,
                At(told)
            );
        }

        foreach (var kind in line.IsCopyCertified ? new short[][] { [1, 4], [1], [1] }[number] : [])
        {
            await RunAsync(
                connection,
                """
                INSERT INTO one_stop.certification_entry (id, unit_id, dossier_id, kind, book, year, number, paper_name, pages, copies, fee_vnd, requester_name,
                    folded_words, signer_id, signer_name, signer_title, certified_at)
                VALUES (gen_random_uuid(), $1, $2, $3, $3, 2026, $4, 'Bằng tốt nghiệp', 1, 1, 0, 'Nguyễn Thị Mẫu', '', gen_random_uuid(), 'Lãnh đạo', 'Chủ tịch', $5)
                """,
                unitId,
                id,
                kind,
                number + 1,
                At(line.Ended)
            );
        }

        // Five like it, two do not: the first seven that ended in February, each rated once.
        if (line is { Procedure: "A", IsOnline: true } && number < 7)
        {
            await RunAsync(
                connection,
                """
                INSERT INTO voice.rating (id, unit_id, dossier_id, dossier_code, procedure_code, procedure_name, scheme, is_liked, answers, channel, is_demo, rated_at,
                    field_code, is_filed_online)
                VALUES (gen_random_uuid(), $1, $2, $2::text, $3, 'Thủ tục', 'thử', $4, '[]', 2, false, $5, 'DD', true)
                """,
                unitId,
                id,
                procedure,
                number < 5,
                At(line.Ended)
            );
        }
    }

    private static Task ContentAsync(NpgsqlConnection connection, string procedure, string changes) =>
        RunAsync(
            connection,
            """
            UPDATE one_stop.procedure_version v SET content = v.content || $2::jsonb FROM one_stop.procedure p WHERE p.id = v.procedure_id AND p.code = $1
            """,
            procedure,
            changes
        );

    private static async Task RunAsync(NpgsqlConnection connection, string sql, params object?[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(
                value is null
                    ? new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz }
                    : new NpgsqlParameter { Value = value }
            );
        }

        await command.ExecuteNonQueryAsync();
    }

    private static DateTimeOffset? At(string? day) =>
        day is null ? null : new DateTimeOffset(DateOnly.ParseExact(day, "yyyy-MM-dd").ToDateTime(new TimeOnly(3, 0)), TimeSpan.Zero);

    /// <summary>Some dossiers that are alike.</summary>
    private sealed record Line(int Count, string Procedure, short Stage, short Status, string Received, string Due, string? Ended)
    {
        public bool IsOnline { get; init; }

        public string[] Asked { get; init; } = [];

        public bool IsDigitised { get; init; }

        public bool IsReused { get; init; }

        public bool IsFromState { get; init; }

        public string? Result { get; init; }

        public long? Fee { get; init; }

        public short Payment { get; init; }

        public string? ToldOn { get; init; }

        public bool IsCopyCertified { get; init; }
    }
}
