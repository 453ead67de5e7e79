using CaiCach.OneStop.Domain.Submissions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Features.Submissions;

/// <summary>Turns away who sends too often or too much, before anything of it is read.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SubmissionGateAttribute(SubmissionAct act) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    // Before the check of the form's token, which reads the whole form (order 1000).
    private const int BeforeForm = 800;

    /// <summary>What is counted.</summary>
    public SubmissionAct Act { get; } = act;

    /// <inheritdoc />
    public int Order => BeforeForm;

    /// <inheritdoc />
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method))
        {
            return;
        }

        if (request.ContentLength > SubmissionLimits.RequestMaxBytes)
        {
            context.Result = Refused(StatusCodes.Status413PayloadTooLarge);
        }
        else if (
            !context
                .HttpContext.RequestServices.GetRequiredService<SubmissionRate>()
                .Takes(Act, context.HttpContext.Connection.RemoteIpAddress)
        )
        {
            context.Result = Refused(StatusCodes.Status429TooManyRequests);
        }
    }

    // To the page of the error by a request of its own: shown in answer to this one it would read the form after all.
    private static LocalRedirectResult Refused(int status) => new($"/loi/{status}");
}
