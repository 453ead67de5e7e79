using CaiCach.Foundation.Time;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Submissions;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Submissions.StartSubmission;

/// <summary>Where a submission begins, or goes on: to which unit, and whether it is sent or only prepared.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Reads)]
[SubmissionGate(SubmissionAct.Start)]
internal sealed class StartSubmissionModel(
    StartSubmissionHandler handler,
    SubmissionDesk desk,
    SubmissionSettings settings,
    OneStopDbContext database,
    IUnitDirectory units,
    TimeProvider clock
) : SubmissionPageModel(desk)
{
    /// <summary>To which unit it goes.</summary>
    [BindProperty]
    public string? UnitCode { get; set; }

    [BindProperty]
    public SubmissionWay Way { get; set; }

    public ProcedureInForce Chosen { get; private set; } = null!;

    /// <summary>The draft of this browser; null for none.</summary>
    public OpenSubmission? Draft { get; private set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    /// <summary>Whether it may be sent from here.</summary>
    public bool MayBeOnline => Submission.MayBeOnline(Chosen.Version.Content);

    public int DraftDays => settings.DraftDays.Value;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "donVi")] string? unitCode, CancellationToken cancellationToken)
    {
        UnitCode = unitCode;
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Way = MayBeOnline ? SubmissionWay.Online : SubmissionWay.Prepared;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var command = new StartSubmissionCommand(Chosen, UnitCode, Way, Draft);
        var begun = await handler.HandleAsync(command, cancellationToken);
        if (begun.Failed)
        {
            return this.Refuse(begun);
        }

        SubmissionCookie.Write(HttpContext, ProcedureCode, begun.Value, TimeSpan.FromDays(settings.DraftDays.Value));
        return LocalRedirect(SubmissionLinks.Check(ProcedureCode));
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellationToken)
    {
        if (await OfBrowserAsync(cancellationToken) is { Submission.IsDraft: true } open)
        {
            var ended = await handler.EndAsync(open, cancellationToken);
            if (ended.Failed)
            {
                return await LoadAsync(cancellationToken) ? this.Refuse(ended) : NotFound();
            }
        }

        SubmissionCookie.Forget(HttpContext, ProcedureCode);
        return LocalRedirect(SubmissionLinks.Start(ProcedureCode));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (ProcedureCode.Length > ProcedureLimits.CodeMaxLength)
        {
            return false;
        }

        Draft = await OfBrowserAsync(cancellationToken);
        var today = VietnamTime.Today(clock);
        if (await database.FindOfferedAsync(ProcedureCode.ToUpperInvariant(), today, cancellationToken) is not { } found)
        {
            return false;
        }

        Chosen = found;
        Units =
        [
            .. (await units.CommunesAsync(today, cancellationToken)).Select(unit => new SelectListItem(
                unit.IsPractice ? $"{unit.Name} (đơn vị thực hành)" : unit.Name,
                unit.Code
            )),
        ];
        return true;
    }
}
