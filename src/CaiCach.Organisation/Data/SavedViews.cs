using CaiCach.Foundation.Units;
using CaiCach.Organisation.Features;
using CaiCach.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Data;

/// <inheritdoc cref="ISavedViews" />
internal sealed class SavedViews(OrganisationDbContext database, CurrentUser user) : ISavedViews
{
    public string Href => OrganisationLinks.SavedViews;

    public async Task<IReadOnlyList<SavedView>> ListAsync(string path, CancellationToken cancellationToken) =>
        await database
            .SavedListViews.Where(view => view.AccountId == user.Actor.AccountId && view.Path == path)
            .OrderBy(view => view.Name)
            .Take(SavedListView.MostPerList)
            .Select(view => new SavedView(view.Id, view.Name, view.Path + view.Query))
            .ToListAsync(cancellationToken);
}
