using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Payments.PayByQr;

/// <summary>The VietQR code of a dossier's unpaid fees, for whoever knows its code; nothing personal.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Policy)]
internal sealed class PayByQrModel(PayByQrQuery query) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Code { get; set; }

    public OwedPayment? Owed { get; private set; }

    /// <summary>What was paid, where nothing is owed any more.</summary>
    public PaidSum? Paid { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (Code?.Trim() is { Length: > 0 and <= DossierLimits.CodeMaxLength } code)
        {
            Code = code.ToUpperInvariant();
            Owed = await query.FindAsync(Code, cancellationToken);
            Paid = Owed is null ? await query.PaidAsync(Code, cancellationToken) : null;
        }
    }
}
