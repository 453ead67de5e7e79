using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Views.SaveView;

/// <summary>One's own saved views, and where lists send a new one.</summary>
[AllowRoles]
internal sealed class SaveViewModel(SaveViewHandler save, ForgetViewHandler forget, OrganisationDbContext database, CurrentUser user)
    : PageModel
{
    private const int MostShown = 200;

    [BindProperty(Name = "ten")]
    public string? Name { get; set; }

    [BindProperty(Name = "diaChi")]
    public string? Address { get; set; }

    [BindProperty]
    public Guid ViewId { get; set; }

    public IReadOnlyList<SavedListView> Views { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    [AllowRoles]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Url.IsLocalUrl(Address))
        {
            Address = null;
        }

        var result = await save.HandleAsync(new SaveViewCommand(Name, Address), cancellationToken);
        if (!result.Failed)
        {
            return LocalRedirect(Address!);
        }

        ModelState.Add(result);
        await LoadAsync(cancellationToken);
        return Page();
    }

    [AllowRoles]
    public async Task<IActionResult> OnPostForgetAsync(CancellationToken cancellationToken)
    {
        var result = await forget.HandleAsync(ViewId, cancellationToken);
        return result.Failed && result.Errors[0].Kind == ErrorKind.NotFound ? NotFound() : LocalRedirect(OrganisationLinks.SavedViews);
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Views = await database
            .SavedListViews.AsNoTracking()
            .Where(view => view.AccountId == user.Actor.AccountId)
            .OrderBy(view => view.Path)
            .ThenBy(view => view.Name)
            .Take(MostShown)
            .ToListAsync(cancellationToken);
}
