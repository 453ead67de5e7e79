using System.Threading.RateLimiting;
using CaiCach.OneStop.Domain.Queue;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaiCach.OneStop.Features.Queue;

/// <summary>How many numbers one network address may take, book or check in at a unit; looking is free.</summary>
internal static class QueueRate
{
    public const string Policy = "queue";

    /// <summary>The part of a route that names the unit.</summary>
    public const string UnitCode = "maDonVi";

    public static RateLimitPartition<string> Of(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                $"{context.Connection.RemoteIpAddress} {context.GetRouteValue(UnitCode)?.ToString()?.ToUpperInvariant()}",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = QueueLimits.TakenPerMinute, Window = TimeSpan.FromMinutes(1) }
            )
            : RateLimitPartition.GetNoLimiter("");
}
