using Microsoft.AspNetCore.Http;

namespace CaiCach.Organisation.Features.Accounts;

/// <summary>The device that asks, as far as it tells.</summary>
/// <param name="Address">Its network address.</param>
/// <param name="Agent">What its browser says of itself, shortened.</param>
internal sealed record Device(string? Address, string? Agent)
{
    private const int AgentMaxLength = 200;

    /// <summary>The device behind a request.</summary>
    public static Device Of(HttpContext context)
    {
        var agent = context.Request.Headers.UserAgent.ToString();
        return new Device(context.Connection.RemoteIpAddress?.ToString(), agent[..Math.Min(agent.Length, AgentMaxLength)]);
    }
}
