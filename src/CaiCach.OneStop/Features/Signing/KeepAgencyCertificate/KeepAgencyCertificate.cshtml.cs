using System.ComponentModel.DataAnnotations;
using CaiCach.Documents.Signatures;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Signing;
using CaiCach.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Signing.KeepAgencyCertificate;

/// <summary>The certificate by which the unit signs as an agency.</summary>
[AllowRoles(Role.Administrator)]
[RequestSizeLimit(4 * SignatureLimits.CertificateFileMaxBytes)]
[ResponseCache(NoStore = true)]
internal sealed class KeepAgencyCertificateModel(KeepAgencyCertificateHandler handler, OneStopDbContext database, CurrentUser user)
    : PageModel
{
    public const string SavedNotice = "agency-certificate-saved";

    [BindProperty]
    public IFormFile? Certificate { get; set; }

    [BindProperty]
    [MaxLength(200, ErrorMessage = "Mật khẩu dài quá 200 ký tự.")]
    public string? Password { get; set; }

    /// <summary>The one that is kept; null for none.</summary>
    public AgencyCertificate? Kept { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return ModelState.IsValid
            ? Answer(
                await handler.HandleAsync(await CertificateFile.ReadAsync(Certificate, cancellationToken), Password, cancellationToken)
            )
            : Page();
    }

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Answer(await handler.RemoveAsync(cancellationToken));
    }

    private IActionResult Answer(Result result)
    {
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        this.Announce(SavedNotice);
        return LocalRedirect(OneStopLinks.AgencyCertificate);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var unitId = user.UnitId;
        Kept = await database.AgencyCertificates.AsNoTracking().SingleOrDefaultAsync(one => one.UnitId == unitId, cancellationToken);
    }
}
