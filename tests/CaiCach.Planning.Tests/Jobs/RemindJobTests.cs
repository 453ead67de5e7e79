using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Tests.Features;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Planning.Tests.Jobs;

[Collection(SharedQueue.Name)]
public sealed class RemindJobTests
{
    [Fact]
    public async Task Run_WhenATaskIsLate_ThenTellsTheLeadAndTheLeaderOnce()
    {
        var commune = await Given.ACommuneAsync();
        await Tests.Plans.InForceAsync(commune, commune.Departments.Economy, commune.Clock.Today.AddDays(-2), "Việc trễ");

        await commune.RemindAsync(commune.Clock.Today);
        await commune.RemindAsync(commune.Clock.Today.AddDays(1));

        var notices = await NoticesAsync(commune);
        notices.ShouldAllBe(notice => notice.Kind == ReminderKind.Late);
        notices
            .Select(notice => notice.PersonId)
            .Order()
            .ShouldBe(
                commune
                    .People.Where(person => person.DepartmentId == commune.Departments.Economy || person.Role == Role.Leader)
                    .Select(person => person.Id)
                    .Distinct()
                    .Order()
            );
        var officer = await commune.SignInAsync(commune.OfficerOf(commune.Departments.Economy));
        (await officer.GetAsync("/thong-bao")).ShouldSay("Quá hạn từ").ShouldSay("Việc trễ");
    }

    [Fact]
    public async Task Run_WhileNobodyLeadsWhatWasGivenFromAbove_ThenTellsTheCoordinatorsEveryThirdWorkingDay()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(province);
        var today = commune.Clock.Today; // Monday 16/03/2026; due on Tuesday 30/06
        await province.GiveAsync(await province.ATaskToGiveAsync(), commune);
        var coordinator = commune.The(Role.Coordinator).Id;

        var atOnce = await NoticesAsync(commune);
        atOnce.ShouldAllBe(notice => notice.Kind == ReminderKind.NoLead && notice.ToldOn == today);
        atOnce.Select(notice => notice.PersonId).Order().ShouldBe(new[] { coordinator, commune.The(Role.Leader).Id }.Order());
        foreach (var days in new[] { 0, 1, 2, 3, 3, 4, 8 })
        {
            await commune.RemindAsync(today.AddDays(days));
        }

        var told = (await NoticesAsync(commune)).Where(notice => notice.PersonId == coordinator).Select(notice => notice.ToldOn);
        told.Order().ShouldBe([today, today.AddDays(3), today.AddDays(8)]);
        (await (await commune.SignInAsync(Role.Coordinator)).GetAsync("/thong-bao")).ShouldSay("Cấp trên giao, chưa có đơn vị chủ trì");

        // The deadline comes near and passes: without a lead it is the coordinator who hears of it.
        await commune.RemindAsync(new DateOnly(2026, 6, 29));
        (await NoticesAsync(commune))
            .Where(notice => notice.Kind == ReminderKind.OneDay)
            .Select(notice => notice.PersonId)
            .ShouldBe([coordinator]);
    }

    /// <summary>A unit whose only open work is undated and without a lead is reminded too.</summary>
    [Fact]
    public async Task UnitsToRemind_WhenOnlyATaskWithoutLeadIsOpen_ThenNamesTheUnitUntilItHasOne()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(province);
        await province.GiveAsync(await province.ATaskToGiveAsync(), commune);
        await (await Harness.CurrentAsync()).AsOwnerAsync(async connection =>
        {
            (await ExecuteAsync(connection, $"UPDATE planning.plan_task SET open_due_on = NULL WHERE unit_id = '{commune.Id}'")).ShouldBe(
                1
            );
            (await IsAskedAsync(connection, commune)).ShouldBeTrue();
            await ExecuteAsync(connection, $"UPDATE planning.plan_task SET lead_unit_id = unit_id WHERE unit_id = '{commune.Id}'");
            (await IsAskedAsync(connection, commune)).ShouldBeFalse();
        });
    }

    private static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<bool> IsAskedAsync(NpgsqlConnection connection, Commune commune)
    {
        await using var command = new NpgsqlCommand("SELECT $1 IN (SELECT planning.units_to_remind('2026-03-16'))", connection)
        {
            Parameters = { new() { Value = commune.Id } },
        };
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private static Task<List<Notice>> NoticesAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<PlanningDbContext>().Notices.ToListAsync());
}
