using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts.AccountAdministration;

/// <summary>The account of a person: made, given a new password, unlocked, closed.</summary>
[AllowRoles(Role.Administrator)]
[ResponseCache(NoStore = true)]
internal sealed class AccountAdministrationModel(
    MakeAccountHandler make,
    ResetPasswordHandler reset,
    UnlockAccountHandler unlock,
    CloseAccountHandler close,
    OrganisationDbContext database,
    AdministeredUnits administered,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PersonId { get; set; }

    [BindProperty]
    [MaxLength(OrganisationLimits.CodeMaxLength, ErrorMessage = "Tên đăng nhập dài quá 60 ký tự.")]
    public string? UserName { get; set; }

    [BindProperty]
    [MaxLength(OrganisationLimits.ReasonMaxLength, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? ResetReason { get; set; }

    [BindProperty]
    [MaxLength(OrganisationLimits.ReasonMaxLength, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? CloseReason { get; set; }

    public Person Person { get; private set; } = null!;

    public Account? Account { get; private set; }

    /// <summary>The first password, on the one answer that shows it.</summary>
    public string? FirstPasswordShown { get; private set; }

    public bool IsLockedOut => Account?.LockoutEnd > clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        UserName = Proposal();
        return Page();
    }

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostMakeAsync(CancellationToken cancellationToken)
    {
        Require(UserName, nameof(UserName), "Hãy ghi tên đăng nhập.");
        return GiveAsync(() => make.HandleAsync(new MakeAccountCommand(PersonId, UserName!.Trim()), cancellationToken), cancellationToken);
    }

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostResetAsync(CancellationToken cancellationToken)
    {
        Require(ResetReason, nameof(ResetReason), "Hãy ghi lý do.");
        return GiveAsync(() => reset.HandleAsync(new ResetPasswordCommand(PersonId, ResetReason!), cancellationToken), cancellationToken);
    }

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostUnlockAsync(CancellationToken cancellationToken) =>
        DoAsync(() => unlock.HandleAsync(new UnlockAccountCommand(PersonId), cancellationToken), cancellationToken);

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostDisableAsync(CancellationToken cancellationToken) => CloseAsync(true, cancellationToken);

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostEnableAsync(CancellationToken cancellationToken) => CloseAsync(false, cancellationToken);

    private Task<IActionResult> CloseAsync(bool isDisabled, CancellationToken cancellationToken)
    {
        Require(CloseReason, nameof(CloseReason), "Hãy ghi lý do.");
        return DoAsync(
            () => close.HandleAsync(new CloseAccountCommand(PersonId, isDisabled, CloseReason!), cancellationToken),
            cancellationToken
        );
    }

    private Task<IActionResult> GiveAsync(Func<Task<Result<string>>> write, CancellationToken cancellationToken) =>
        DoAsync(
            async () =>
            {
                var result = await write();
                FirstPasswordShown = result.Failed ? null : result.Value;
                return result;
            },
            cancellationToken
        );

    private async Task<IActionResult> DoAsync(Func<Task<Result>> write, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await write();
            if (!result.Failed && FirstPasswordShown is null)
            {
                return LocalRedirect(OrganisationLinks.Account(PersonId));
            }

            if (result.Failed && result.Errors[0].Kind == ErrorKind.NotFound)
            {
                return NotFound();
            }

            ModelState.Add(result);
        }

        return await LoadAsync(cancellationToken) ? Page() : NotFound();
    }

    private void Require(string? value, string field, string message)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            ModelState.AddModelError(field, message);
        }
    }

    /// <summary>The given name with the initials of the rest, as offices name their accounts.</summary>
    private string Proposal()
    {
        var words = VietnameseText.Fold(Person.FullName).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "" : words[^1] + string.Concat(words[..^1].Select(word => word[0]));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Person = (await database.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == PersonId, cancellationToken))!;
        if (Person is null || !await administered.IncludeAsync(Person.UnitId, cancellationToken))
        {
            return false;
        }

        Account = await database.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.PersonId == PersonId, cancellationToken);
        return true;
    }
}
