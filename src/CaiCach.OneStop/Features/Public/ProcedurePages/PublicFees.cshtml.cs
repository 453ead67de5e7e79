using CaiCach.Foundation.Time;
using CaiCach.OneStop.Data;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Public.ProcedurePages;

/// <summary>What every procedure costs, on one page to print and hang up.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Policy)]
internal sealed class PublicFeesModel(PublishedProcedures procedures, TimeProvider clock) : PageModel
{
    /// <summary>Procedures with a fee or charge.</summary>
    public IReadOnlyList<ProcedureInForce> WithFee { get; private set; } = [];

    /// <summary>The day whose exemptions are told.</summary>
    public DateOnly Today => VietnamTime.Today(clock);

    /// <summary>How many cost nothing.</summary>
    public int Free { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await procedures.AllAsync(cancellationToken);
        WithFee = [.. all.Where(one => one.Version.Content.Fees.Count > 0)];
        Free = all.Count - WithFee.Count;
    }
}
