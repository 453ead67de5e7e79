using System.Globalization;
using CaiCach.Testing;
using Npgsql;

namespace CaiCach.Voice.Tests.Features;

/// <summary>Dossiers of a test, as the one-stop shop keeps them: what this room asks through its contract, without the shop's own steps.</summary>
internal static class GivenEnded
{
    public const string Phone = "0900 001 234";
    public const string Digits = "1234";
    public const string Owner = "Nguyễn Thị Mẫu";

    private const int Completed = 8;
    private const int InHand = 3;

    private const string Sql = """
        WITH p AS (
            INSERT INTO one_stop.procedure (id, code, name, field_code, field_name, other_names, is_confirmed)
            VALUES (gen_random_uuid(), '8.' || $6, 'Đăng ký khai sinh ' || $6, 'HT', 'Hộ tịch', '{}', false) RETURNING id
        ), v AS (
            INSERT INTO one_stop.procedure_version (id, procedure_id, effective_from, content, steps, recorded_at)
            SELECT gen_random_uuid(), id, '2025-01-01', '{}', '[]', $5 FROM p RETURNING id
        ), d AS (
            INSERT INTO one_stop.dossier (id, unit_id, competent_unit_id, unit_ids, code, procedure_id, version_id, channel, return_way, owner_name,
                stage, status, arrived_at, received_at, ended_at, moved_at, event_count, recorded_at)
            SELECT gen_random_uuid(), $1, $1, ARRAY[$1], $2, p.id, v.id, 1, 0, $7, $3, CASE WHEN $3 = 8 THEN 9 ELSE 4 END, $5, $5, $4, $5, 0, $5
            FROM p, v RETURNING id, unit_id
        )
        INSERT INTO one_stop.dossier_party (id, dossier_id, unit_id, role, kind, name, folded_name, identity_kind, phone, recorded_at)
        SELECT gen_random_uuid(), id, unit_id, 1, 'Citizen', $7, 'nguyen thi mau', 0, $8, $5 FROM d
        """;

    private static int _numbers;

    /// <summary>A dossier whose result waits at the desk; its code.</summary>
    public static Task<string> AnEndedDossierAsync(this Commune commune, Harness? harness = null) =>
        commune.InsertAsync(hasEnded: true, harness);

    /// <summary>A dossier that somebody still works on.</summary>
    public static Task<string> AnOpenDossierAsync(this Commune commune) => commune.InsertAsync(hasEnded: false, null);

    private static async Task<string> InsertAsync(this Commune commune, bool hasEnded, Harness? harness)
    {
        var number = Interlocked.Increment(ref _numbers);
        var code = string.Create(CultureInfo.InvariantCulture, $"{commune.Code.ToUpperInvariant()}-260316-{number:0000}");
        var now = commune.Clock.GetUtcNow();
        await (harness ?? await Harness.CurrentAsync()).AsSuperuserAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(Sql, connection)
            {
                Parameters =
                {
                    new() { Value = commune.Id },
                    new() { Value = code },
                    new() { Value = (short)(hasEnded ? Completed : InHand) },
                    new() { Value = hasEnded ? now : DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz },
                    new() { Value = now },
                    new() { Value = number.ToString("000000", CultureInfo.InvariantCulture) },
                    new() { Value = Owner },
                    new() { Value = Phone },
                },
            };
            await command.ExecuteNonQueryAsync();
        });
        return code;
    }

    /// <summary>A dossier that an officer had in hand last.</summary>
    public static async Task<string> AnEndedDossierOfAsync(this Commune commune, TestPerson officer)
    {
        var code = await commune.AnEndedDossierAsync();
        await (await Harness.CurrentAsync()).AsSuperuserAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(
                "UPDATE one_stop.dossier SET officer_id = $1, officer_name = $2 WHERE code = $3",
                connection
            )
            {
                Parameters =
                {
                    new() { Value = officer.Id },
                    new() { Value = officer.FullName },
                    new() { Value = code },
                },
            };
            await command.ExecuteNonQueryAsync();
        });
        return code;
    }

    /// <summary>The page with the questions, for a visitor who knows the digits.</summary>
    public static async Task<Page> ProveAsync(this TestUser visitor, string code, string digits = Digits, string address = "/danh-gia") =>
        await (await visitor.GetAsync(address)).PostFormAsync(("ma", code), ("Proof", digits));

    /// <summary>Rates a dossier as its applicant.</summary>
    public static async Task<Page> RateAsync(this TestUser visitor, string code, bool isLiked, string remark = "") =>
        await (await visitor.ProveAsync(code)).PostFormAsync(
            ("IsLiked", isLiked ? "true" : "false"),
            ("Answers[staff]", "4"),
            ("Remark", remark)
        );
}
