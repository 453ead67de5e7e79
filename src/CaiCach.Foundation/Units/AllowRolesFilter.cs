using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CaiCach.Foundation.Units;

/// <summary>Holds every page and handler to its <see cref="AllowRolesAttribute"/>; a page that declares nothing is a bug and stops.</summary>
public sealed class AllowRolesFilter(CurrentUser user, RefusalLog refusals) : IAsyncPageFilter
{
    private const string NotInRole = "foundation.roles.not_allowed";

    /// <inheritdoc />
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var page = context.ActionDescriptor.ModelTypeInfo!;
        if (page.GetCustomAttribute<AllowAnonymousAttribute>() is not null)
        {
            await next();
            return;
        }

        if (!IsAllowed(page) || (context.HandlerMethod is { } handler && NeedsOwn(handler.HttpMethod) && !IsAllowed(handler.MethodInfo)))
        {
            refusals.Note(context.HttpContext, NotInRole);
            context.Result = new StatusCodeResult(403);
            return;
        }

        await next();
    }

    private static bool NeedsOwn(string httpMethod) => !string.Equals(httpMethod, "Get", StringComparison.OrdinalIgnoreCase);

    private bool IsAllowed(MemberInfo member)
    {
        var allowed =
            member.GetCustomAttribute<AllowRolesAttribute>()
            ?? throw new InvalidOperationException($"{member.DeclaringType?.Name}.{member.Name} declares no roles.");
        return user.Access is not null && (allowed.Roles.Count == 0 || user.IsAny([.. allowed.Roles]));
    }
}
