using System.Reflection;
using System.Text.Json;
using CaiCach.Foundation.Time;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CaiCach.Ui.Kit;

/// <summary>Shows the kit's pages in development only, within a frame of made-up data; elsewhere there are no such pages.</summary>
internal sealed class KitFilter : IResourceFilter
{
    private static readonly ShellModel Frame = Read() with
    {
        Periods = new ShellPeriods(Period.OfQuarter(2026, 4), ShellPeriods.OfYear(2026)),
    };

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var httpContext = context.HttpContext;
        if (!httpContext.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            context.Result = new NotFoundResult();
            return;
        }

        httpContext.Features.Set(Frame with { Active = ShellModel.ActiveOf(Frame.Navigation, httpContext.Request.Path.Value ?? "/") });
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Nothing is left behind.
    }

    private static ShellModel Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("CaiCach.Ui.Kit.frame.json")!;
        return JsonSerializer.Deserialize<ShellModel>(stream, JsonSerializerOptions.Web)!;
    }
}
