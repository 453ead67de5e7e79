using System.Diagnostics;
using CaiCach.Foundation.Units;

namespace CaiCach.Host.Web;

/// <summary>
/// One line in the log for each request: by the route that answered it and the account that asked, never by the address, whose values may name an
/// applicant or open a file.
/// </summary>
internal sealed class RequestLine(RequestDelegate next, ILogger<RequestLine> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        // Before a page of an error answers in the route's place.
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route";
        var startedAt = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            logger.LogInformation(
                "{Method} {Route} answered {Status} in {Milliseconds:0} ms to account {AccountId} ({TraceId}).",
                MethodOf(context.Request.Method),
                route,
                context.Response.StatusCode,
                Stopwatch.GetElapsedTime(startedAt).TotalMilliseconds,
                context.RequestServices.GetRequiredService<CurrentUser>().Actor.AccountId,
                Activity.Current?.Id ?? context.TraceIdentifier
            );
        }
    }

    // A method is what a client writes, too.
    private static string MethodOf(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsPost(method) || HttpMethods.IsHead(method) || HttpMethods.IsPut(method)
            ? method
            : "another method";
}
