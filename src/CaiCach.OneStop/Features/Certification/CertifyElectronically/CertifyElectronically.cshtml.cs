using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.OneStop.Features.Certification.CertifyElectronically;

/// <summary>Electronic certified copies: taken in here, and those that wait for the signed file.</summary>
[AllowRoles(Role.Receptionist)]
[RequestSizeLimit(DossierLimits.FileMaxBytes * 2)]
internal sealed class CertifyElectronicallyModel(
    BookElectronicCopyHandler handler,
    ElectronicCopiesQuery query,
    CertificationSigners signers,
    Idempotency idempotency,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    /// <summary>This form's own key: however often it is sent, it is done once.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.NameMaxLength, ErrorMessage = "Họ tên dài quá 200 ký tự.")]
    public string? RequesterName { get; set; }

    [BindProperty]
    [MaxLength(30, ErrorMessage = "Số giấy tờ dài quá 30 ký tự.")]
    public string? Identity { get; set; }

    [BindProperty]
    public string? PaperName { get; set; }

    [BindProperty]
    public int Pages { get; set; } = 1;

    [BindProperty]
    public Guid SignerId { get; set; }

    [BindProperty]
    public IFormFile? Scan { get; set; }

    [BindProperty]
    public bool IsCompared { get; set; }

    [BindProperty(SupportsGet = true, Name = QueryLinks.PageName)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<SelectListItem> Signers { get; private set; } = [];

    public IReadOnlyList<WaitingCopy> Waiting { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Key = Guid.CreateVersion7(clock.GetUtcNow());
        await LoadAsync(cancellationToken);
    }

    [AllowRoles(Role.Receptionist)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var request = new CertificationRequest
        {
            Kind = CertificationKind.ElectronicCopy,
            RequesterName = RequesterName ?? "",
            Identity = Identity,
            Papers = [new CertificationPaper(PaperName ?? "", Pages, 1)],
            SignerId = SignerId,
            ReturnWay = ReturnWay.Online,
        };
        await using var scan = Scan?.OpenReadStream();
        var command = new BookElectronicCopyCommand(request, IsCompared, Path.GetFileName(Scan?.FileName ?? ""), scan);
        var result = await idempotency.IdempotentAsync(
            user.Access!.HomeUnitId,
            CertificationRequest.KeyOf(user.Actor.AccountId, Key),
            request.Hash(),
            cancel => handler.HandleAsync(command, cancel),
            cancellationToken
        );
        return result.Failed
            ? this.Refuse(Result.Fail([.. result.Errors.Select(AtItsField)]))
            : LocalRedirect(OneStopLinks.SignElectronicCopy(result.Value));
    }

    /// <summary>The form has one paper, so its fields have no index.</summary>
    private static Error AtItsField(Error error) =>
        error.Field switch
        {
            "Papers[0].Name" => error.At(nameof(PaperName)),
            "Papers[0].Pages" => error.At(nameof(Pages)),
            _ => error,
        };

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        (Waiting, Total) = await query.WaitingAsync(PageNumber, cancellationToken);
        var all = await signers.AllAsync(cancellationToken);
        Signers = [.. all.Select(signer => new SelectListItem($"{signer.Name} – {signer.Title}", signer.PersonId.ToString()))];
    }
}
