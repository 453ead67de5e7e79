using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CaiCach.Host.Web;

/// <summary>
/// Turns a form away in words that is larger than its page takes. What says how large it is, is not read at all; what does not is read up to the
/// limit. Without this the check of the form's token, which reads the form too, would answer with a bare 400.
/// </summary>
internal sealed class FormSizeFilter : IAsyncAuthorizationFilter
{
    /// <summary>The filter's order: after the page has set its limit (900), before the form's token is looked for (1000).</summary>
    public const int BetweenLimitAndToken = 950;

    /// <inheritdoc />
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        var most = context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        if (request.HasFormContentType && (request.ContentLength > most || await IsTooLargeAsync(request)))
        {
            // By a request of its own: the page of the error, shown in answer to this one, would read the form after all.
            context.Result = new LocalRedirectResult($"/loi/{StatusCodes.Status413PayloadTooLarge}");
        }
    }

    private static async Task<bool> IsTooLargeAsync(HttpRequest request)
    {
        try
        {
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return false;
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return true;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            // A form that cannot be read is told by the check of its token.
            return false;
        }
    }
}
