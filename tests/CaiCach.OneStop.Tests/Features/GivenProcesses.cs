using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Features.Processes.ApproveProcess;
using CaiCach.OneStop.Features.Processes.DraftProcess;
using CaiCach.OneStop.Features.Processes.EditProcess;
using CaiCach.OneStop.Features.Processes.EndProcess;
using CaiCach.OneStop.Features.Processes.StaffProcess;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features;

/// <summary>Internal processes of a test, made through the real handlers.</summary>
internal static class GivenProcesses
{
    /// <summary>An extra step that asks, between examining and approving; 7 hours in all, the limit is 16.</summary>
    public static readonly ProcessStep[] Steps =
    [
        new("TN", "Tiếp nhận", ProcessStepKind.Receive, Role.Receptionist, 30),
        new("TD", "Thẩm định", ProcessStepKind.Process, Role.Officer, 180, StepPowers.AskSupplement, ["HOI", "PD"]),
        new("HOI", "Hỏi ý kiến Sở", ProcessStepKind.Consult, Role.Officer, 120, StepPowers.None, Agency: AgencyKind.Unit),
        new("PD", "Phê duyệt", ProcessStepKind.Approve, Role.Leader, 60, StepPowers.None),
        new("TKQ", "Trả kết quả", ProcessStepKind.Return, Role.Receptionist, 30, StepPowers.None),
    ];

    /// <summary>A province with a commune below it and a process that holds from the first day of the test.</summary>
    public static async Task<(Authority Province, Commune Commune, string Procedure, Guid Id)> AProcessAsync()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(below: province);
        var procedure = await commune.AProcedureAsync();
        return (province, commune, procedure, await ApprovedAsync(province, procedure, Steps, new DateOnly(2026, 3, 16)));
    }

    public static async Task<Guid> ApprovedAsync(Authority unit, string procedure, ProcessStep[] steps, DateOnly from)
    {
        var id = await DraftAsync(unit, procedure);
        (await EditAsync(unit, id, steps)).Errors.ShouldBeEmpty();
        (await ApproveAsync(unit, id, from)).Errors.ShouldBeEmpty();
        return id;
    }

    public static Task<Guid> DraftAsync(Authority unit, string procedure) =>
        unit.ActAsync(
            Role.Administrator,
            async services =>
                (
                    await services
                        .GetRequiredService<DraftProcessHandler>()
                        .HandleAsync(new DraftProcessCommand(procedure), CancellationToken.None)
                ).Value
        );

    public static Task<Result> EditAsync(Authority unit, Guid id, ProcessStep[] steps) =>
        WithVersionAsync(
            unit,
            id,
            (services, version) =>
                services
                    .GetRequiredService<EditProcessHandler>()
                    .HandleAsync(new EditProcessCommand(id, version, steps), CancellationToken.None)
        );

    public static Task<Result> ApproveAsync(Authority unit, Guid id, DateOnly from) =>
        WithVersionAsync(
            unit,
            id,
            (services, version) =>
                services
                    .GetRequiredService<ApproveProcessHandler>()
                    .HandleAsync(
                        new ApproveProcessCommand(
                            id,
                            version,
                            new PublicationDecision("12/QĐ-UBND", new DateOnly(2026, 3, 10), "Chủ tịch UBND tỉnh"),
                            from
                        ),
                        CancellationToken.None
                    )
        );

    public static Task<Result> EndAsync(Authority unit, Guid id, DateOnly lastDay) =>
        WithVersionAsync(
            unit,
            id,
            (services, version) =>
                services
                    .GetRequiredService<EndProcessHandler>()
                    .HandleAsync(new EndProcessCommand(id, version, lastDay, "thay thế"), CancellationToken.None)
        );

    public static Task<Result> StaffAsync(Authority unit, Guid id, string step, Guid position) =>
        unit.ActAsync(
            Role.Administrator,
            services =>
                services
                    .GetRequiredService<StaffProcessHandler>()
                    .HandleAsync(
                        new StaffProcessCommand(id, new Dictionary<string, Guid?>(StringComparer.Ordinal) { [step] = position }),
                        CancellationToken.None
                    )
        );

    private static async Task<Result> WithVersionAsync(Authority unit, Guid id, Func<IServiceProvider, uint, Task<Result>> work)
    {
        var version = await unit.InScopeAsync(async services =>
            (await services.GetRequiredService<OneStopDbContext>().Processes.AsNoTracking().SingleAsync(one => one.Id == id)).Version
        );
        return await unit.ActAsync(Role.Administrator, services => work(services, version));
    }
}
