using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CaiCach.Ui.Api;

/// <summary>What endpoints of the API have in common.</summary>
public static class EndpointExtensions
{
    /// <summary>Declares who may call: whoever holds one of the roles; none means anybody with a token.</summary>
    public static TBuilder AllowRoles<TBuilder>(this TBuilder endpoint, params Role[] roles)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new AllowRolesAttribute(roles));

    /// <summary>
    /// Turns a refusal into problem details (RFC 9457): 403, 404 or 409 where an error is of that kind, else 400; <c>code</c> and
    /// <c>detail</c> are the first such error's, <c>errors</c> holds the messages by field.
    /// </summary>
    public static ProblemHttpResult Refuse(this Result result)
    {
        if (!result.Failed)
        {
            throw new InvalidOperationException("Nothing was refused.");
        }

        var first = result.Errors.MinBy(error => Rank(error.Kind))!;
        var problem = new ProblemDetails
        {
            Status = StatusOf(first.Kind),
            Detail = first.Message,
            Extensions = { ["code"] = first.Code },
        };
        var byField = result
            .Errors.Where(error => error.Field is not null)
            .GroupBy(error => FieldName(error.Field!), StringComparer.Ordinal);
        var fields = byField.ToDictionary(same => same.Key, same => same.Select(error => error.Message).ToArray(), StringComparer.Ordinal);
        if (fields.Count > 0)
        {
            problem.Extensions["errors"] = fields;
        }

        return TypedResults.Problem(problem);
    }

    // What hides the thing, or the right to it, comes before what is wrong with the input.
    private static int Rank(ErrorKind kind) =>
        kind switch
        {
            ErrorKind.NotFound => 0,
            ErrorKind.Forbidden => 1,
            ErrorKind.Conflict => 2,
            _ => 3,
        };

    private static int StatusOf(ErrorKind kind) =>
        kind switch
        {
            ErrorKind.NotFound => StatusCodes.Status404NotFound,
            ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
            ErrorKind.Conflict => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status400BadRequest,
        };

    // As the body writes it: Owner.Name is owner.name.
    private static string FieldName(string field) =>
        string.Join('.', field.Split('.').Select(part => part.Length == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..]));
}
