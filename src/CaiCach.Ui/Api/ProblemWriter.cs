using System.Diagnostics;
using System.Net.Mime;
using System.Text.Json;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Ui.Api;

/// <summary>Writes problem details in Vietnamese, whatever the caller says it accepts, with a code and the id by which the logs know the request.</summary>
internal sealed class ProblemWriter : IProblemDetailsWriter
{
    /// <inheritdoc />
    public bool CanWrite(ProblemDetailsContext context) => true;

    /// <inheritdoc />
    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        problem.Status ??= context.HttpContext.Response.StatusCode;
        var (code, title, detail) = ApiErrors.Of(problem.Status.Value);
        problem.Title = title;
        problem.Detail ??= detail;
        problem.Extensions.TryAdd("code", code);
        problem.Extensions.TryAdd("traceId", Activity.Current?.Id ?? context.HttpContext.TraceIdentifier);
        context.HttpContext.Response.StatusCode = problem.Status.Value;
        if (problem.Status < StatusCodes.Status500InternalServerError)
        {
            var refused = problem.Extensions["code"] as string ?? code;
            context.HttpContext.RequestServices.GetRequiredService<RefusalLog>().Note(context.HttpContext, refused);
        }

        await context.HttpContext.Response.WriteAsJsonAsync(
            problem,
            EventJson.Options,
            MediaTypeNames.Application.ProblemJson,
            context.HttpContext.RequestAborted
        );
    }
}
