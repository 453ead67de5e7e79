using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.OneStop.Features.Queue.CallNumbers;

/// <summary>The desk: calls numbers to a counter.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
internal sealed class CallNumbersModel(
    CallNumbersQuery query,
    CallNextHandler callNext,
    MoveTicketHandler moveTicket,
    QueueTickets tickets,
    IUnitDirectory units,
    QueueRules rules,
    CurrentUser user
) : PageModel
{
    public const string GivenNotice = "queue-given";

    [BindProperty(SupportsGet = true, Name = OneStopLinks.CounterName)]
    public int? Counter { get; set; }

    [BindProperty]
    public Guid Ticket { get; set; }

    [BindProperty]
    public QueueAction Action { get; set; }

    [BindProperty]
    public Guid Line { get; set; }

    [BindProperty]
    public string? Priority { get; set; }

    public CallNumbersView View { get; private set; } = null!;

    public UnitInfo Unit { get; private set; } = null!;

    /// <summary>So often a number is called before it counts as absent.</summary>
    public int CallsBeforeAbsent => rules.CallsBeforeAbsent.Value;

    public bool MaySet => user.MaySetQueue();

    public IEnumerable<SelectListItem> Lines => View.Lines.Select(line => new SelectListItem(line.Name, line.Id.ToString()));

    public IEnumerable<SelectListItem> Priorities => rules.Priorities.Select(one => new SelectListItem(one.Name, one.Code));

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>Who waits, asked for again while the page is open.</summary>
    public async Task<IActionResult> OnGetWaitingAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return View.Counter is null ? NotFound() : Partial("Queue/CallNumbers/_Waiting", View);
    }

    /// <summary>Calls the next number.</summary>
    [AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
    public async Task<IActionResult> OnPostNextAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await callNext.HandleAsync(new CallNextCommand(user.UnitId, Counter ?? 0), cancellationToken), cancellationToken);

    /// <summary>Does something with a number.</summary>
    [AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await MoveAsync(cancellationToken), cancellationToken);

    /// <summary>Ends the turn and calls the next number, if anybody waits.</summary>
    [AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
    public async Task<IActionResult> OnPostServeAndNextAsync(CancellationToken cancellationToken)
    {
        Action = QueueAction.Serve;
        var moved = await MoveAsync(cancellationToken);
        return await AnswerAsync(
            moved.Failed ? moved : await callNext.HandleAsync(new CallNextCommand(user.UnitId, Counter ?? 0), cancellationToken),
            cancellationToken
        );
    }

    /// <summary>Gives a number at the desk to somebody who cannot use the kiosk.</summary>
    [AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
    public async Task<IActionResult> OnPostGiveAsync(CancellationToken cancellationToken)
    {
        if (!user.MayCallNumbers())
        {
            return this.Refuse(QueueErrors.NotYourUnit);
        }

        var taken = await tickets.TakeAsync(user.UnitId, Line, Priority, QueueChannel.Desk, cancellationToken);
        if (!taken.Failed)
        {
            TempData[GivenNotice] = taken.Value.Label;
        }

        return await AnswerAsync(taken, cancellationToken);
    }

    private Task<Result> MoveAsync(CancellationToken cancellationToken) =>
        moveTicket.HandleAsync(new MoveTicketCommand(user.UnitId, Ticket, Action, Counter ?? 0), cancellationToken);

    private async Task<IActionResult> AnswerAsync(Result result, CancellationToken cancellationToken)
    {
        if (!result.Failed)
        {
            return LocalRedirect(Counter is { } counter ? OneStopLinks.QueueAt(counter) : OneStopLinks.Queue);
        }

        await LoadAsync(cancellationToken);
        return this.Refuse(result);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Unit = (await units.FindAsync(user.UnitId, cancellationToken))!;
        View = await query.ReadAsync(user.UnitId, Counter, cancellationToken);
    }
}
