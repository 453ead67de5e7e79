using CaiCach.Foundation.Writes;
using CaiCach.Ui;
using CaiCach.Voice.Data;
using CaiCach.Voice.Domain.Ratings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace CaiCach.Voice.Features.Ratings.RateDossier;

/// <summary>
/// The two steps by which everybody rates: show to be the applicant, by the key of the receipt's QR code or by four digits; then say how it was.
/// </summary>
internal abstract class RateModel(RateDossierQuery query, ProveApplicantHandler prover, RateDossierHandler handler, RatingKeys keys)
    : PageModel
{
    private const string CodeName = "ma";
    private const string KeyName = "k";

    /// <summary>The dossier's code as typed, or the address that a scanner read off a receipt.</summary>
    [BindProperty(SupportsGet = true, Name = CodeName)]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = KeyName)]
    public string? Key { get; set; }

    /// <summary>Whether a rating was just taken.</summary>
    [BindProperty(SupportsGet = true, Name = "xong")]
    public bool IsDone { get; set; }

    [BindProperty]
    public string? Proof { get; set; }

    [BindProperty]
    public bool? IsLiked { get; set; }

    /// <summary>Levels 1 to 5 by question.</summary>
    [BindProperty(Name = nameof(Answers))]
    public Dictionary<string, int> Answers { get; set; } = [];

    [BindProperty]
    public string? Remark { get; set; }

    /// <summary>What is asked; null while the person has not shown to be the applicant.</summary>
    public RatingForm? Form { get; private set; }

    /// <summary>The page as it stands without anybody's dossier.</summary>
    public abstract string Address { get; }

    /// <summary>The way by which whoever proves by digits here comes.</summary>
    protected abstract RatingChannel Channel { get; }

    /// <summary>The unit of the kiosk; null elsewhere.</summary>
    protected virtual Guid? KioskUnitId => null;

    /// <summary>Where the person goes after a rating was taken.</summary>
    protected abstract string ThanksAddress { get; }

    /// <summary>Whether there is such a page at all.</summary>
    protected virtual Task<bool> EnterAsync(CancellationToken cancellationToken) => Task.FromResult(true);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await EnterAsync(cancellationToken))
        {
            return NotFound();
        }

        ReadScan();
        if (string.IsNullOrEmpty(Code))
        {
            return Page();
        }

        var opened = await OpenAsync(cancellationToken);
        return opened.Failed ? this.Refuse(opened) : Page();
    }

    /// <summary>The first step.</summary>
    public async Task<IActionResult> OnPostProveAsync(CancellationToken cancellationToken)
    {
        if (!await EnterAsync(cancellationToken))
        {
            return NotFound();
        }

        ReadScan();
        if (await keys.ChannelOfAsync(Code ?? "", Key, cancellationToken) is null)
        {
            var proven = await prover.HandleAsync(new ProveApplicantCommand(Code, Proof, Channel, KioskUnitId), cancellationToken);
            if (proven.Failed)
            {
                return this.Refuse(proven);
            }

            Key = proven.Value;
        }
        else if (KioskUnitId is not null)
        {
            Key = await keys.OfAsync(Code!, Channel, cancellationToken);
        }

        var opened = await OpenAsync(cancellationToken);
        return opened.Failed ? this.Refuse(opened) : Page();
    }

    /// <summary>The second step.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await EnterAsync(cancellationToken))
        {
            return NotFound();
        }

        ReadScan();
        var result = ModelState.IsValid
            ? await handler.HandleAsync(
                new RateDossierCommand
                {
                    Code = Code,
                    Key = Key,
                    IsLiked = IsLiked,
                    Answers = Answers,
                    Remark = Remark,
                    KioskUnitId = KioskUnitId,
                },
                cancellationToken
            )
            : RatingErrors.AnswerWrong;
        if (!result.Failed)
        {
            return Redirect(ThanksAddress);
        }

        await OpenAsync(cancellationToken);
        return this.Refuse(result);
    }

    /// <summary>Opens the questions for whoever has the key; without it the page asks for digits.</summary>
    private async Task<Result> OpenAsync(CancellationToken cancellationToken)
    {
        var opened = await query.OpenAsync(Code, KioskUnitId, cancellationToken);
        if (opened.Failed)
        {
            return opened;
        }

        Code = opened.Value.Dossier.Code;
        Form = await keys.ChannelOfAsync(Code, Key, cancellationToken) is null ? null : opened.Value;
        return Result.Done();
    }

    private void ReadScan()
    {
        var typed = Code?.Trim();
        if (typed?.Length <= RatingLimits.ScanMaxLength && Uri.TryCreate(typed, UriKind.Absolute, out var address))
        {
            var parts = QueryHelpers.ParseQuery(address.Query);
            typed = parts.TryGetValue(CodeName, out var code) ? code.ToString() : "";
            Key = parts.TryGetValue(KeyName, out var key) ? key.ToString() : Key;
        }

        Code = typed?.ToUpperInvariant();
        // The page shows what was read, not what was sent.
        ModelState.Remove(CodeName);
        ModelState.Remove(KeyName);
    }
}
