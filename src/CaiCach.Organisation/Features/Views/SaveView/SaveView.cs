using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Views.SaveView;

/// <summary>Keeps a list as it is filtered now; the same name of the same list is overwritten.</summary>
/// <param name="Name">The person's name for it.</param>
/// <param name="Address">The list's path with what was chosen, of this site.</param>
internal sealed record SaveViewCommand(string? Name, string? Address);

/// <summary>Keeps views for the signed-in account.</summary>
internal sealed class SaveViewHandler(UnitOfWork unitOfWork, OrganisationDbContext database, CurrentUser user, TimeProvider clock)
{
    public async Task<Result> HandleAsync(SaveViewCommand command, CancellationToken cancellationToken)
    {
        var name = command.Name?.Trim() ?? "";
        if (name.Length is 0 or > SavedListView.NameMaxLength)
        {
            return ViewErrors.NameMissing;
        }

        var parts = (command.Address ?? "").Split('?', 2);
        if (parts is not [{ Length: > 0 } path, { Length: > 0 } query] || command.Address!.Length > SavedListView.AddressMaxLength)
        {
            return ViewErrors.AddressWrong;
        }

        var accountId = user.Actor.AccountId!.Value;
        var views = await database
            .SavedListViews.Where(view => view.AccountId == accountId && view.Path == path)
            .Take(SavedListView.MostPerList)
            .ToListAsync(cancellationToken);
        var view = views.Find(view => view.Name == name);
        if (view is null)
        {
            if (views.Count >= SavedListView.MostPerList)
            {
                return ViewErrors.TooMany;
            }

            view = new SavedListView(user.Access!.HomeUnitId, accountId, path, name);
            database.Add(view);
        }

        view.Choose("?" + query, clock.GetUtcNow());
        return await unitOfWork.CommitAsync([], null, cancellationToken);
    }
}

/// <summary>Forgets one of the signed-in account's views.</summary>
internal sealed class ForgetViewHandler(UnitOfWork unitOfWork, OrganisationDbContext database, CurrentUser user)
{
    public async Task<Result> HandleAsync(Guid viewId, CancellationToken cancellationToken)
    {
        var view = await database.SavedListViews.SingleOrDefaultAsync(
            view => view.Id == viewId && view.AccountId == user.Actor.AccountId,
            cancellationToken
        );
        if (view is null)
        {
            return ViewErrors.NotFound;
        }

        database.Remove(view);
        return await unitOfWork.CommitAsync([], null, cancellationToken);
    }
}
