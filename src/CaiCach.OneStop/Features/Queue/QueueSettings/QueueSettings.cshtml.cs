using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Queue.QueueSettings;

/// <summary>What a unit has set up.</summary>
internal sealed record QueueSettingsView(IReadOnlyList<QueueLine> Lines, IReadOnlyList<QueueCounter> Counters);

/// <summary>Lines, counters and booking of a unit.</summary>
[AllowRoles(Role.Receptionist, Role.Leader, Role.Administrator)]
internal sealed class QueueSettingsModel(
    OneStopDbContext database,
    StartQueueHandler start,
    SaveQueueSettingHandler save,
    IUnitDirectory units,
    QueueRules rules,
    CurrentUser user
) : PageModel
{
    [BindProperty]
    public bool IsBookingOpen { get; set; }

    [BindProperty]
    public int SlotCapacity { get; set; } = QueueLimits.SlotCapacityUsual;

    [BindProperty]
    public uint? Version { get; set; }

    public QueueSettingsView View { get; private set; } = null!;

    public UnitInfo Unit { get; private set; } = null!;

    public IEnumerable<string> Proposed => rules.Lines.Select(line => line.Name);

    public string Served(QueueCounter counter) =>
        counter.LineIds.Length == 0
            ? "Mọi việc"
            : string.Join(", ", View.Lines.Where(line => counter.LineIds.Contains(line.Id)).Select(line => line.Name));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var setting = await database
            .QueueSettings.AsNoTracking()
            .SingleOrDefaultAsync(setting => setting.UnitId == user.UnitId, cancellationToken);
        if (setting is not null)
        {
            (IsBookingOpen, SlotCapacity, Version) = (setting.IsBookingOpen, setting.SlotCapacity, setting.Version);
        }
    }

    [AllowRoles(Role.Receptionist, Role.Leader, Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ModelState.IsValid
            ? await AnswerAsync(
                await save.HandleAsync(new SaveQueueSettingCommand(user.UnitId, IsBookingOpen, SlotCapacity, Version), cancellationToken),
                cancellationToken
            )
            : await ShowAsync(cancellationToken);

    /// <summary>Starts with what units usually have.</summary>
    [AllowRoles(Role.Receptionist, Role.Leader, Role.Administrator)]
    public async Task<IActionResult> OnPostStartAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return await AnswerAsync(await start.HandleAsync(user.UnitId, cancellationToken), cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(Result result, CancellationToken cancellationToken)
    {
        if (result.Failed)
        {
            await LoadAsync(cancellationToken);
            return this.Refuse(result);
        }

        this.Announce("saved");
        return LocalRedirect(OneStopLinks.QueueSettings);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var unitId = user.UnitId;
        Unit = (await units.FindAsync(unitId, cancellationToken))!;
        View = new QueueSettingsView(
            await database
                .QueueLines.AsNoTracking()
                .Where(line => line.UnitId == unitId)
                .OrderBy(line => line.Letter)
                .Take(QueueLimits.KeptMaxCount)
                .ToListAsync(cancellationToken),
            await database
                .QueueCounters.AsNoTracking()
                .Where(counter => counter.UnitId == unitId)
                .OrderBy(counter => counter.Number)
                .Take(QueueLimits.KeptMaxCount)
                .ToListAsync(cancellationToken)
        );
    }
}
