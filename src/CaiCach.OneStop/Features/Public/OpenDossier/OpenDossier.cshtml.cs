using CaiCach.Foundation.Attachments;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Submissions;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Public.OpenDossier;

/// <summary>
/// More of a dossier for whoever knows the last four digits of an applicant's identity number. The digits are posted and stand in no address; the
/// browser then holds a pass for half an hour.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class OpenDossierModel(
    OpenDossierQuery query,
    ApplicantProofs proofs,
    ApplicantPasses passes,
    ApplicantForms forms,
    PersonalDataReadings readings,
    PublicSites sites,
    IAttachmentStore store
) : PageModel
{
    private const string Cookie = "cc-nguoi-nop";

    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Code { get; set; }

    [BindProperty]
    public string? Digits { get; set; }

    /// <summary>What the applicant sees; null to whoever has not shown to be it.</summary>
    public ApplicantView? View { get; private set; }

    /// <summary>The result's signatures; null where it has none.</summary>
    public CheckedFileView? Signed { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } dossier)
        {
            return NotFound();
        }

        View = IsOpen(dossier) ? await query.ReadAsync(dossier, cancellationToken) : null;
        Signed = View is null ? null : await query.CheckAsync(View, cancellationToken);
        return Page();
    }

    /// <summary>Shows to be the applicant.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } dossier)
        {
            return NotFound();
        }

        var tried = await proofs.TryAsync(dossier, Digits, cancellationToken);
        if (!tried.Failed)
        {
            tried = await readings.RecordAsync(dossier, ApplicantOf(dossier), cancellationToken);
        }

        if (tried.Failed)
        {
            (Digits, _) = (null, ModelState.Remove(nameof(Digits)));
            return this.Refuse(tried);
        }

        Response.Cookies.Append(
            Cookie,
            passes.Write(dossier.Id),
            new CookieOptions
            {
                HttpOnly = true,
                Secure = Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                Path = OneStopLinks.OpenDossier,
                MaxAge = ApplicantPasses.Lasts,
                IsEssential = true,
            }
        );
        return LocalRedirect(OneStopLinks.OpenDossierOf(dossier.Code));
    }

    /// <summary>One of the forms, as .docx; it shows what identifies the applicant, so that it was fetched is on record.</summary>
    public async Task<IActionResult> OnGetFormAsync(string? mau, Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } dossier || !IsOpen(dossier))
        {
            return NotFound();
        }

        var view = await query.ReadAsync(dossier, cancellationToken);
        var site = await sites.OfAsync(dossier.UnitId, Request, cancellationToken);
        if (await forms.WriteAsync(view, mau ?? "", id, site, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        var recorded = await readings.RecordAsync(dossier, ApplicantOf(dossier), cancellationToken);
        return recorded.Failed ? this.Refuse(recorded) : File(file, AttachmentType.Docx.MediaType, $"mau-{mau}-{dossier.Code}.docx");
    }

    /// <summary>The result.</summary>
    public async Task<IActionResult> OnGetResultAsync(CancellationToken cancellationToken)
    {
        if (
            await FindAsync(cancellationToken) is not { } dossier
            || !IsOpen(dossier)
            || (await query.ReadAsync(dossier, cancellationToken)).Result is not { } file
        )
        {
            return NotFound();
        }

        var recorded = await readings.RecordAsync(dossier, ApplicantOf(dossier), cancellationToken);
        if (recorded.Failed)
        {
            return this.Refuse(recorded);
        }

        var content = await store.OpenReadAsync(AttachmentHash.Parse(file.Sha256), cancellationToken);
        return content is null ? StatusCode(StatusCodes.Status410Gone) : File(content, file.ContentType, file.FileName);
    }

    /// <summary>Closes it again, on a telephone that is not one's own.</summary>
    public IActionResult OnPostClose()
    {
        Response.Cookies.Delete(Cookie, new CookieOptions { Path = OneStopLinks.OpenDossier });
        return LocalRedirect(string.IsNullOrEmpty(Code) ? OneStopLinks.LookUp : OneStopLinks.LookUpOf(Code));
    }

    private Task<Dossier?> FindAsync(CancellationToken cancellationToken) =>
        query.FindAsync(Code?.Trim().ToUpperInvariant() ?? "", cancellationToken);

    private bool IsOpen(Dossier dossier) => passes.Opens(Request.Cookies[Cookie], dossier.Id);

    private static DossierActor ApplicantOf(Dossier dossier) => new(null, SubmissionNames.Applicant.Name, dossier.CompetentUnitId);
}
