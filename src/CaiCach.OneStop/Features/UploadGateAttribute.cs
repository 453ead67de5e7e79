using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CaiCach.OneStop.Features;

/// <summary>Turns a request away that says itself that it is too large, before anything of it is read, and tells so.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UploadGateAttribute(long maxBytes) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    // Before the check of the form's token, which reads the whole form (order 1000).
    private const int BeforeForm = 800;

    /// <summary>The largest request let through.</summary>
    public long MaxBytes { get; } = maxBytes;

    /// <inheritdoc />
    public int Order => BeforeForm;

    /// <inheritdoc />
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && request.ContentLength > MaxBytes)
        {
            // By a request of its own: shown in answer to this one, the page of the error would read the form after all.
            context.Result = new LocalRedirectResult($"/loi/{StatusCodes.Status413PayloadTooLarge}");
        }
    }
}
