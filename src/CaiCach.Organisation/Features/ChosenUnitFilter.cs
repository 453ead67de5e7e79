using CaiCach.Foundation.Units;
using CaiCach.Organisation.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features;

/// <summary>
/// Looks at the unit that the address names (<c>donVi</c>, its code or id). One out of the person's scope is answered as if it did not exist.
/// </summary>
internal sealed class ChosenUnitFilter(OrganisationDbContext database, CurrentUser user) : IAsyncPageFilter
{
    private const string Name = "donVi";
    private const int CodeMaxLength = 50;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var named = context.HttpContext.Request.Query[Name].FirstOrDefault();
        if (user.Access is null || string.IsNullOrEmpty(named))
        {
            await next();
            return;
        }

        var cancellationToken = context.HttpContext.RequestAborted;
        var unitId =
            Guid.TryParse(named, out var id) ? id
            : named.Length > CodeMaxLength ? Guid.Empty
            : await database
                .Units.Where(unit => unit.Code == named && unit.AuthorityId == unit.Id)
                .Select(unit => unit.Id)
                .FirstOrDefaultAsync(cancellationToken);
        if (user.LookAt(unitId))
        {
            await next();
        }
        else
        {
            context.Result = new NotFoundResult();
        }
    }
}
