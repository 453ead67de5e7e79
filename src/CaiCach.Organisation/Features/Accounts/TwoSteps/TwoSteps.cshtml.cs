using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using CaiCach.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace CaiCach.Organisation.Features.Accounts.TwoSteps;

/// <summary>Two-step sign-in of one's own account (TOTP, RFC 6238).</summary>
[AllowRoles]
[ResponseCache(NoStore = true)]
internal sealed class TwoStepsModel(
    PrepareTwoStepsHandler prepare,
    SwitchOnTwoStepsHandler switchOn,
    ChangeTwoStepsHandler change,
    OrganisationDbContext database,
    UserManager<Account> accounts,
    CurrentUser user
) : PageModel
{
    private const string PasswordMissing = "Hãy nhập mật khẩu.";

    [BindProperty]
    [MaxLength(20, ErrorMessage = "Mã dài quá 20 ký tự.")]
    public string? Code { get; set; }

    [BindProperty]
    [MaxLength(200, ErrorMessage = "Mật khẩu dài quá 200 ký tự.")]
    public string? Password { get; set; }

    public bool IsOn { get; private set; }

    public string? Key { get; private set; }

    public string? QrSvg { get; private set; }

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public int CodesLeft { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    [AllowRoles]
    public async Task<IActionResult> OnPostPrepareAsync(CancellationToken cancellationToken)
    {
        await prepare.HandleAsync(cancellationToken);
        return LocalRedirect(OrganisationLinks.TwoSteps);
    }

    [AllowRoles]
    public Task<IActionResult> OnPostSwitchOnAsync(CancellationToken cancellationToken)
    {
        Require(Code, nameof(Code), "Hãy nhập mã 6 số.");
        return DoAsync(() => switchOn.HandleAsync(new SwitchOnTwoStepsCommand(Code!), cancellationToken), cancellationToken);
    }

    [AllowRoles]
    public Task<IActionResult> OnPostNewCodesAsync(CancellationToken cancellationToken) => ChangeAsync(false, cancellationToken);

    [AllowRoles]
    public Task<IActionResult> OnPostSwitchOffAsync(CancellationToken cancellationToken) => ChangeAsync(true, cancellationToken);

    private Task<IActionResult> ChangeAsync(bool isOff, CancellationToken cancellationToken)
    {
        Require(Password, nameof(Password), PasswordMissing);
        return DoAsync(() => change.HandleAsync(new ChangeTwoStepsCommand(Password!, isOff), cancellationToken), cancellationToken);
    }

    private async Task<IActionResult> DoAsync(Func<Task<Result<IReadOnlyList<string>>>> write, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await write();
            RecoveryCodes = result.Failed ? [] : result.Value;
            if (!result.Failed && RecoveryCodes.Count == 0)
            {
                return LocalRedirect(OrganisationLinks.MyDevices);
            }

            ModelState.Add(result);
        }

        await LoadAsync(cancellationToken);
        return Page();
    }

    private void Require(string? value, string field, string message)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            ModelState.AddModelError(field, message);
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var account = await database.Accounts.SingleAsync(candidate => candidate.Id == user.Actor.AccountId, cancellationToken);
        IsOn = account.TwoFactorEnabled;
        if (IsOn)
        {
            CodesLeft = await accounts.CountRecoveryCodesAsync(account);
            return;
        }

        if (await accounts.GetAuthenticatorKeyAsync(account) is { Length: > 0 } key)
        {
            Key = string.Join(' ', key.Chunk(4).Select(part => new string(part))).ToLowerInvariant();
            QrSvg = Svg($"otpauth://totp/CaiCach:{Uri.EscapeDataString(account.UserName!)}?secret={key}&issuer=CaiCach&digits=6&period=30");
        }
    }

    /// <summary>The code as one path in black on white, so that the page needs no style of its own.</summary>
    private static string Svg(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count;
        var path = string.Concat(
            from y in Enumerable.Range(0, size)
            from x in Enumerable.Range(0, size)
            where data.ModuleMatrix[y][x]
            select string.Create(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z")
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg class="cc-qr" viewBox="0 0 {size} {size}" role="img" aria-label="Mã QR" shape-rendering="crispEdges"><rect width="{size}" height="{size}" fill="#fff"></rect><path d="{path}" fill="#000"></path></svg>"""
        );
    }
}
