using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Ui.Rooms.Errors;

/// <summary>Tells what happened, what was kept, and what to do.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ErrorPageModel : PageModel
{
    [FromRoute(Name = "status")]
    public int Status { get; set; }

    /// <summary>Finds the request in the logs.</summary>
    public string CorrelationId => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public void OnGet() => Answer();

    public void OnPost() => Answer();

    private void Answer()
    {
        Status = Status is >= 400 and <= 599 ? Status : 404;
        Response.StatusCode = Status;
    }
}
