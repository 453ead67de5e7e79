using CaiCach.Foundation.Units;
using CaiCach.Organisation.Features.Accounts.ChangePassword;
using CaiCach.Organisation.Features.Accounts.SignOut;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CaiCach.Organisation.Features.Accounts;

/// <summary>Whoever still has the password that someone else gave gets no further than to replacing it, or to signing out.</summary>
internal sealed class MustChangePasswordFilter(CurrentUser user) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (user.Access is { MustChangePassword: true } && !IsOpen(context.ActionDescriptor.ModelTypeInfo!.AsType()))
        {
            context.Result = new LocalRedirectResult("/tai-khoan/mat-khau");
            return;
        }

        await next();
    }

    private static bool IsOpen(Type page) =>
        page == typeof(ChangePasswordModel)
        || page == typeof(SignOutModel)
        || page.IsDefined(typeof(AllowAnonymousAttribute), inherit: true);
}
