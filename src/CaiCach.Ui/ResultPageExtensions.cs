using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Ui;

/// <summary>Turns a refusal into what a page answers.</summary>
public static class ResultPageExtensions
{
    /// <summary>
    /// Not found (404) and forbidden (403) lead to the error page; a conflict shows the page again with 409, anything else with 200, the
    /// errors beside their fields. Load what the page shows before returning this.
    /// </summary>
    public static IActionResult Refuse(this PageModel page, Result result)
    {
        if (!result.Failed)
        {
            throw new InvalidOperationException("Nothing was refused.");
        }

        page.HttpContext.RequestServices.GetRequiredService<RefusalLog>().Note(page.HttpContext, result);
        if (result.Errors.Any(error => error.Kind is ErrorKind.NotFound))
        {
            return new StatusCodeResult(StatusCodes.Status404NotFound);
        }

        if (result.Errors.Any(error => error.Kind is ErrorKind.Forbidden))
        {
            return new StatusCodeResult(StatusCodes.Status403Forbidden);
        }

        page.ModelState.Add(result);
        var shown = page.Page();
        shown.StatusCode = result.Errors.Any(error => error.Kind is ErrorKind.Conflict) ? StatusCodes.Status409Conflict : null;
        return shown;
    }

    /// <summary>Has the next page tell that something is done: the <c>cc-notice</c> of the same key speaks there, once.</summary>
    /// <param name="page">The page that did it.</param>
    /// <param name="key">Names the words, which stand on the page that shows them, e.g. <c>saved</c>.</param>
    public static void Announce(this PageModel page, string key) => page.TempData[Components.Notice.NoticeTagHelper.TempDataKey] = key;
}
