using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Features.Dossiers.MoveDossier;
using CaiCach.OneStop.Features.Procedures.EditVersion;
using CaiCach.OneStop.Features.Processes.ApproveProcess;
using CaiCach.OneStop.Features.Processes.DraftProcess;
using CaiCach.OneStop.Features.Processes.EditProcess;
using CaiCach.OneStop.Features.Processes.EndProcess;
using CaiCach.OneStop.Features.Processes.StaffProcess;
using CaiCach.Organisation.Contracts;
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

    /// <summary>The same in three hours and a half.</summary>
    public static readonly ProcessStep[] Short = [.. Steps.Select(step => step with { AllottedMinutes = step.AllottedMinutes / 2 })];

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

    /// <summary>A later version whose limit is so many working days; four hours for none.</summary>
    public static Task<bool> AVersionAsync(Authority keeper, string procedure, DateOnly from, int days) =>
        keeper.ActAsync(
            Role.Administrator,
            async services =>
            {
                var database = services.GetRequiredService<OneStopDbContext>();
                var last = await database
                    .Versions.AsNoTracking()
                    .Where(one => database.Procedures.Any(found => found.Id == one.ProcedureId && found.Code == procedure))
                    .OrderByDescending(one => one.EffectiveFrom)
                    .FirstAsync();
                var limit = days > 0 ? new TimeLimit(days, TimeLimitUnit.WorkingDays) : new TimeLimit(4, TimeLimitUnit.WorkingHours);
                var content = last.Content with { Limit = limit };
                var saved = await services
                    .GetRequiredService<SaveVersionHandler>()
                    .HandleAsync(new SaveVersionCommand(procedure, null, 0, from, null, content), CancellationToken.None);
                saved.Errors.ShouldBeEmpty();
                return true;
            }
        );

    public static Task<Guid> PositionAsync(Commune commune, TestPerson person) =>
        commune.InScopeAsync(async services =>
            (await services.GetRequiredService<IPeopleDirectory>().PositionsAsync(commune.Id, commune.Clock.Today, CancellationToken.None))
                .First(position => position.HolderId == person.Id)
                .Id
        );

    public static Task<Result<MovedDossier>> MoveAsync(
        Commune commune,
        TestPerson person,
        string code,
        DossierAction action,
        Guid? officerId = null
    ) =>
        commune.ActAsync(
            person,
            services =>
                services
                    .GetRequiredService<MoveDossierHandler>()
                    .HandleAsync(
                        new MoveDossierCommand
                        {
                            Code = code,
                            Action = action,
                            OfficerId = officerId,
                            Note = "lý do",
                        },
                        CancellationToken.None
                    )
        );

    public static Task<Dossier> ReadAsync(Commune commune, string code) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Dossiers.AsNoTracking().SingleAsync(dossier => dossier.Code == code)
        );
}
