using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.Ui;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.OneStop.Features.Certification.CertifyElectronically;

/// <summary>Electronic certified copies: taken in here, and those that wait to be signed, sealed or handed out.</summary>
[AllowRoles(Role.Receptionist)]
[RequestSizeLimit(PaperLimits.RequestBytes)]
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

    /// <summary>The scan in the order of its pages.</summary>
    [BindProperty]
    public List<IFormFile> Scans { get; set; } = [];

    /// <summary>Day of issue of the original; null for not said.</summary>
    [BindProperty]
    public DateOnly? IssuedOn { get; set; }

    /// <summary>Last day on which the original holds; null for not said.</summary>
    [BindProperty]
    public DateOnly? ValidTo { get; set; }

    /// <summary>Whether the customer pays by VietQR.</summary>
    [BindProperty]
    public bool PaysByQr { get; set; }

    /// <summary>Whether that can be offered: the unit has an account.</summary>
    public bool TakesTransfers { get; private set; }

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
            PaysByQr = PaysByQr && TakesTransfers,
            ReturnWay = ReturnWay.Online,
        };
        if (Scans.Count > PaperLimits.FilesMaxCount || Scans.Sum(file => file.Length) > PaperLimits.MostBytes)
        {
            return this.Refuse(
                Result.Fail((Scans.Count > PaperLimits.FilesMaxCount ? PaperErrors.TooManyFiles : PaperErrors.TooLarge).At(nameof(Scans)))
            );
        }

        var scans = new List<ScannedFile>();
        foreach (var file in Scans)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellationToken);
            scans.Add(new ScannedFile(Path.GetFileName(file.FileName), content.ToArray()));
        }

        var command = new BookElectronicCopyCommand
        {
            Request = request,
            IsCompared = IsCompared,
            Scans = scans,
            IssuedOn = IssuedOn,
            ValidTo = ValidTo,
        };
        var result = await idempotency.IdempotentAsync(
            user.Access!.HomeUnitId,
            CertificationRequest.KeyOf(user.Actor.AccountId, Key),
            request.Hash(),
            cancel => handler.HandleAsync(command, cancel),
            cancellationToken
        );
        return result.Failed
            ? this.Refuse(Result.Fail([.. result.Errors.Select(AtItsField)]))
            : LocalRedirect(OneStopLinks.ElectronicCopy(result.Value));
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
        TakesTransfers = await query.TakesTransfersAsync(cancellationToken);
        (Waiting, Total) = await query.WaitingAsync(PageNumber, cancellationToken);
        var all = await signers.AllAsync(cancellationToken);
        Signers = [.. all.Select(signer => new SelectListItem($"{signer.Name} – {signer.Title}", signer.PersonId.ToString()))];
    }
}
