using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using CaiCach.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts.Passkeys;

/// <summary>The passkeys of one's own account.</summary>
[AllowRoles]
internal sealed class PasskeysModel(
    AddPasskeyHandler add,
    ChangePasskeyHandler change,
    OrganisationDbContext database,
    UserManager<Account> accounts,
    CurrentUser user
) : PageModel
{
    private const int NameMaxLength = 60;

    [BindProperty]
    [MaxLength(20_000, ErrorMessage = "Khóa truy cập không đúng dạng.")]
    public string? CredentialJson { get; set; }

    [BindProperty]
    [MaxLength(NameMaxLength, ErrorMessage = "Tên dài quá 60 ký tự.")]
    public string? Name { get; set; }

    [BindProperty]
    [RegularExpression("[A-Za-z0-9_-]{1,1400}", ErrorMessage = "Khóa truy cập không đúng dạng.")]
    public string? CredentialId { get; set; }

    public IList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Name = DeviceNames.Of(Request.Headers.UserAgent);
        await LoadAsync(cancellationToken);
    }

    [AllowRoles]
    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken cancellationToken) =>
        Content(await add.OptionsAsync(cancellationToken), "application/json");

    [AllowRoles]
    public Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken) =>
        DoAsync(
            string.IsNullOrWhiteSpace(CredentialJson) || string.IsNullOrWhiteSpace(Name)
                ? () => Task.FromResult<Result>(AccountErrors.PasskeyRefused)
                : () => add.HandleAsync(new AddPasskeyCommand(CredentialJson, Name.Trim()), cancellationToken),
            cancellationToken
        );

    [AllowRoles]
    public Task<IActionResult> OnPostRenameAsync(CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(Name)
            ? DoAsync(() => Task.FromResult<Result>(AccountErrors.PasskeyNameMissing), cancellationToken)
            : ChangeAsync(Name.Trim(), cancellationToken);

    [AllowRoles]
    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken) => ChangeAsync(null, cancellationToken);

    private Task<IActionResult> ChangeAsync(string? name, CancellationToken cancellationToken) =>
        DoAsync(() => change.HandleAsync(new ChangePasskeyCommand(Decode(CredentialId), name), cancellationToken), cancellationToken);

    private static byte[] Decode(string? text) => text is not null && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : [];

    private async Task<IActionResult> DoAsync(Func<Task<Result>> write, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await write();
            if (!result.Failed)
            {
                return LocalRedirect(OrganisationLinks.Passkeys);
            }

            if (result.Errors[0].Kind == ErrorKind.NotFound)
            {
                return NotFound();
            }

            ModelState.Add(result);
        }

        await LoadAsync(cancellationToken);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var account = await database.Accounts.SingleAsync(candidate => candidate.Id == user.Actor.AccountId, cancellationToken);
        Passkeys = await accounts.GetPasskeysAsync(account);
    }
}
