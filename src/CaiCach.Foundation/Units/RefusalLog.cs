using CaiCach.Foundation.Writes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace CaiCach.Foundation.Units;

/// <summary>
/// One line in the log for each refusal, so that whoever tries doors is seen: what was refused, where, to whom. The account is named by its id and the
/// place by its route; nothing that was sent stands there, for it may name an applicant.
/// </summary>
public sealed class RefusalLog(ILogger<RefusalLog> logger, CurrentUser user)
{
    /// <summary>Notes what a request was refused.</summary>
    public void Note(HttpContext context, Result refused) => Note(context, CodesOf(refused));

    /// <summary>Notes a refusal by its code.</summary>
    public void Note(HttpContext context, string code) => Note((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText, code);

    /// <summary>Notes what was refused outside of a route, e.g. a file by its content.</summary>
    /// <param name="place">The route, or what else refused.</param>
    /// <param name="refused">Why.</param>
    public void Note(string? place, Result refused) => Note(place, CodesOf(refused));

    private void Note(string? place, string code) =>
        logger.LogInformation(
            "Refused {Code} at {Place} to account {AccountId} for unit {UnitId}.",
            code,
            place ?? "no route",
            user.Actor.AccountId,
            user.UnitId
        );

    private static string CodesOf(Result refused) =>
        string.Join(", ", refused.Errors.Select(error => error.Code).Distinct(StringComparer.Ordinal));
}
