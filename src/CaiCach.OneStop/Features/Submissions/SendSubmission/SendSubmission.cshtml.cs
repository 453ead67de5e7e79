using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Submissions;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Submissions.SendSubmission;

/// <summary>All answers to look at before they are sent; as long as one is missing it leads to that question.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Reads)]
[SubmissionGate(SubmissionAct.Send)]
internal sealed class SendSubmissionModel(SendSubmissionHandler handler, SubmissionDesk desk, IdentityRules identities)
    : SubmissionPageModel(desk)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await FindAsync(isFinished: false, cancellationToken) is { } other ? other
        : Open.FirstOpen(identities) is { } open ? LocalRedirect(SubmissionLinks.Question(ProcedureCode, open.Key))
        : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(isFinished: false, cancellationToken) is { } other)
        {
            return other;
        }

        var sent = await handler.HandleAsync(Open, cancellationToken);
        if (!sent.Failed)
        {
            return LocalRedirect(SubmissionLinks.Done(ProcedureCode));
        }

        // Pressed twice at once: the first one has sent it, and the page to see is the same.
        return await FindAsync(isFinished: false, cancellationToken) is { } done ? done : this.Refuse(sent);
    }
}
