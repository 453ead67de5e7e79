using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.OneStop.Features.Certification.CertifyPapers;

/// <summary>The certification lane: one customer, any number of papers, by keyboard alone. Enter goes on to the next row and at last to the button.</summary>
[AllowRoles(Role.Receptionist)]
internal sealed class CertifyPapersModel(
    CertifyPapersHandler handler,
    CertifyPapersQuery query,
    KnownPeople people,
    CertificationSigners signers,
    CertificationCatalogue catalogue,
    Idempotency idempotency,
    QueueTickets tickets,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private const string Lane = "Certification/CertifyPapers/_Lane";

    [BindProperty(SupportsGet = true, Name = "vua")]
    public string? JustCode { get; set; }

    /// <summary>This form's own key: however often it is sent, it is done once.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public CertificationKind Kind { get; set; } = CertificationKind.Copy;

    [BindProperty]
    [MaxLength(DossierLimits.NameMaxLength, ErrorMessage = "Họ tên dài quá 200 ký tự.")]
    public string? RequesterName { get; set; }

    [BindProperty]
    [MaxLength(30, ErrorMessage = "Số giấy tờ dài quá 30 ký tự.")]
    public string? Identity { get; set; }

    [BindProperty]
    public Guid SignerId { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.CodeMaxLength, ErrorMessage = "Không có lý do miễn phí như vậy.")]
    public string? ExemptionCode { get; set; }

    [BindProperty]
    [MaxLength(CertificationLimits.PapersMaxCount + 1, ErrorMessage = "Mỗi lượt chứng thực tối đa 30 giấy tờ.")]
    public List<TypedPaper> Papers { get; set; } = [];

    /// <summary>Whether the customer pays by VietQR.</summary>
    [BindProperty]
    public bool PaysByQr { get; set; }

    /// <summary>Whether that can be offered: the unit has an account.</summary>
    public bool TakesTransfers { get; private set; }

    /// <summary>Whether whoever has the called number hands in more.</summary>
    [BindProperty]
    public bool HasMoreOfNumber { get; set; }

    /// <summary>The waiting number that this person has called; null for none.</summary>
    public QueueTicket? Called { get; private set; }

    public JustCertified? Just { get; private set; }

    /// <summary>The id of what gets the focus.</summary>
    public string Focus { get; private set; } = nameof(Identity);

    public CertificationKindRules Rules { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Signers { get; private set; } = [];

    /// <summary>What the lane certifies today.</summary>
    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Exemptions =>
        [.. InForce.Select(exemption => new SelectListItem($"{exemption.Name} ({exemption.Law})", exemption.Code))];

    private IEnumerable<FeeExemption> InForce => Rules.Fee.Exemptions.Where(exemption => exemption.HoldsOn(VietnamTime.Today(clock)));

    /// <summary>The rows whose fee can be told.</summary>
    public IEnumerable<(CertificationPaper Paper, long FeeVnd)> Priced =>
        Papers
            .Where(paper => !paper.IsBlank)
            .Select(paper => paper.Read())
            .Where(paper => !CertificationPaper.Refusals([paper]).Any())
            .Select(paper =>
                (paper, InForce.FirstOrDefault(one => one.Code == ExemptionCode)?.Of(Rules.Fee.Of(paper)) ?? Rules.Fee.Of(paper))
            );

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Just = await query.JustAsync(JustCode, cancellationToken);
        Kind = Just?.Kind ?? CertificationKind.Copy;
        Key = Guid.CreateVersion7(clock.GetUtcNow());
        Papers = [new TypedPaper()];
        await LoadAsync(cancellationToken);
        var last = await query.LastSignerAsync(cancellationToken);
        var usual = Signers.FirstOrDefault(one => one.Value == last.ToString()) ?? (Signers.Count > 0 ? Signers[0] : null);
        SignerId = usual is null ? Guid.Empty : Guid.Parse(usual.Value);
    }

    /// <summary>Goes on: a known person is filled in, the fee is told, and the next thing to type gets the focus.</summary>
    [AllowRoles(Role.Receptionist)]
    public async Task<IActionResult> OnPostNextAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await LoadAsync(cancellationToken);
        var endsBlank = Papers.Count > 0 && Papers[^1].IsBlank;
        var isFirst = Papers.All(paper => paper.IsBlank);
        Papers.RemoveAll(paper => paper.IsBlank);
        if (Papers.Count < CertificationLimits.PapersMaxCount)
        {
            Papers.Add(new TypedPaper());
        }

        await FillPersonAsync(cancellationToken);
        Focus =
            string.IsNullOrWhiteSpace(RequesterName) ? nameof(RequesterName)
            : !isFirst && (endsBlank || !Papers[^1].IsBlank) ? "xong"
            : $"Papers_{Papers.Count - 1}__Name";
        return Answer();
    }

    /// <summary>What is known of a person by the number typed, so that nothing is typed twice.</summary>
    [AllowRoles(Role.Receptionist)]
    public async Task<IActionResult> OnPostPersonAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (!await FillPersonAsync(cancellationToken))
        {
            return new NoContentResult();
        }

        return Partial("Certification/CertifyPapers/_Requester", this);
    }

    /// <summary>The fee of what is typed so far.</summary>
    [AllowRoles(Role.Receptionist)]
    public async Task<IActionResult> OnPostFeeAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await LoadAsync(cancellationToken);
        return Partial("Certification/CertifyPapers/_Fee", this);
    }

    [AllowRoles(Role.Receptionist)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Papers.RemoveAll(paper => paper.IsBlank);
        var request = new CertificationRequest
        {
            Kind = Kind,
            RequesterName = RequesterName ?? "",
            Identity = Identity,
            Papers = [.. Papers.Select(paper => paper.Read())],
            SignerId = SignerId,
            ExemptionCode = ExemptionCode,
            HasMoreOfNumber = HasMoreOfNumber,
            PaysByQr = PaysByQr && TakesTransfers,
        };
        var result = await idempotency.IdempotentAsync(
            user.Access!.HomeUnitId,
            CertificationRequest.KeyOf(user.Actor.AccountId, Key),
            request.Hash(),
            cancel => handler.HandleAsync(request, cancel),
            cancellationToken
        );
        if (result.Failed)
        {
            Papers.Add(new TypedPaper());
            return this.Refuse(result);
        }

        return LocalRedirect(OneStopLinks.CertifiedJust(result.Value.Code));
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var today = catalogue.On(VietnamTime.Today(clock));
        var kinds = today.Kinds.Select(one => one.Kind).Where(kind => kind != CertificationKind.ElectronicCopy).ToList();
        Kinds = kinds.ConvertAll(kind => new SelectListItem(CertificationNames.Of(kind), kind.ToString()));
        Kind = kinds.Contains(Kind) ? Kind : CertificationKind.Copy;
        Rules = today.Of(Kind)!;
        TakesTransfers = await query.TakesTransfersAsync(cancellationToken);
        Called = await tickets.CalledByAsync(user.UnitId, user.Actor.PersonId, cancellationToken);
        var all = await signers.AllAsync(cancellationToken);
        Signers = [.. all.Select(signer => new SelectListItem($"{signer.Name} – {signer.Title}", signer.PersonId.ToString()))];
    }

    private async Task<bool> FillPersonAsync(CancellationToken cancellationToken)
    {
        if (await people.ReadAsync(Identity, cancellationToken) is not { } known)
        {
            return false;
        }

        RequesterName = known.Name;
        return true;
    }

    private IActionResult Answer() => Request.Headers.ContainsKey("HX-Request") ? Partial(Lane, this) : Page();
}
