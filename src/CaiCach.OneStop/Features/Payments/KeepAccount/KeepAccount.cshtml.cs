using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Payments.KeepAccount;

/// <summary>The account on which the unit takes fees.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class KeepAccountModel(KeepAccountHandler handler, OneStopDbContext database, CurrentUser user) : PageModel
{
    public const string SavedNotice = "payment-account-saved";

    [BindProperty]
    [MaxLength(20, ErrorMessage = "Mã ngân hàng gồm 6 chữ số.")]
    public string? BankBin { get; set; }

    [BindProperty]
    [MaxLength(40, ErrorMessage = "Số tài khoản dài quá 19 ký tự.")]
    public string? AccountNumber { get; set; }

    [BindProperty]
    [MaxLength(100, ErrorMessage = "Tên chủ tài khoản dài quá 100 ký tự.")]
    public string? HolderName { get; set; }

    [BindProperty]
    public bool WantsSecret { get; set; }

    public bool HasSecret { get; private set; }

    /// <summary>The secret that was just made; it is not shown again.</summary>
    public string? NewSecret { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var unitId = user.UnitId;
        var account = await database
            .PaymentAccounts.AsNoTracking()
            .SingleOrDefaultAsync(account => account.UnitId == unitId, cancellationToken);
        (BankBin, AccountNumber, HolderName) = (account?.BankBin, account?.AccountNumber, account?.HolderName);
        HasSecret = account?.SecretSealed is not null;
    }

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(new KeepAccountCommand(BankBin, AccountNumber, HolderName, WantsSecret), cancellationToken);
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        if (result.Value is null)
        {
            this.Announce(SavedNotice);
            return LocalRedirect(OneStopLinks.PaymentAccount);
        }

        // A secret that is shown once does not go through a redirect.
        (NewSecret, HasSecret, WantsSecret) = (result.Value, true, false);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
