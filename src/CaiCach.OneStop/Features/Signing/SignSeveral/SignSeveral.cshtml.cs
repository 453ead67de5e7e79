using System.ComponentModel.DataAnnotations;
using CaiCach.Documents.Signatures;
using CaiCach.Foundation.Units;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Signing.SignSeveral;

/// <summary>The leader's tray: results that wait for a digital signature, several signed with one certificate.</summary>
[AllowRoles(Role.Leader)]
[RequestSizeLimit(4 * SignatureLimits.CertificateFileMaxBytes)]
[ResponseCache(NoStore = true)]
internal sealed class SignSeveralModel(SignSeveralQuery query, SignSeveralHandler handler, TimeProvider clock) : PageModel
{
    public const string SignedNotice = "results-signed";

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public IFormFile? Certificate { get; set; }

    [BindProperty]
    [MaxLength(200, ErrorMessage = "Mật khẩu dài quá 200 ký tự.")]
    public string? Password { get; set; }

    public SignableView View { get; private set; } = null!;

    /// <summary>What became of those that were chosen; null before.</summary>
    public IReadOnlyList<SignedOne>? Outcome { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    [AllowRoles(Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = ModelState.IsValid
            ? await handler.HandleAsync(
                new SignSeveralCommand(ChosenRow.Read(Chosen), await CertificateFile.ReadAsync(Certificate, cancellationToken), Password),
                cancellationToken
            )
            : null;
        if (result is { Failed: false } && result.Value.All(one => one.Why is null))
        {
            this.Announce(SignedNotice);
            return LocalRedirect(OneStopLinks.SignSeveral);
        }

        await LoadAsync(cancellationToken);
        Outcome = result is { Failed: false } ? result.Value : null;
        return result is { Failed: true } ? this.Refuse(result) : Page();
    }

    /// <summary>How a row stands to its due time.</summary>
    public DueTime DueOf(SignableRow row) =>
        DueTime.Of(row.Dossier.Stage, row.Dossier.FirstDueAt, row.Dossier.EndedAt, View.Calendar, clock.GetUtcNow());

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        View = await query.ReadAsync(PageNumber, cancellationToken);
    }
}
