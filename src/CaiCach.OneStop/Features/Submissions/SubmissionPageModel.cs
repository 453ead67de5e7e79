using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Submissions;

/// <summary>A page of a submission: the procedure stands in the address, the submission behind the key of the browser.</summary>
internal abstract class SubmissionPageModel(SubmissionDesk desk) : PageModel
{
    /// <summary>The procedure, as the address has it.</summary>
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string ProcedureCode { get; set; } = "";

    /// <summary>The submission, where the page has one.</summary>
    public OpenSubmission Open { get; private set; } = null!;

    /// <summary>Finds the submission; where there is none to go on with, the page to go to instead.</summary>
    /// <param name="isFinished">Whether the page is about one that was sent.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    protected async Task<IActionResult?> FindAsync(bool isFinished, CancellationToken cancellationToken)
    {
        if (ProcedureCode.Length > ProcedureLimits.CodeMaxLength)
        {
            return NotFound();
        }

        if (await OfBrowserAsync(cancellationToken) is not { } open)
        {
            return LocalRedirect(SubmissionLinks.Start(ProcedureCode));
        }

        Open = open;
        return open.Submission.IsDraft != isFinished ? null : NextOf(open);
    }

    /// <summary>The submission of this browser; null for none.</summary>
    protected Task<OpenSubmission?> OfBrowserAsync(CancellationToken cancellationToken) =>
        desk.OfBrowserAsync(SubmissionCookie.Read(Request), ProcedureCode.ToUpperInvariant(), cancellationToken);

    private LocalRedirectResult NextOf(OpenSubmission open) =>
        LocalRedirect(open.Submission.IsDraft ? SubmissionLinks.Check(ProcedureCode) : SubmissionLinks.Done(ProcedureCode));
}
