using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Indicators.Tests.Features;

public sealed class RecordFigureTests
{
    private const string Path = "/chi-tieu/ghi-so-lieu/XH-04";

    private static string RowOf(string sheet, string indicator) =>
        sheet.Split('\n').Single(line => line.EndsWith($": {indicator}", StringComparison.Ordinal)).Split(' ')[0][1..];

    private static readonly (string, object?)[] Filled =
    [
        ("Numerator", "160"),
        ("Denominator", "200"),
        ("OccurredOn", "2026-03-10"),
        ("Source", "Báo cáo 12/BC-UBND ngày 10/3/2026"),
    ];

    [Fact]
    public async Task AFigure_CountsOnceASecondPersonHasConfirmedIt()
    {
        var commune = await Given.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        (await coordinator.GetAsync("/chi-tieu/ghi-so-lieu?ky=2026-Q1")).ShouldSay("Hộ gia đình có internet băng thông rộng");

        var entered = await RecordAsync(coordinator, Evidence());

        entered.ShouldSay("Đã ghi số liệu").ShouldSay("160 / 200").ShouldSay("chờ xác nhận").ShouldNotSay("Trả lại");
        (await ValueAsync(commune)).ShouldBe((null, FigureOrigin.Waiting));
        (await coordinator.GetAsync("/chi-tieu/XH-04?ky=2026-Q1")).ShouldSay("ghi tay, chờ xác nhận").ShouldSay("chưa có số liệu");

        (await coordinator.Client.GetByteArrayAsync("/chi-tieu/ghi-so-lieu?ky=2026-Q1&handler=Export")).ShouldNotBeEmpty();
        var leader = await commune.SignInAsync(Role.Leader);
        var confirmed = await (await leader.GetAsync(Path + "?ky=2026-Q1")).PostFormAsync("button[formaction*='handler=Confirm']");

        confirmed.ShouldSay("đã xác nhận");
        (await ValueAsync(commune)).ShouldBe((80m, FigureOrigin.Recorded));
        (await leader.GetAsync("/chi-tieu?ky=2026-Q1")).ShouldSay("ghi tay");
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(Role.Leader);
        (await stranger.GetAsync(Path + "?ky=2026-Q1")).ShouldNotSay("12/BC-UBND");
    }

    [Fact]
    public async Task AFigure_WithoutEvidence_IsRefusedInWords()
    {
        var commune = await Given.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var page = await (await coordinator.GetAsync(Path + "?ky=2026-Q1")).PostFormAsync(Filled);

        page.ShouldHaveError("Evidence", "Số liệu ghi tay phải có văn bản làm chứng. Hãy chọn tệp (PDF, Word, Excel, ảnh).");
        (await ValueAsync(commune)).ShouldBe((null, FigureOrigin.Recorded));
    }

    [Fact]
    public async Task Points_HaveTheirDecimals_AndAreNotAddedUpOverUnits()
    {
        await using var harness = new Harness();
        var province = await harness.AProvinceAsync();
        var (one, other) = (await harness.ACommuneAsync(province), await harness.ACommuneAsync(province));
        var coordinator = await one.SignInAsync(Role.Coordinator);
        const string Points = "/chi-tieu/ghi-so-lieu/KQ-01?ky=2026-Q1";
        (string, object?)[] typed = [.. Filled.Where(field => field.Item1 is not ("Numerator" or "Denominator")), Evidence()];

        var page = await (await coordinator.GetAsync(Points)).PostFormAsync([.. typed, ("Numerator", "87,456")]);
        page.ShouldHaveError("Numerator", "Hãy ghi số có nhiều nhất 2 chữ số thập phân từ 0 đến 99.999.999.999.999.");
        (await (await coordinator.GetAsync(Points)).PostFormAsync([.. typed, ("Numerator", "tám bảy")])).ShouldHaveError(
            "Numerator",
            "Hãy ghi số như 1.234 hoặc 87,45; không ghi đơn vị tính."
        );
        (await (await coordinator.GetAsync(Points)).PostFormAsync([.. typed, ("Numerator", "87,45")])).ShouldSay("87,45");
        var leader = await one.SignInAsync(Role.Leader);
        (await (await leader.GetAsync(Points)).PostFormAsync("button[formaction*='handler=Confirm']")).ShouldSay("đã xác nhận");
        await harness.AsOwnerAsync(connection =>
            WriteAsync(connection, other.Id, 90, null, new DateOnly(2026, 3, 1), isConfirmed: true, "KQ-01")
        );

        (await leader.GetAsync("/chi-tieu?ky=2026-Q1")).ShouldSay("87,45");
        (await leader.GetAsync("/chi-tieu/KQ-01?ky=2026-Q1")).ShouldSay("87,45");
        var sheet = XlsxText.Of(await leader.Client.GetByteArrayAsync("/chi-tieu?ky=2026-Q1&handler=Export")).ReplaceLineEndings("\n");
        sheet.ShouldContain($"\nG{RowOf(sheet, "KQ-01")} n as #,##0.00: 87.45\n");
        sheet.ShouldNotContain($"\nE{RowOf(sheet, "SK-01")} n ", Case.Sensitive, "nobody entered it: no figure, not zero");
        (await SumAsync(harness, province, "KQ-01", one, other)).ShouldBe((0L, null, null));
        await harness.AsOwnerAsync(connection =>
            WriteAsync(connection, province.Id, 81, null, new DateOnly(2026, 3, 1), isConfirmed: true, "KQ-01")
        );
        (await SumAsync(harness, province, "KQ-01", one, other)).ShouldBe((81L, null, 81m));
    }

    /// <summary>More was spent than the year before: the cut is below 0.</summary>
    [Fact]
    public async Task AChange_MayGoTheOtherWay()
    {
        await using var harness = new Harness();
        var province = await harness.AProvinceAsync();
        var commune = await harness.ACommuneAsync(province);
        await harness.AsOwnerAsync(connection =>
            WriteAsync(connection, commune.Id, -30, 1_000, new DateOnly(2026, 3, 1), isConfirmed: true, "NS-01")
        );

        (await SumAsync(harness, province, "NS-01", commune)).ShouldBe((-30L, 1_000L, -3m));
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var entered = await (await coordinator.GetAsync("/chi-tieu/ghi-so-lieu/NS-01?ky=2026-Q1")).PostFormAsync([
            .. Filled.Where(field => field.Item1 != "Numerator"),
            Evidence(),
            ("Numerator", "-12"),
        ]);
        entered.ShouldSay("-12 / 200");
        (await RecordAsync(coordinator, Evidence(), ("Numerator", "-12"))).ShouldHaveError(
            "Numerator",
            "Hãy ghi số nguyên từ 0 đến 99.999.999.999.999."
        );
    }

    [Theory]
    [InlineData("Denominator", "100", "Numerator", "Tử số không thể lớn hơn mẫu số. Hãy xem lại hai số.")]
    [InlineData("OccurredOn", "2026-03-17", "OccurredOn", "Số liệu không thể tính đến một ngày sau hôm nay.")]
    [InlineData("OccurredOn", "2025-12-31", "OccurredOn", "Ngày này không thuộc kỳ đang chọn. Hãy chọn kỳ có ngày này rồi ghi.")]
    [InlineData("Source", "", "Source", "Hãy ghi nguồn của số liệu: số và ngày văn bản, tên sổ theo dõi (nhiều nhất 500 ký tự).")]
    public async Task AFigure_ThatCannotBe_IsRefused(string field, string value, string at, string reason)
    {
        var commune = await Given.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var page = await RecordAsync(coordinator, Evidence(), (field, value));

        page.ShouldHaveError(at, reason);
    }

    [Fact]
    public async Task ALaterConfirmedDay_ReplacesTheEarlier_AndUnitsAddUpByCounts()
    {
        await using var harness = new Harness();
        var province = await harness.AProvinceAsync();
        var (one, other) = (await harness.ACommuneAsync(province), await harness.ACommuneAsync(province));
        await harness.AsOwnerAsync(async connection =>
        {
            await WriteAsync(connection, one.Id, 10, 100, new DateOnly(2026, 2, 1), isConfirmed: true);
            await WriteAsync(connection, one.Id, 50, 100, new DateOnly(2026, 3, 1), isConfirmed: true);
            await WriteAsync(connection, one.Id, 99, 100, new DateOnly(2026, 3, 2), isConfirmed: false);
            await WriteAsync(connection, other.Id, 300, 300, new DateOnly(2026, 1, 5), isConfirmed: true);
            await WriteAsync(connection, other.Id, 1, 300, new DateOnly(2025, 12, 31), isConfirmed: true);
        });

        (await ValueAsync(one)).ShouldBe((50m, FigureOrigin.Recorded));
        // A commune sees its sister's value, and no way to what it comes from.
        var leader = await one.SignInAsync(Role.Leader);
        var page = await leader.GetAsync("/chi-tieu/XH-04?ky=2026-Q1");
        page.Find("#cung-cap tbody").TextContent.ShouldContain(other.Name);
        page.Texts("#cung-cap td[data-label='Giá trị']").ShouldBe(["50%", "100%"]);
        page.Document.QuerySelectorAll("#cung-cap tbody a").ShouldBeEmpty();
        (await leader.GetAsync("/chi-tieu/TT-01?ky=2026-Q1")).ShouldNotSay("So với các đơn vị cùng cấp");
        (await SumAsync(harness, province, one, other)).ShouldBe((350L, 400L, 87.5m));
    }

    [Fact]
    public async Task AMergedUnitsFigure_CountsUntilItsSuccessorHasOne()
    {
        await using var harness = new Harness();
        var province = await harness.AProvinceAsync();
        var (former, other, successor) = (
            await harness.ACommuneAsync(province),
            await harness.ACommuneAsync(province),
            await harness.ACommuneAsync(province)
        );
        await harness.AsOwnerAsync(async connection =>
        {
            await using var merger = new NpgsqlCommand("INSERT INTO organisation.unit_succession VALUES ($1, $2, $3)", connection)
            {
                Parameters =
                {
                    new() { Value = former.Id },
                    new() { Value = successor.Id },
                    new() { Value = new DateOnly(2026, 2, 10) },
                },
            };
            await merger.ExecuteNonQueryAsync();
            await WriteAsync(connection, former.Id, 10, 100, new DateOnly(2026, 2, 1), isConfirmed: true);
            await WriteAsync(connection, other.Id, 300, 300, new DateOnly(2026, 1, 5), isConfirmed: true);
            await WriteAsync(connection, successor.Id, 1, 100, new DateOnly(2026, 3, 1), isConfirmed: false);
        });
        (await SumAsync(harness, province, former, other, successor)).ShouldBe((310L, 400L, 77.5m));

        await harness.AsOwnerAsync(connection =>
            WriteAsync(connection, successor.Id, 90, 100, new DateOnly(2026, 3, 2), isConfirmed: true)
        );

        (await SumAsync(harness, province, former, other, successor)).ShouldBe((390L, 400L, 97.5m));
    }

    private static Task<(long, long?, decimal?)> SumAsync(Harness harness, Authority province, params Commune[] communes) =>
        SumAsync(harness, province, "XH-04", communes);

    private static async Task<(long, long?, decimal?)> SumAsync(Harness harness, Authority province, string code, params Commune[] communes)
    {
        var table = await harness.InScopeAsync(
            [province.Id, .. communes.Select(commune => commune.Id)],
            services =>
                services
                    .GetRequiredService<IIndicators>()
                    .ReadAsync(province.Id, Period.OfQuarter(2026, 1), PeriodCutoff.Calendar, default),
            province.Clock
        );
        var value = table.Value.Indicators.Single(value => value.Code == code);
        return (value.Numerator, value.Denominator, value.Value);
    }

    private static (string, object?) Evidence() => ("Evidence", TestFile.OfText("so-lieu.txt", "số liệu"));

    private static async Task<Page> RecordAsync(TestUser user, params (string, object?)[] more) =>
        await (await user.GetAsync(Path + "?ky=2026-Q1")).PostFormAsync([
            .. Filled.ExceptBy(more.Select(one => one.Item1), one => one.Item1, StringComparer.Ordinal),
            .. more,
        ]);

    private static Task<(decimal?, FigureOrigin)> ValueAsync(Authority unit) =>
        unit.InScopeAsync(async services =>
        {
            var table = await services
                .GetRequiredService<IIndicators>()
                .ReadAsync(unit.Id, Period.OfQuarter(2026, 1), PeriodCutoff.Calendar, TestContext.Current.CancellationToken);
            var value = table.Value.Indicators.Single(value => value.Code == "XH-04");
            return (value.Value, value.Origin);
        });

    private static async Task WriteAsync(
        NpgsqlConnection connection,
        Guid unitId,
        long count,
        long? of,
        DateOnly day,
        bool isConfirmed,
        string code = "XH-04"
    )
    {
        var id = Guid.CreateVersion7();
        await using var command = new NpgsqlCommand(
            """
            WITH f AS (
                INSERT INTO indicators.recorded_figure
                VALUES ($1, $2, $7, $3::bigint, $4::bigint, $5, 'sổ', $1, 'so.pdf', $5::timestamp, NULL, 'Người ghi') RETURNING id
            )
            INSERT INTO indicators.figure_answer SELECT $1, $2, f.id, $6, 'sai', $5::timestamp, NULL, 'Người xem' FROM f
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = id },
                new() { Value = unitId },
                new() { Value = count },
                new() { Value = (object?)of ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bigint },
                new() { Value = day },
                new() { Value = isConfirmed },
                new() { Value = code },
            },
        };
        await command.ExecuteNonQueryAsync();
    }
}
