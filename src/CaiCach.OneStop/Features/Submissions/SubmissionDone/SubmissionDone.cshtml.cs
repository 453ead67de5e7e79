using CaiCach.Foundation.Time;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.OneStop.Domain.Submissions;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Submissions.SubmissionDone;

/// <summary>The end: the code, its picture, and by when the desk will have looked at it.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Reads)]
internal sealed class SubmissionDoneModel(
    SubmissionDesk desk,
    UnitCalendars calendars,
    ClockRulesCatalogue rules,
    IUnitDirectory units,
    PublicSites sites,
    DeskPlaces desks
) : SubmissionPageModel(desk)
{
    public string UnitName { get; private set; } = "";

    /// <summary>Where the desk is; null where the unit has not said.</summary>
    public DeskPlace? Desk { get; private set; }

    /// <summary>By when it is accepted, sent back or refused; null for what is only prepared.</summary>
    public DateTimeOffset? CheckedBy { get; private set; }

    /// <summary>The QR code as PNG: the address of the look-up, or the code for the desk's scanner.</summary>
    public string Picture { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(isFinished: true, cancellationToken) is { } other)
        {
            return other;
        }

        var submission = Open.Submission;
        UnitName = (await units.FindAsync(submission.UnitId, cancellationToken))?.Name ?? "";
        Desk = await desks.FindAsync(submission.UnitId, cancellationToken);
        var sentAt = submission.FinishedAt!.Value;
        if (submission.Way == SubmissionWay.Online)
        {
            var calendar = await calendars.OfAsync(submission.UnitId, cancellationToken);
            CheckedBy = ReceptionClock.NoticeBy(rules.On(VietnamTime.DayOf(sentAt)), calendar, sentAt);
        }

        var content =
            submission.Way == SubmissionWay.Online
                ? new Uri(
                    await sites.OfAsync(submission.UnitId, Request, cancellationToken),
                    OneStopLinks.LookUpOf(submission.Code!)
                ).AbsoluteUri
                : submission.Code!;
        Picture = Convert.ToBase64String(LookUpQr.PngOf(content));
        return Page();
    }
}
