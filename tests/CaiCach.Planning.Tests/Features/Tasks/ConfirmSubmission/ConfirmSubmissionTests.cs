using System.Globalization;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Features.Tasks.ConfirmSubmission;
using CaiCach.Planning.Features.Tasks.ReportProgress;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Tests.Features.Tasks.ConfirmSubmission;

public sealed class ConfirmSubmissionTests
{
    [Theory]
    [InlineData("2026-04-30", "hoàn thành đúng hạn")]
    [InlineData("2026-05-01", "hoàn thành trễ hạn")]
    public async Task Accept_WhenConfirmedLater_CountsTheDayOfSubmission(string submittedOn, string status)
    {
        var commune = await Given.ACommuneAsync();
        var (_, taskId) = await commune.APlanInForceAsync();
        commune.Clock.MoveTo(new DateOnly(2026, 5, 20));
        await SubmitAsync(commune, taskId, DateOnly.Parse(submittedOn, CultureInfo.InvariantCulture));
        var leader = await commune.SignInAsync(Role.Leader);
        var form = await leader.GetAsync($"/ke-hoach/nhiem-vu/{taskId}/xac-nhan");

        (await form.PostFormAsync("button[formaction*='Accept']")).ShouldBeAt("/");

        (await leader.GetAsync($"/ke-hoach/nhiem-vu/{taskId}")).ShouldSay(status);
    }

    /// <summary>What was handed in before the plan closed is judged by its day, whenever the leader gets to it.</summary>
    [Fact]
    public async Task Accept_WhenThePlanWasClosedMeanwhile_StillFinishesTheTaskOnTime()
    {
        var commune = await Given.ACommuneAsync();
        var (planId, taskId) = await commune.APlanInForceAsync();
        await SubmitAsync(commune, taskId, commune.Clock.Today);
        var leader = await commune.SignInAsync(Role.Leader);
        await (await leader.GetAsync($"/ke-hoach/{planId}/ket-thuc")).PostFormAsync(("Reason", "Hết năm"));

        (await leader.GetAsync("/")).Find("#cho-xac-nhan").TextContent.ShouldContain("Rà soát thủ tục");
        (await AnswerAsync(commune, taskId, isAccepted: true, reason: null)).ShouldBeEmpty();

        (await leader.GetAsync($"/ke-hoach/{planId}?trangThai=DoneOnTime")).ShouldSay("Rà soát thủ tục hành chính nội bộ");
    }

    /// <summary>Judged by the day submitted, later confirmed: the waiting makes nothing late, on no page.</summary>
    [Fact]
    public async Task Pages_WhenHandedInInTimeAndNotConfirmedYet_CallItNowhereLate()
    {
        var commune = await Given.ACommuneAsync();
        var (planId, taskId) = await commune.APlanInForceAsync();
        await SubmitAsync(commune, taskId, commune.Clock.Today);
        commune.Clock.MoveTo(new DateOnly(2026, 5, 20));
        var officer = await commune.SignInAsync(commune.OfficerOf(commune.Departments.Office));
        var leader = await commune.SignInAsync(Role.Leader);

        foreach (var user in new[] { officer, leader })
        {
            (await user.GetAsync("/")).Find("#can-lam").TextContent.ShouldNotContain("trễ");
            (await user.GetAsync("/")).Find("a[href='#can-lam'] b").TextContent.ShouldBe("0");
            (await user.GetAsync($"/ke-hoach/nhiem-vu/{taskId}")).ShouldSay("chưa xong, trong hạn").ShouldNotSay("ngày làm việc");
            (await user.GetAsync($"/ke-hoach/{planId}?trangThai=OpenLate")).ShouldSay("Không có nhiệm vụ nào như đã lọc");
            (await user.GetAsync($"/ke-hoach/{planId}/bang-viec"))
                .Find("section[aria-label='Chưa hoàn thành, trễ hạn']")
                .TextContent.ShouldNotContain("Rà soát");
        }
    }

    [Fact]
    public async Task Return_WhenNoReasonIsGiven_AsksForItAndKeepsTheSubmission()
    {
        var commune = await Given.ACommuneAsync();
        var (_, taskId) = await commune.APlanInForceAsync();
        await SubmitAsync(commune, taskId, commune.Clock.Today);

        var refused = await AnswerAsync(commune, taskId, isAccepted: false, reason: " ");
        var returned = await AnswerAsync(commune, taskId, isAccepted: false, reason: "Thiếu phụ lục");

        refused.ShouldBe(["planning.task.return_needs_reason"]);
        returned.ShouldBeEmpty();
        var officer = await commune.SignInAsync(commune.OfficerOf(commune.Departments.Office));
        (await officer.GetAsync($"/ke-hoach/nhiem-vu/{taskId}")).ShouldSay("trả lại").ShouldSay("Thiếu phụ lục");
    }

    [Fact]
    public async Task Accept_WhenNothingWaits_IsAConflict()
    {
        var commune = await Given.ACommuneAsync();
        var (_, taskId) = await commune.APlanInForceAsync();

        (await AnswerAsync(commune, taskId, isAccepted: true, reason: null)).ShouldBe(["planning.task.nothing_to_confirm"]);
    }

    private static Task<IReadOnlyList<string>> AnswerAsync(Commune commune, Guid taskId, bool isAccepted, string? reason) =>
        commune.ActAsync(
            Role.Leader,
            async services =>
            {
                var version = await TaskOf(services, taskId).Select(task => task.Version).SingleAsync();
                var result = await services
                    .GetRequiredService<ConfirmSubmissionHandler>()
                    .HandleAsync(new ConfirmSubmissionCommand(taskId, version, isAccepted, reason), CancellationToken.None);
                return (IReadOnlyList<string>)[.. result.Errors.Select(error => error.Code)];
            }
        );

    private static Task<bool> SubmitAsync(Commune commune, Guid taskId, DateOnly day) =>
        commune.ActAsync(
            commune.OfficerOf(commune.Departments.Office),
            async services =>
            {
                var task = await TaskOf(services, taskId).Include(candidate => candidate.Milestones).SingleAsync();
                var result = await services
                    .GetRequiredService<ReportProgressHandler>()
                    .HandleAsync(
                        new ReportProgressCommand
                        {
                            TaskId = taskId,
                            Version = task.Version,
                            PercentComplete = 100,
                            Words = "Đã xong",
                            OccurredOn = day,
                            MilestoneId = task.Milestones[0].Id,
                            DocumentNumbers = ["45/BC-UBND"],
                        },
                        CancellationToken.None
                    );
                result.Errors.ShouldBeEmpty();
                return true;
            }
        );

    private static IQueryable<PlanTask> TaskOf(IServiceProvider services, Guid taskId) =>
        services.GetRequiredService<PlanningDbContext>().Tasks.AsNoTracking().Where(task => task.Id == taskId);
}
