using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Deliveries;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Jobs;
using CaiCach.OneStop.Tests.Deliveries;
using CaiCach.OneStop.Tests.Features;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.OneStop.Tests.Jobs;

/// <summary>Due times that move: by a day decreed off, by the authority above, by files of another release; and who is told.</summary>
public sealed class RecountDueTimesJobTests(DeliveryGround ground) : IClassFixture<DeliveryGround>
{
    private static readonly TimeLimit FiveDays = new(5, TimeLimitUnit.WorkingDays);
    private static readonly DateOnly Tuesday = new(2026, 3, 17);
    private static readonly DateOnly Wednesday = new(2026, 3, 18);
    private readonly Harness _harness = ground.Harness;

    /// <summary>Received on Monday 16/03/2026 at 08:00, five working days: Monday 23/03; with Wednesday decreed off, Tuesday 24/03.</summary>
    [Fact]
    public async Task Holiday_WhenDecreedLater_MovesOpenDossiersOfThatUnitSaysWhyAndRingsTheirOfficerOnce()
    {
        var (commune, other) = (await _harness.ACommuneAsync(), await _harness.ACommuneAsync());
        var (open, elsewhere) = (await commune.ADossierInHandAsync(FiveDays), await other.ADossierInHandAsync(FiveDays));
        await commune.ADossierInHandAsync(FiveDays);
        var paused = await commune.ADossierInHandAsync(FiveDays);
        await commune.MoveAsync(paused, Role.Officer, DossierAction.AskSupplement, "Thiếu tờ khai", new DateOnly(2026, 3, 20));
        var ended = await commune.ADossierInHandAsync(FiveDays);
        await commune.MoveAsync(ended, Role.Officer, DossierAction.Withdraw, "Người dân xin rút");
        var followed = await commune.ADossierInHandAsync(FiveDays);
        await ExecuteAsync(
            $"UPDATE one_stop.dossier SET source = 1, external_code = code, source_due_at = first_due_at WHERE code = '{followed}'"
        );
        var before = await DueAsync(commune, open);

        await DayOffAsync(commune, Wednesday, "CV 12/UBND");
        await _harness.WorkAsync();

        before.ShouldBe(new DateTimeOffset(2026, 3, 23, 8, 0, 0, TimeSpan.FromHours(7)));
        (await DueAsync(commune, open)).ShouldBe(before.AddDays(1));
        (await DueAsync(other, elsewhere)).ShouldBe(before);
        (await DueAsync(commune, ended)).ShouldBe(before);
        (await DueAsync(commune, followed)).ShouldBe(before, "another system has promised it");
        var officer = await commune.SignInAsync(Role.Officer);
        (await officer.GetAsync($"/mot-cua/ho-so/{open}")).ShouldSay("Từ 08:00 23/03/2026 sang 08:00 24/03/2026").ShouldSay("CV 12/UBND");
        (await officer.GetAsync($"/mot-cua/ho-so/{ended}")).ShouldNotSay("Đổi hẹn trả");
        (await officer.GetAsync($"/mot-cua/ho-so/{paused}")).ShouldNotSay("Đổi hẹn trả");
        (await officer.GetAsync("/")).ShouldSay("Thông báo: 1 chưa đọc");
        var notices = await officer.GetAsync("/thong-bao");
        notices.ShouldSay("Hẹn trả của 2 hồ sơ đang thụ lý đã đổi: lịch làm việc ngày 18/03/2026 thay đổi theo CV 12/UBND");
        await notices.PostFormAsync("form[action*='handler=Read']");
        (await officer.GetAsync("/")).ShouldNotSay("chưa đọc");
        (await (await other.SignInAsync(Role.Officer)).GetAsync("/thong-bao")).ShouldNotSay("CV 12/UBND");
    }

    [Fact]
    public async Task DayOff_WhenTheProvinceSetsIt_HoldsForItsCommunesUnlessTheyHaveThatDayThemselves()
    {
        var province = await _harness.AProvinceAsync();
        var (here, there) = (await _harness.ACommuneAsync(province), await _harness.ACommuneAsync(province));
        var elsewhere = await _harness.ACommuneAsync();
        var (open, own) = (await here.ADossierInHandAsync(FiveDays), await there.ADossierInHandAsync(FiveDays));
        var outside = await elsewhere.ADossierInHandAsync(FiveDays);
        var before = await DueAsync(here, open);

        await DayOffAsync(province, Wednesday, "45/CĐ-UBND");
        await _harness.WorkAsync();

        (await DueAsync(here, open)).ShouldBe(before.AddDays(1));
        (await DueAsync(there, own)).ShouldBe(before.AddDays(1));
        (await DueAsync(elsewhere, outside)).ShouldBe(before);
        (await (await here.SignInAsync(Role.Officer)).GetAsync($"/mot-cua/ho-so/{open}")).ShouldSay("45/CĐ-UBND");

        (await (await here.SignInAsync(Role.Administrator)).GetAsync("/quan-tri/lich-lam-viec?nam=2026"))
            .ShouldSay("Ngày nghỉ do đơn vị cấp trên quyết định")
            .ShouldSay("45/CĐ-UBND");

        await AddAsync(there, new UnitDay(Wednesday, true, "Trực tiếp dân", null));
        await _harness.WorkAsync();
        (await DueAsync(there, own)).ShouldBe(before);

        await RemoveAsync(province, Wednesday);
        await _harness.WorkAsync();
        (await DueAsync(here, open)).ShouldBe(before);
    }

    /// <summary>What a release before has told a day too early, by another file of 2026 and other rules.</summary>
    [Fact]
    public async Task Data_WhenAReleaseHasOtherFiles_IsFollowedOnceAndNamed()
    {
        var commune = await _harness.ACommuneAsync();
        var open = await commune.ADossierInHandAsync(FiveDays);
        var watch = (await _harness.ServicesAsync()).GetRequiredService<ClockDataWatch>();
        await watch.LookAsync(CancellationToken.None);
        await _harness.WorkAsync();
        var due = await DueAsync(commune, open);
        (await ChangesAsync(commune)).ShouldBeEmpty("the files are those by which it was told");

        await ExecuteAsync(
            $$"""
            UPDATE one_stop.clock_data SET fingerprints = fingerprints || '{"calendars/2026.json": "00", "one-stop/clock-rules.json": "00"}'
            WHERE unit_id = '{{commune.Id}}';
            UPDATE one_stop.dossier SET first_due_at = first_due_at - interval '1 day', due_at = due_at - interval '1 day' WHERE code = '{{open}}'
            """
        );

        (await Task.WhenAll(watch.LookAsync(CancellationToken.None), watch.LookAsync(CancellationToken.None))).Sum().ShouldBe(1);
        await _harness.WorkAsync();

        (await DueAsync(commune, open)).ShouldBe(due);
        (await ChangesAsync(commune))
            .ShouldHaveSingleItem()
            .Document.ShouldBe("bản cập nhật lịch nghỉ năm 2026 (9441/TB-BNV, 12729/VPCP-KGVX, 3383/BNV-CVL); quy tắc tính thời hạn");
        (await watch.LookAsync(CancellationToken.None)).ShouldBe(0);
    }

    /// <summary>Received on Monday 16/03/2026 at 08:00, two working days: Wednesday; with Tuesday off, Thursday.</summary>
    [Fact]
    public async Task Applicant_IsToldOfTheShownDueTimeOnceForEachTimeThatItMoved()
    {
        var commune = await _harness.ACommuneAsync();
        await commune.TellsAsync();
        var code = await commune.AReachableDossierAsync("doi-hen@example.vn");
        var paused = await commune.AReachableDossierAsync("tam-dung@example.vn");
        await commune.MoveAsync(paused, Role.Receptionist, DossierAction.Assign);
        await commune.MoveAsync(paused, Role.Officer, DossierAction.AskSupplement, "Thiếu tờ khai", new DateOnly(2026, 3, 20));
        await _harness.WorkAsync();
        _harness.Clock.Advance(TimeSpan.FromMinutes(1));

        await DayOffAsync(commune, Tuesday, null);
        await _harness.WorkAsync();
        await HearAgainAsync(commune, code);

        (await ToldAsync(commune)).ShouldHaveSingleItem().Body.ShouldContain("từ 08:00 18/03/2026 sang 08:00 19/03/2026");

        await DayOffAsync(commune, Wednesday, null);
        await RemoveAsync(commune, Wednesday);
        await _harness.WorkAsync();
        (await ToldAsync(commune)).Count.ShouldBe(1, "it never moved");

        commune.Clock.Advance(TimeSpan.FromMinutes(1));
        _harness.Clock.Advance(TimeSpan.FromMinutes(1));
        await RemoveAsync(commune, Tuesday);
        await _harness.WorkAsync();
        (await ToldAsync(commune))[^1].Body.ShouldContain("từ 08:00 19/03/2026 sang 08:00 18/03/2026");
        commune.Clock.Advance(TimeSpan.FromMinutes(5));
        await commune.DeliverAsync();
        ground
            .Mail.Mails.Where(mail => mail.To == "doi-hen@example.vn")
            .Select(mail => mail.Body.Contains("đổi thời gian hẹn trả", StringComparison.Ordinal))
            .ShouldBe([false, true, true]);
        ground
            .Mail.Mails.Where(mail => mail.To == "tam-dung@example.vn")
            .ShouldAllBe(mail => !mail.Body.Contains("đổi thời gian", StringComparison.Ordinal));
    }

    /// <summary>The queue of events stood still while the day off came and was taken back.</summary>
    [Fact]
    public async Task Applicant_WhenTheDayIsTakenBackBeforeAnybodyWasTold_IsToldNothing()
    {
        var commune = await _harness.ACommuneAsync();
        await commune.TellsAsync();
        var code = await commune.AReachableDossierAsync("khong-bao@example.vn");
        await _harness.WorkAsync();
        foreach (var (first, after) in new[] { (18, 19), (19, 18) })
        {
            commune.Clock.Advance(TimeSpan.FromMinutes(1));
            await commune.SaveAsync(
                (services, database) =>
                {
                    var dossier = database.Dossiers.Single(one => one.Code == code);
                    var (from, to) = (Shown(first), Shown(after));
                    database.Add(new DossierDueChange(dossier, from, to, Tuesday, null, commune.Clock.GetUtcNow()));
                }
            );
        }

        await HearAgainAsync(commune, code);

        (await ToldAsync(commune)).ShouldBeEmpty();

        static ShownDueTimes Shown(int day) => new(At(day), At(day));
        static DateTimeOffset At(int day) => new DateTimeOffset(2026, 3, day, 8, 0, 0, TimeSpan.FromHours(7)).ToUniversalTime();
    }

    private static async Task HearAgainAsync(Commune commune, string code)
    {
        var id = await commune.InScopeAsync(async services =>
            (await services.GetRequiredService<OneStopDbContext>().Dossiers.SingleAsync(dossier => dossier.Code == code)).Id
        );
        var message = new EventMessage(Guid.CreateVersion7(), commune.Id, commune.Clock.GetUtcNow(), 1);
        var happened = new DossierDueMoved(commune.Id, id, code, null, null, null);
        await commune.InScopeAsync(async services =>
            (await services.GetRequiredService<TellDueMove>().HandleAsync(happened, message, default)).Errors.ShouldBeEmpty()
        );
    }

    private static async Task<List<Delivery>> ToldAsync(Commune commune) =>
        [.. (await commune.DeliveriesAsync()).Where(one => one.Turn == MessageTurn.DueMoved).OrderBy(one => one.Id)];

    private static Task DayOffAsync(Authority unit, DateOnly day, string? document) =>
        AddAsync(unit, new UnitDay(day, false, "Nghỉ lễ", document));

    private static Task AddAsync(Authority unit, UnitDay day) =>
        unit.InScopeAsync(async services =>
            (await services.GetRequiredService<UnitCalendars>().AddDayAsync(unit.Id, day, CancellationToken.None)).Errors.ShouldBeEmpty()
        );

    private static Task RemoveAsync(Authority unit, DateOnly day) =>
        unit.InScopeAsync(async services =>
            (
                await services.GetRequiredService<UnitCalendars>().RemoveDayAsync(unit.Id, day, "ghi nhầm", CancellationToken.None)
            ).Errors.ShouldBeEmpty()
        );

    private Task ExecuteAsync(string sql) =>
        _harness.AsOwnerAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        });

    private static Task<List<DossierDueChange>> ChangesAsync(Commune commune) =>
        commune.InScopeAsync(services =>
            services
                .GetRequiredService<OneStopDbContext>()
                .DueChanges.AsNoTracking()
                .Where(change => change.UnitId == commune.Id)
                .ToListAsync()
        );

    private static Task<DateTimeOffset> DueAsync(Commune commune, string code) =>
        commune.InScopeAsync(async services =>
            (await services.GetRequiredService<OneStopDbContext>().Dossiers.SingleAsync(dossier => dossier.Code == code)).FirstDueAt!.Value
        );
}
