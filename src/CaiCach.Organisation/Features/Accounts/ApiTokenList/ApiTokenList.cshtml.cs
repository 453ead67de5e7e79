using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Accounts.ApiTokenList;

/// <summary>The tokens of one's own account that count: made, told once, revoked.</summary>
[AllowRoles]
[ResponseCache(NoStore = true)]
internal sealed class ApiTokenListModel(
    ApiTokenIssue issue,
    RevokeApiTokenHandler revoke,
    OrganisationDbContext database,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    [MaxLength(ApiToken.NameMaxLength, ErrorMessage = "Tên dài quá 60 ký tự.")]
    public string? Name { get; set; }

    [BindProperty]
    public Guid TokenId { get; set; }

    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    /// <summary>The token, on the one answer that shows it.</summary>
    public MadeToken? Made { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    [AllowRoles]
    public async Task<IActionResult> OnPostMakeAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var account = await database.Accounts.SingleAsync(account => account.Id == user.Actor.AccountId, cancellationToken);
            var made = await issue.MakeAsync(account, Name, cancellationToken);
            if (made.Failed)
            {
                await LoadAsync(cancellationToken);
                return this.Refuse(made);
            }

            Made = made.Value;
        }

        await LoadAsync(cancellationToken);
        return Page();
    }

    [AllowRoles]
    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken cancellationToken)
    {
        var revoked = await revoke.HandleAsync(TokenId, cancellationToken);
        return revoked.Failed ? this.Refuse(revoked) : LocalRedirect(OrganisationLinks.ApiTokens);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        Tokens = await database
            .ApiTokens.AsNoTracking()
            .Where(token => token.AccountId == user.Actor.AccountId && token.RevokedAt == null && token.ExpiresOn >= today)
            .OrderByDescending(token => token.MadeAt)
            .Take(ApiToken.MostPerAccount)
            .ToListAsync(cancellationToken);
    }
}
